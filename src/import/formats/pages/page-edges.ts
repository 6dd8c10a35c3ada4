/** What stands around the entries of a page: navigation above them, pager, address and footer below. */
import type { Line } from '../../dump.ts';
import type { Boilerplate } from '../../record.ts';

/** Lines that only the head or the foot of a page prints, wherever they stand: all that follows them up to the next entry belongs to them. */
const certain =
  /^(?:pagination|(?:current )?page \d{1,4}(?: of \d{1,4})?|[«‹← ]{0,3}(?:first|previous|prev|next|last) (?:page|»|›|→).{0,20}|« first|‹ prev(?:ious)?|«|»|‹|›|skip to (?:main )?content|main navigation|back to top|accessibility(?: statement)?|(?:privacy|cookies?)(?: (?:policy|statement|notice|settings|preferences))?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|tos|site ?map|legal notice|mentions légales|all rights reserved\.?|(?:©|\(c\) ?\d|copyright (?:©|\d)).{0,150}|powered by .{1,60}|proudly powered .{1,60}|last (?:updated|modified).{0,60}|subscribe to(?: .{1,60})?|follow us.{0,60})$/iu;

/** Words of navigation: part of a page's foot where nothing but short lines follows. */
const navigation =
  /^(?:home|about(?: us)?|news|events|people|research|outreach|members|search|menu|company|careers|jobs|website|contacts?(?: us)?|docs|pricing|models|datasets|spaces|community|enterprise|help|support|share|print|previous|next|back|top|log ?in|sign ?(?:in|up)|read more|archive|…|\.\.\.)$/iu;

/** Addresses: a post code at the end, a telephone, an e-mail address alone, an institution at the beginning. */
const address =
  /(?:\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\b\d{4}-\d{3}(?: \p{Lu}[\p{L} ]{2,30})?)$|^\d{5} \p{Lu}[\p{L} -]{2,30}$|^(?:tel|phone|fax|téléphone|telephone|telefone|e-?mail)\b[.: ].{0,60}$|^[\w.+-]{1,60}@[\w.-]{1,60}$|^(?:Mathematical )?(?:Department|Institute|Faculty|School|University|Instituto|Departamento|Faculdade|Universidade|Université|Institut|Département)\b.{0,80}$/iu;

/** Lines of a foot are shorter, in characters. */
const maxLength = 100;

export interface Edge {
  /** The lines that belong to entries. */
  rest: Line[];
  boilerplate: Boilerplate[];
}

/**
 * Takes the foot of the page off the lines of an entry. Short lines of it are boilerplate; longer ones are left, and become notices.
 *
 * @param loose of the last entry, the index of the first line that may be a foot by its looks: an address, a word of navigation.
 *   Without it, only lines that nothing but the foot of a page prints begin one.
 */
export function withoutFoot(lines: readonly Line[], loose = lines.length): Edge {
  const texts = lines.map(({ text }) => text.trim());
  let start = texts.findIndex((text) => certain.test(text));
  // Where nothing but short lines follows up to the end, a word of navigation or an address begins the foot.
  const end = start < 0 ? texts.length : start;
  for (let index = end - 1; index >= loose; index -= 1) {
    const text = texts[index] ?? '';
    if (text === '') continue;
    if (isMark(text)) start = index;
    else if (!isShort(text)) break;
  }
  if (start >= loose) start = beginOfBlock(texts, start, loose);
  if (start < 0) return { rest: [...lines], boilerplate: [] };
  return { rest: lines.slice(0, start), boilerplate: shortLines(lines.slice(start), 'below the entries') };
}

/** The first line of the address that a line belongs to: the short lines right above it are its street and house. */
function beginOfBlock(texts: readonly string[], index: number, least: number): number {
  if (!address.test(texts[index] ?? '')) return index;
  let first = index;
  while (first > least && /^[\p{Lu}\p{N}]/u.test(texts[first - 1] ?? '') && isShort(texts[first - 1] ?? ''))
    first -= 1;
  return first;
}

/** The navigation above the first entry: what a page prints there, and the short lines beside it. All others are left. */
export function headOfPage(lines: readonly Line[]): Boilerplate[] {
  const isNavigation = lines.some(({ text }) => certain.test(text.trim()));
  return isNavigation
    ? shortLines(lines, 'above the entries')
    : shortLines(
        lines.filter(({ text }) => navigation.test(text.trim())),
        'above the entries',
      );
}

/** The lines of a head or foot that are short, each with what it is. */
export function shortLines(lines: readonly Line[], where: string): Boilerplate[] {
  return lines
    .filter(({ text }) => certain.test(text.trim()) || (text.trim() !== '' && isShort(text.trim())))
    .map(({ number, text }) => ({ line: number, what: isChrome(text.trim()) ? 'site chrome' : where }));
}

function isChrome(text: string): boolean {
  return certain.test(text) || navigation.test(text);
}

function isMark(text: string): boolean {
  return isChrome(text) || address.test(text);
}

/** Whether a line is short and no sentence. */
function isShort(text: string): boolean {
  return text.length <= maxLength && !/[.!?;:,]["”)]?$/u.test(text);
}
