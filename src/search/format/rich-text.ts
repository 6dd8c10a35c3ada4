/** Text with formulas, as the index stores it for display: a formula is its MathML between two control characters. */

const opening = '\u0001';
const closing = '\u0002';

/** A piece of text, or a formula with its text where MathML cannot be shown. */
export type RichTextPart = { text: string; markup?: string };

/** Marks MathML as a formula of a rich text. */
export function formula(mathml: string): string {
  return opening + mathml + closing;
}

/** Removes the control characters that would be read as formulas. Use it on all text that is not a formula. */
export function plainOnly(text: string): string {
  return text.replaceAll(opening, '').replaceAll(closing, '');
}

/** Splits rich text into text and formulas. */
export function richTextParts(rich: string): RichTextPart[] {
  if (!rich.includes(opening)) return rich ? [{ text: rich }] : [];
  return rich.split(opening).flatMap((part, index) => {
    if (index === 0) return part ? [{ text: part }] : [];
    const [markup = '', after = ''] = part.split(closing);
    return [{ text: formulaText(markup), markup }, ...(after ? [{ text: after }] : [])];
  });
}

/** Rich text without its markup: formulas in Unicode. */
export function plainText(rich: string): string {
  return richTextParts(rich)
    .map(({ text }) => text)
    .join('');
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
}

function formulaText(markup: string): string {
  return decodeEntities(markup.replace(/<[^<>]*>/g, ''));
}
