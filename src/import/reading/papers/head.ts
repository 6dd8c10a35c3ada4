/** What the page says once for its papers: the day of the list, the year, the journal with its volume. */

import { field, type PrintedField } from '../../record.ts';
import type { PageLine } from '../page/page.ts';
import { isChrome } from '../words.ts';

/** What holds for all papers below a line. */
export interface Said {
  /** The day of the list. */
  listedOn?: PrintedField;
  year?: PrintedField;
  journal?: PrintedField;
  volume?: PrintedField;
}

const otherYears =
  /©|\(c\) |copyright|since|founded|last |compiled|updated|modified|version|issn|seit|depuis|desde|stand:/iu;
const volumeHead =
  /^(?:(.{2,90}?),? )?(?:volume|vol\.|band|bd\.|tome|tomo|jahrgang|volumen) (\d{1,4})(?!\d)/iu;

/** The day that a line names and nothing else: "Apr 24". */
export function dayOf({ text, when }: PageLine): boolean {
  return (
    text.length < 40 &&
    when !== undefined &&
    when.dates.length === 1 &&
    when.rest.length <= 3 &&
    when.start === undefined
  );
}

/** The only year of the head of a page, where it names one. */
export function yearOfHead(head: readonly PageLine[]): PrintedField | undefined {
  const found = new Map<string, PrintedField>();
  for (const { text, line } of head) {
    if (text.length > 300 || otherYears.test(text) || isChrome(text) || isNews(text)) continue;
    for (const [year] of text.matchAll(/(?<![\d./-])(?:19|20)\d{2}(?![\d/]|-\d)/gu))
      if (!found.has(year)) found.set(year, shared(line, year));
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** "Jun 2021: Our paper was accepted!": the year is that of the news. */
function isNews(text: string): boolean {
  return (
    /^\P{L}{0,4}[\p{L}\d./ -]{0,20}(?:19|20)\d\d(?:[-/.]\d\d?){0,2}[\])]?\s?[:–—-]\s+\S/u.test(text) &&
    text.split(/\s+/).length > 5
  );
}

/** "JLLD Volume 7" in the head: the journal with its volume. Initials are written out where the page does so elsewhere. */
export function journalOfHead(
  head: readonly PageLine[],
  below: readonly PageLine[],
): Pick<Said, 'journal' | 'volume'> {
  for (const { text, line } of head) {
    const match = text.length < 140 ? volumeHead.exec(text) : null;
    if (!match?.[2]) continue;
    const name = match[1]?.trim();
    if (!name) return { volume: shared(line, match[2]) };
    return {
      journal: (/^\p{Lu}{2,8}$/u.test(name) && inFull(name, [...head, ...below])) || shared(line, name),
      volume: shared(line, match[2]),
    };
  }
  return {};
}

/** "Journal of Learning from Little Data" for "JLLD". */
function inFull(initials: string, lines: readonly PageLine[]): PrintedField | undefined {
  for (const { text, line } of lines) {
    if (text.length > 140) continue;
    for (const [name] of text.matchAll(
      /(?<!\p{L})\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|of|on|for|in|from|and|the|de|la|für|der|und|des|du|et|di|e|y|van|voor)){1,9}/gu,
    )) {
      const bare = name.replace(/(?<! \p{Ll}{1,40})(?: \p{Ll}+)+$/u, '');
      if ((bare.match(/\p{Lu}/gu) ?? []).join('') === initials) return shared(line, bare);
    }
  }
  return undefined;
}

export function shared(line: PageLine['line'], text: string): PrintedField {
  return { ...field(line, text), isShared: true };
}
