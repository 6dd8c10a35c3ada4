/** Which known words a misspelt one may have been. */

/** The nearest of the known words: as few letters differ as can be, and at most one in five. */
export function spellings(term: string, known: Iterable<string>): { term: string; distance: number }[] {
  const most = Math.round(term.length * 0.2);
  const found: { term: string; distance: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - term.length) > most) continue;
    const distance = editDistance(term, candidate, most);
    if (distance > 0 && distance <= most) found.push({ term: candidate, distance });
  }
  const least = Math.min(...found.map(({ distance }) => distance));
  return found.filter(({ distance }) => distance === least).slice(0, 6);
}

/**
 * Letters to insert, leave out, replace or swap with their neighbour (optimal string alignment); more than `most` is
 * answered with `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j - 1] ?? 0) + (isSame ? 0 : 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}
