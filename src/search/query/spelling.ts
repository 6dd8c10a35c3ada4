import { smallest } from '../../text/extremes.ts';
/** Corrects spelling: the known words that are most similar to a misspelt one. */

/** The known words at the least distance, which is at most one letter in five. Best first. */
export function spellings(term: string, known: Iterable<string>): { term: string; distance: number }[] {
  const most = Math.round(term.length * 0.2);
  const found: { term: string; distance: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - term.length) > most) continue;
    const distance = editDistance(term, candidate, most);
    if (distance > 0 && distance <= most) found.push({ term: candidate, distance });
  }
  const least = smallest(found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === least)
    .sort((a, b) => mistakeCost(term, a.term) - mistakeCost(term, b.term))
    .slice(0, 6);
}

/** 0 for likely mistakes, a letter left out, doubled or swapped with its neighbour; 1 for a wrong letter. */
function mistakeCost(typed: string, meant: string): number {
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (short.length === long.length) return sorted(short) === sorted(long) ? 0 : 1;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length ? 0 : 1;
}

const sorted = (word: string) => [...word].sort().join('');

/** For each first letter from a to z, those that it may have been typed for: beside it on a keyboard, or similar in sound. */
const confusable =
  'seq vnp ksxv sft wrai dgpv fhj gj uoye hkgy cjlq k n mb ip obf kwa et czad dry yi wbcf vqe zcs itu sx'.split(
    ' ',
  );

/** Other first letters of a word: its second letter, in case the two were swapped, and confusable ones. */
export function otherInitials(term: string): string[] {
  return [
    ...new Set([
      ...term.slice(1, 2),
      ...(term.length > 4 ? (confusable[term.charCodeAt(0) - 97] ?? '') : ''),
    ]),
  ];
}

/** Rows of the distance table, reused for the thousands of words of a file. */
const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * The number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment), or `most + 1`
 * where it is more than `most`. Words of more than 60 letters are never near.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (a.length > 60 || b.length > 60) return most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j - 1] as number) + (isSame ? 0 : 1),
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length] as number, most + 1);
}
