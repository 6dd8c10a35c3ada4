/** What lists of papers print around every paper: buttons, votes, users, counts. */
import { fieldNamed } from '../../languages/languages.ts';
import type { PageLine } from '../page/page.ts';

const linkFields: ReadonlySet<string | undefined> = new Set(['video', 'slides', 'paper', 'link', 'abstract']);
const buttonWord =
  /^(?:abs|pdf|ps|bib|bibtex|bibtext|code|data|datasets?|models?|html|doi|cite|citation|citeproc|download|download pdf|view|read|openreview|arxiv|supp|supplementary(?: (?:material|pdf|zip))?|supplemental|appendix|errata|erratum|video|poster|slides|software|demo|project(?: page)?|github|huggingface|hide details|show details|show bibtex|show abstract|show more|résumé|texte intégral|télécharger|herunterladen|volltext|zusammenfassung|descargar|resumen|baixar|resumo|scarica|testo completo|full text|export|share|details|mehr|bookmark|save|like)$/iu;

/** "[abs][Download PDF]", "pdf bib abs", "Hide details": what is pressed. */
export function isButtons(text: string): boolean {
  if (text.length > 120) return false;
  const bracketed = text.replace(/\[[^[\]]{1,30}\]/gu, '').trim();
  if (bracketed === '' || (/\[/.test(text) && /^[\s|·,/•-]*$/u.test(bracketed))) return true;
  if (isButton(text)) return true;
  const words = text.split(/\s*[|·/,•]\s*|\s+/u).filter(Boolean);
  return words.length > 1 && words.length <= 10 && words.every((word) => buttonWord.test(word));
}

function isButton(text: string): boolean {
  const bare = text.replace(/^[\s[(]+|(?<![\s\])])[\s\])]+$/gu, '');
  return buttonWord.test(bare) || (bare.length < 30 && linkFields.has(fieldNamed(bare)));
}

/** "214", "3.4k", "#12". */
export function isCount(text: string): boolean {
  return /^[#+·]? ?\d{1,7}(?:[.,]\d{1,3})? ?[kKM]?\+?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text);
}

/** Lines that the page repeats, by index: as they are, but for their figures, or as what stands behind such a line. */
export function repeatedLines(lines: readonly PageLine[]): Map<number, string> {
  const shapes = new Map<string, number>();
  for (const { text } of lines) {
    if (text.length > 120) continue;
    const shape = shapeOf(text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const least = 3;
  const found = new Map<number, string>();
  for (const [index, { text, count }] of lines.entries()) {
    if (text.length > 120) continue;
    const isShape =
      /\d/.test(text) && text.length < 40 && (shapes.get(shapeOf(text)) ?? 0) >= least && isCountPhrase(text);
    if (isButtons(text) || isCount(text) || isShape || count >= least)
      found.set(index, 'repeated on the page');
  }
  for (const [index, { text, count }] of lines.entries()) {
    const next = lines[index + 1];
    if (count >= least && next && isAskingForName(text) && /^[\p{L}\d][\p{L}\d_.-]{1,30}$/u.test(next.text))
      found.set(index + 1, 'repeated on the page');
  }
  return found;
}

/** "Submitted by": the line below says who. */
function isAskingForName(text: string): boolean {
  return /(?:\s(?:by|par|von|por|da|door)|:)$/iu.test(text);
}

function shapeOf(text: string): string {
  return text
    .replace(/\d[\d.,]*/gu, '#')
    .replace(/(?<=\p{L}{2})s\b/gu, '')
    .toLowerCase();
}

/** "· 18 authors", "12 comments", "3 min read". */
function isCountPhrase(text: string): boolean {
  return /^[^\p{L}\d]{0,3}(?:\p{L}{2,15}:? )?[#\d][\d.,]*(?: ?[kKM])?(?:[\s·]+\p{L}{2,15}){0,3}$/u.test(text);
}
