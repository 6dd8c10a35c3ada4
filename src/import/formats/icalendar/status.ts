/** The status of an event in its summary: many programs do not show STATUS, so people write it there. */
import { foldedWord, wordsOf } from '../../languages/languages.ts';

export interface TitleWithStatus {
  title: string;
  status?: 'CANCELLED' | 'POSTPONED';
}

const cancelled = wordsOf((language) => language.cancelled);
const postponed = wordsOf((language) => language.postponed);
/** Words that are titles, too ("Report: …"), so they count in brackets or in capitals alone. */
const nouns = new Set(['cancellation', 'annulation', 'absage', 'report']);

/** "[CANCELLED] Tilings", "Abgesagt: Fliesen", "ABGESAGT! Fliesen". */
const inFront =
  /^(?:[*([]{1,3}\s{0,3}(?<marked>\p{L}{5,14})!?\s{0,3}[*)\]]{1,3}\s{0,3}[-–—:|]?|(?<bare>\p{L}{5,14})\s?(?:[:!|]|\s[-–—]|[–—]))\s{1,3}/u;
/** "Tilings [Postponed]", "Tilings - CANCELLED". */
const atEnd =
  /(?:\s{1,3}[*([]{1,3}\s{0,3}(?<marked>\p{L}{5,14})!?\s{0,3}[*)\]]{1,3}|\s[-–—]{1,2}\s(?<bare>\p{L}{5,14})!?)$/u;

/** A summary without the word in front of it or behind it that says that the event does not take place, in any of the languages. */
export function statusInSummary(summary: string): TitleWithStatus {
  const front = inFront.exec(summary);
  const ofFront = statusOf(front);
  if (front && ofFront) return { title: summary.slice(front[0].length), status: ofFront };
  const end = atEnd.exec(summary);
  const ofEnd = statusOf(end);
  return end && ofEnd ? { title: summary.slice(0, end.index), status: ofEnd } : { title: summary };
}

function statusOf(match: RegExpExecArray | null): TitleWithStatus['status'] {
  const { marked, bare = '' } = match?.groups ?? {};
  const word = foldedWord(marked ?? bare);
  if (!marked && nouns.has(word) && bare !== bare.toUpperCase()) return undefined;
  if (cancelled.has(word)) return 'CANCELLED';
  return postponed.has(word) ? 'POSTPONED' : undefined;
}
