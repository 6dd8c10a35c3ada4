/** Turns an entry into plain text for comparison. */

import type { Paper, Talk } from '../model/schema.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { isStandInTitle } from '../text/stand-in-title.ts';
import type { Relatable } from './relations.ts';

export function comparable(
  kind: 'talk' | 'paper',
  entry: Partial<Talk & Paper> & { title: string; body: string },
): Relatable {
  const { title, body, speakers, authors, links = [], files = [] } = entry;
  return {
    kind,
    // Talks that are not titled yet have nothing in common.
    title: isStandInTitle(title) ? '' : plainTitle(title),
    text: bodyText(body),
    people: (speakers ?? authors ?? []).map(({ name }) => name),
    addresses: [...links, ...files].flatMap(({ url }) => url ?? []),
  };
}
