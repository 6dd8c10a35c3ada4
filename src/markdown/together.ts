/** What a line must not break: a formula and the signs that it touches, words joined by a slash. Marks them for the styles. */

/** Browsers break a line on either side of a formula, whatever stands there: before the full stop too, and after the bracket. */
const formula =
  /((?:[([{“‘«'"]|&quot;|&#x27;|&#39;|«\u00A0){0,8})(<math(?![^>]*tml-display)[^>]*>[\s\S]*?<\/math>)((?:[-‐‑–—/]|\p{L}{1,2}(?!\p{L}))?(?:\u00A0?[.,;:!?)\]}…”’»'"%]|&quot;|&#x27;|&#39;)*)/gu;

/** Marks formulas in HTML that was made here, each with the signs around it. */
export function formulasTogether(html: string): string {
  return html.replace(formula, (whole, before: string, _: string, after: string) =>
    before || after ? `<span class="together">${whole}</span>` : whole,
  );
}

/** Marks words with a slash within, "semi-/supervised", in escaped text. One that could be wider than a telephone may break. */
export function slashesTogether(text: string): string {
  return text.replace(/(?<!\S)\S{3,24}(?!\S)/g, (word) =>
    /[^/]\/[^/]/.test(word) ? `<span class="together">${word}</span>` : word,
  );
}
