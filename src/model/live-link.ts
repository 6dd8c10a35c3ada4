/** The link by which one attends from afar, among those that a talk has. */
import type { Link } from './schema.ts';

const hosts =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.us|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|meet\.jit\.si|bbb\.[\w.-]+|bigbluebutton\.[\w.-]+)\//i;
const labels = /\b(?:zoom|join|live ?stream|online|webinar|teams|video ?conference|visio)\b/i;

/** The first link that its address or its label says one can attend by. */
export function liveLink(links: readonly Link[] | undefined): Link | undefined {
  return links?.find(({ url, label }) => hosts.test(url) || (label !== undefined && labels.test(label)));
}
