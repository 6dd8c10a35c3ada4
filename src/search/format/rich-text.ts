/** Text with formulas in it, as the index holds it for display: a formula is its MathML between two control characters. */

const opening = '\u0001';
const closing = '\u0002';

/** A stretch of text, or a formula with the text that stands for it where no formula can. */
export type Run = { text: string; markup?: string };

/** A formula's MathML as it goes into rich text. */
export function formula(mathml: string): string {
  return opening + mathml + closing;
}

/** Control characters of the text itself would be taken for formulas: they go. */
export function plainOnly(text: string): string {
  return text.replaceAll(opening, '').replaceAll(closing, '');
}

/** Takes rich text apart. */
export function runs(rich: string): Run[] {
  if (!rich.includes(opening)) return rich ? [{ text: rich }] : [];
  return rich.split(opening).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part }] : [];
    const [markup = '', after = ''] = part.split(closing);
    return [{ text: formulaText(markup), markup }, ...(after ? [{ text: after }] : [])];
  });
}

/** Rich text without its markup: formulas in Unicode. */
export function plainText(rich: string): string {
  return runs(rich)
    .map(({ text }) => text)
    .join('');
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
}

function formulaText(markup: string): string {
  return decode(markup.replace(/<[^>]*>/g, ''));
}
