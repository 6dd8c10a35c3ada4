/** What a line must not break: a formula and the signs that it touches, words joined by a slash or a hyphen. Marks them for the styles. */

/** Browsers break a line on either side of a formula, whatever stands there: before the full stop too, and after the bracket. */
const signsBefore = /(?:[([{“‘«'"]|«\u00A0){0,8}$/u;
const signsAfter = /^(?:[-‐‑–—/]|\p{L}{1,2}(?!\p{L}))?(?:\u00A0?[.,;:!?)\]}…”’»'"%])*/u;

/**
 * Marks formulas with the signs around them.
 *
 * @param line texts as strings, formulas, and nothing for what is neither: what parts the texts on either side of it
 * @param mark makes one formula of a formula and the signs that were taken out of the texts beside it
 * @returns as many parts as there were; a text that was all signs is empty
 */
export function formulasTogether<Formula extends object>(
  line: readonly (string | Formula | undefined)[],
  mark: (before: string, formula: Formula, after: string) => Formula,
): (string | Formula | undefined)[] {
  const rest = [...line];
  for (const [index, formula] of line.entries()) {
    if (typeof formula !== 'object') continue;
    const [previous, next] = [rest[index - 1], rest[index + 1]];
    const before = (typeof previous === 'string' && signsBefore.exec(previous)?.[0]) || '';
    const after = (typeof next === 'string' && signsAfter.exec(next)?.[0]) || '';
    if (!before && !after) continue;
    if (typeof previous === 'string') rest[index - 1] = previous.slice(0, previous.length - before.length);
    if (typeof next === 'string') rest[index + 1] = next.slice(after.length);
    rest[index] = mark(before, formula, after);
  }
  return rest;
}

/**
 * Marks words with a slash or a hyphen within, "semi-/supervised", "Path-lifting", in escaped text. One that could be wider than
 * a telephone may break, and a long one at its hyphen.
 */
export function wordsTogether(text: string): string {
  return text.replace(/(?<!\S)\S{3,24}(?!\S)/g, (word) =>
    /[^/]\/[^/]/.test(word) || (word.length <= 18 && /\p{L}[-‐]\p{L}/u.test(word))
      ? `<span class="together">${word}</span>`
      : word,
  );
}
