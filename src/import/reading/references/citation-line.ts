/** Reads one reference: "Okafor, M. & Lindqvist, P. (2019). Foam that counts. J. Foams 12(3), 45–67." */

import { setsOf, wordSet } from '../text-kind/known-words.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { type LabelledWord, labelWords } from './citation-chain.ts';
import { type CitedName, citedNames } from './cited-names.ts';

/** A part of the text: offsets of its first and behind its last character. */
export interface TextSpan {
  from: number;
  to: number;
}

type CitedPart = 'authors' | 'title' | 'container' | 'date' | 'volume' | 'pages' | 'publisher';

export interface CitationLine {
  /** As printed. */
  authors?: string;
  /** One by one; where the family name is printed first, a comma parts it off. */
  authorNames: string[];
  /** The family names alone. */
  familyNames: string[];
  title?: string;
  year?: string;
  /** The journal, the proceedings or the book. */
  container?: string;
  /** Whether the container is a journal, not a book or proceedings. */
  isJournal: boolean;
  volume?: string;
  issue?: string;
  pages?: string;
  publisher?: string;
  doi?: string;
  url?: string;
  /** Where the parts stand, with the marks around them. */
  spans: Partial<Record<CitedPart, TextSpan>>;
  /** From 0 to 1: how much the text looks like a reference of which everything was found. */
  confidence: number;
}

type Label = LabelledWord['label'];

/** Neighbouring words with the same label. */
interface Run extends TextSpan {
  label: Label;
  words: number;
}

function runsOf(words: readonly LabelledWord[]): Run[] {
  const runs: Run[] = [];
  for (const { label, from, to } of words) {
    const last = runs.at(-1);
    if (last?.label === label) {
      last.to = to;
      last.words += 1;
    } else {
      runs.push({ label, from, to, words: 1 });
    }
  }
  return runs;
}

/** A name between the authors and a colon: ", Tove Almqvist: A model of applause". */
const lastAuthor =
  /^(?:\p{Lu}[\p{L}.'’\p{Pd}]{0,25}\s){1,3}(?:(?:van|von|der|den|de|da|di|du|la)\s){0,2}\p{Lu}[\p{L}'’\p{Pd}]{1,30}:(?=\s)/u;

/** Gives the authors a name in front of a colon that was taken for the beginning of the title. */
function withLastAuthor(text: string, runs: Run[]): Run[] {
  const at = runs.findIndex(({ label }, index) => label === 'author' && runs[index + 1]?.label === 'title');
  const [authors, title] = [runs[at], runs[at + 1]];
  if (!authors || !title || !/(?:,|\s(?:and|und|et|y|e|&))$/u.test(text.slice(authors.from, authors.to)))
    return runs;
  const name = lastAuthor.exec(text.slice(title.from, title.to))?.[0];
  if (!name || name.length + 3 > title.to - title.from) return runs;
  const { person, title: asTitle } = textKind(name.slice(0, -1));
  if (person < 0.6 || asTitle > person) return runs;
  const words = name.split(/\s+/).length;
  const from = title.from + name.length + 1;
  return runs.map((run) => {
    if (run === authors) return { ...run, to: title.from + name.length, words: run.words + words };
    return run === title ? { ...run, from, words: run.words - words } : run;
  });
}

const edges = /^[\s"“”«»„‘’'`.,;:()[\]–—-]+|(?<![\s"“”«»„‘'`,;:–—([-])[\s"“”«»„‘'`,;:–—([-]+$/gu;

/** Without quotes, commas and the full stop of the reference around it. */
function trimmed(text: string): string {
  const bare = text
    .replace(edges, '')
    .replace(/(?:[.,;:](?=["”»’'])|(?<!["”»’']))["”»’']+[.,;:]{0,9}$/u, '')
    .replace(/\s{0,9}(?<![,;:])[,;:]+$/, '');
  const open = (bare.match(/[([]/g) ?? []).length;
  const close = (bare.match(/[)\]]/g) ?? []).length;
  return (close > open ? bare.replace(/[)\]]([.,]?)$/, '$1') : bare)
    .replace(/(\p{L}{3}|\d|\))\.$/u, '$1')
    .trim();
}

/** A journal or book; the full stop of an abbreviation stays: "J. Foam Mech.". */
function containerName(printed: string): string {
  const bare = printed.replace(/^[^\p{L}\p{N}]{0,9}(?:in|dans|en)\b\s{0,9}:?\s{0,9}/iu, '');
  const name = trimmed(bare);
  const isAbbreviated = /\p{L}\.,?\s*$/u.test(bare) && /(?:^|\s)\p{L}{1,6}\.\s/u.test(name);
  return isAbbreviated && !name.endsWith('.') ? `${name}.` : name;
}

/** "2014;7(2):88-93", as medical journals print it. */
const packed =
  /(?:1[5-9]|20)\d\d ?; ?(\d{1,4})(?: ?\(([^()]{1,12})\))? ?: ?([A-Za-z]?\d{1,6}(?: ?\p{Pd}{1,2} ?[A-Za-z]?\d{1,6})?)/u;

/** "12(3)", "vol. 19, no. 5", "n°54" as volume and issue. */
export function readVolume(text: string): { volume?: string; issue?: string } {
  const issueMark = /(?:\b(?:no|nos|nr|num|number|issue|iss|heft|fasc)\b\.?|n[°º.]|\bn\b|#)\s*(\d[\w/–-]*)/iu;
  const issue = issueMark.exec(text)?.[1];
  const rest = text.replace(issueMark, ' ');
  const [first, second] = [...rest.matchAll(/(?<!\d)\d+(?:[-–/]\d+)?[A-Za-z]?\b|\b[IVXLCDM]{1,8}\b/gu)].map(
    ([number]) => number,
  );
  const inParentheses = /\(\s{0,9}([^()]{1,20}?)\s{0,9}\)/.exec(rest)?.[1];
  const found = issue ?? (second !== undefined ? (inParentheses ?? second) : undefined);
  return {
    ...(first !== undefined && { volume: first }),
    ...(found !== undefined && found !== first && { issue: found }),
  };
}

/** Pages without "pp." and marks around them. */
export function readPages(text: string): string | undefined {
  const bare = text
    .replace(/^[\s([:,]+/, '')
    .replace(/^(?:pp?|pages?|pgs?|s|ss|pág|págs|seiten|art)\b[.:]?\s*/i, '')
    .replace(/(?<![\s)\].,;:])[\s)\].,;:]+$/, '')
    .replace(/\s{1,9}(?:pp?|S)$/, '');
  return /\d|^[ivxl]+$/i.test(bare) ? bare : undefined;
}

/** Longer texts are no reference; what follows is left out. */
const longest = 4000;

const yearForm = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;
const addressForm = /\bhttps?:\/\/[^\s<>"“”]{1,400}/;
const doiForm = /\b10\.\d{4,9}\/[^\s<>"“”]{1,200}/;
const tail = /(?<![.,;:)\]>])[.,;:)\]>]+$/;

/** "Okafor, M. K." and "M. Okafor". */
const initialed = /^\p{L}{2}[^,]{0,40}, ?(?:\p{Lu}[.\s\p{Pd}]{0,3}){1,4}$|^\p{Lu}\.[^,]{2,40}$/u;

/** Whether the authors look like people or bodies, and are no date. */
function areNames({ authors, authorNames, familyNames }: Omit<CitationLine, 'confidence'>): boolean {
  if (familyNames.length === 0 || !familyNames.every((name) => name.length < 60 && /\p{Lu}/u.test(name)))
    return false;
  const isDated = (name: string) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => (setsOf(word) & wordSet.month) !== 0);
  if (familyNames.some(isDated)) return false;
  const withInitials = authorNames.filter((name) => initialed.test(name)).length;
  if (withInitials >= authorNames.length * 0.7) return true;
  const { person, organisation, place, chrome } = textKind(authors ?? '');
  return person + organisation > place + chrome;
}

/** How much the parts found are those of one reference: authors that look like names in front, a title, a year, and where it appeared. */
function confidenceOf(line: Omit<CitationLine, 'confidence'>, runs: readonly Run[]): number {
  const count = (label: Label) => runs.filter((run) => run.label === label).length;
  const authorAt = runs.findIndex(({ label }) => label === 'author');
  const isAuthorFirst =
    authorAt === 0 || (authorAt === 1 && (runs[0]?.label === 'number' || runs[0]?.label === 'title'));
  const isTitled = (line.title?.split(/\s+/).length ?? 0) > 1;
  const isPlaced =
    (line.container ?? line.volume ?? line.pages ?? line.publisher ?? line.doi ?? line.url) !== undefined;
  const score =
    (isAuthorFirst && areNames(line) ? 0.45 : 0) +
    (isTitled ? 0.2 : 0) +
    (line.year ? 0.15 : 0) +
    (isPlaced ? 0.2 : 0);
  const isSeveral = count('author') > 1 && count('date') > 1 && count('title') > 1;
  return Math.max(0, score - Math.max(0, runs.length - 14) * 0.05) * (isSeveral ? 0.5 : 1);
}

/** The parts of a reference, as they are read. */
function partsOf(text: string, runs: readonly Run[]): Omit<CitationLine, 'confidence'> {
  const first = (label: Label) => runs.find((run) => run.label === label);
  const longest = (label: Label) =>
    runs.reduce<Run | undefined>(
      (most, run) => (run.label === label && run.words > (most?.words ?? 0) ? run : most),
      undefined,
    );
  const printed = (run: TextSpan | undefined) => (run ? text.slice(run.from, run.to) : '');
  const all = (label: Label) =>
    runs
      .filter((run) => run.label === label)
      .map(printed)
      .join(' ');
  const dated = runs.find((run) => run.label === 'date' && yearForm.test(printed(run)));
  const [authors, title, journal] = [first('author'), longest('title'), first('journal')];
  const container = journal ?? first('container');
  const names: CitedName[] = citedNames(printed(authors));
  const withPages = /^(.*?)[:,]\s*([A-Za-z]?\d+\s*\p{Pd}+\s*[A-Za-z]?\d+)\D*$/u.exec(
    all('volume').slice(0, 100),
  );
  const medical = all('volume') === '' && !first('pages') ? packed.exec(text) : null;
  const packedSpan = medical ? { from: medical.index, to: medical.index + medical[0].length } : undefined;
  const spans = {
    authors,
    title,
    container,
    date: dated,
    volume: first('volume') ?? packedSpan,
    pages: first('pages') ?? (withPages ? first('volume') : packedSpan),
    publisher: first('publisher'),
  };
  const found = {
    authors: printed(authors).replace(/(?<![\s,;:])[\s,;:]+$/, ''),
    title: trimmed(printed(title)),
    year: yearForm.exec(all('date'))?.[0],
    container: containerName(printed(container)),
    ...(medical ? { volume: medical[1], issue: medical[2] } : readVolume(withPages?.[1] ?? all('volume'))),
    pages: readPages(printed(first('pages'))) ?? withPages?.[2] ?? medical?.[3],
    publisher: trimmed(printed(first('publisher'))),
    doi: doiForm.exec(text)?.[0].replace(tail, ''),
    url: addressForm.exec(text)?.[0].replace(tail, ''),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value));
  return {
    ...known,
    authorNames: names.map(({ text: name }) => name),
    familyNames: names.map(({ family }) => family),
    isJournal: journal !== undefined,
    spans: Object.fromEntries(Object.entries(spans).filter(([, span]) => span)),
  };
}

/** Reads a reference of one line, or of several joined by line breaks. Whatever the text, it gives its best guess: see `confidence`. */
export function readCitationLine(printed: string): CitationLine {
  const text = printed.slice(0, longest);
  const runs = withLastAuthor(text, runsOf(labelWords(text)));
  const parts = partsOf(text, runs);
  return { ...parts, confidence: confidenceOf(parts, runs) };
}
