/** The title of an entry; of a talk also where the page does not know it yet. */
import { isStandInTitle, standInTitle } from '../text/stand-in-title.ts';
import type { Restoration } from './normalize/inline/pieces.ts';
import { readTitle } from './normalize/read-inline.ts';
import type { DumpRecord } from './record.ts';

export interface EntryTitle {
  title: string;
  restored: Restoration[];
  /** Why the title is a stand-in; `undefined` where the page prints one. */
  unknown?: string;
}

/**
 * The title, or a stand-in for it; `undefined` when nothing says that the record is a talk.
 *
 * @param printed the title as plain text in one line; `undefined` when the page prints none
 * @param isOneOfSeveral whether the page has other records of people without a title: a list of speakers
 * @param isSpeakerKnown whether the sources file says who gives every talk on the page
 */
export function entryTitle(
  printed: string | undefined,
  record: DumpRecord,
  isOneOfSeveral: boolean,
  isSpeakerKnown = false,
): EntryTitle | undefined {
  const isTalk = record.kind === 'talk';
  if (printed !== undefined) {
    if (isTalk && isStandInTitle(printed))
      return { title: standInTitle, restored: [], unknown: `the page prints “${printed}”` };
    return readTitle(unquoted(printed));
  }
  const isGiven = record.when || record.times?.date || isOneOfSeveral;
  if (!isTalk || !(record.people || isSpeakerKnown) || !isGiven) return undefined;
  return { title: standInTitle, restored: [], unknown: 'the page prints no title' };
}

/** A title without the quotes around it, where they enclose the whole of it. */
function unquoted(title: string): string {
  const inner = /^(?:“([^“”]+)”|"([^"]+)"|«\s{0,9}([^«»]+?)\s{0,9}»)$/u.exec(title);
  return inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? title;
}
