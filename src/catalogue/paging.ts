/** Splits long lists into pages, and tells which pages a page links to. */

/**
 * The page numbers that a page of a list links to: the first, the last, and two on either side of itself. `undefined` stands for a
 * gap of two pages or more.
 */
export function pagesNamed(number: number, count: number): (number | undefined)[] {
  const named = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - number) <= 2,
  );
  return named.flatMap((page, index) => {
    const left = page - (named[index - 1] ?? 0) - 1;
    return left === 0 ? [page] : left === 1 ? [page - 1, page] : [undefined, page];
  });
}

/**
 * The page, from 1, on which each group begins.
 *
 * @param groups the number of items of each group, in order
 * @param sizes the number of items on each page
 */
export function pagesOfGroups(groups: readonly number[], sizes: readonly number[]): number[] {
  let before = 0;
  return groups.map((length) => {
    let [page, end] = [1, sizes[0] ?? 0];
    while (before >= end && page < sizes.length) {
      end += sizes[page] ?? 0;
      page += 1;
    }
    before += length;
    return page;
  });
}
