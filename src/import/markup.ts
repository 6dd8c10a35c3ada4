/** How a printed text is marked up. Files and pages hold HTML and Markdown among plain text, so the text tells, not the format. */

const tag =
  /<\/?(?:a|b|i|p|br|em|li|ol|ul|div|sub|sup|span|strong|code|math|scp|inf|h[1-6]|(?:jats|mml|m|xhtml):[a-z-]{1,30})(?:\s+[\w-]{1,30}\s{0,9}=[^<>]{0,500})?\s{0,9}\/?>/i;
const entity = /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i;
const markdown =
  /\[[^\]\n]{1,200}\]\([^()\s]{1,300}\)|\*\*[^*\n]{1,200}\*\*|(?:^|\s)([*_])[^*_\s$-](?:[^*_$\n]{0,100}[^*_\s$])?\1(?:[\s.,;:)]|$)/;

const code = /`[^`\n]{1,200}`/g;
const formula = /\$[^$\n]{1,500}\$/g;
/** What no formula has: "$5 <b>off</b>, not $6". */
const surelyTag = /<\/|<[a-z]{2}/i;

/**
 * The markup of a text; `undefined` for plain text. What stands in code or between the dollar signs of a formula is no tag: "$a<b>c$". Markdown
 * knows entities, too, and leaves those in code alone.
 */
export function markupOf(text: string): 'html' | 'markdown' | undefined {
  const withoutCode = text.replace(code, '');
  const prose = withoutCode.replace(formula, (part) => (surelyTag.test(part) ? part : '$'));
  if (tag.test(prose)) return 'html';
  if (markdown.test(text)) return 'markdown';
  return entity.test(withoutCode) ? 'html' : undefined;
}
