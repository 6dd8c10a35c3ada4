/** Tells whether a question is worth reading for filters: what reads them is loaded then. */
import { fold } from '../../text/fold.ts';
import type { AskedValues } from '../format/manifest.ts';

/** @param hint matches every folded question that has a word of a filter. */
export function mayHaveFilter(
  question: string,
  hint: RegExp,
  { institutions }: Pick<AskedValues, 'institutions'>,
): boolean {
  const folded = fold(question);
  return hint.test(folded) || institutions.some(([word]) => folded.includes(fold(word)));
}
