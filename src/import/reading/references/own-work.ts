/** One line of a person's own list of works: "Tilings, again, with R. Deol, Annals of Tiling 14 (2022), 201–233." */
import { escapePattern } from '../../../text/escape-pattern.ts';
import { readAuthors } from '../papers/authors.ts';
import { type FoundVenue, readVenue } from '../papers/venue.ts';
import { nameScore } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { andWords } from '../words.ts';

/** A piece of the text, with the offset of its first character. */
export interface WorkPart {
  text: string;
  at: number;
}

export interface OwnWork {
  title: WorkPart;
  /** Those with whom it was written. */
  others: WorkPart[];
  /** Where it appeared; empty of names where it did not yet. */
  venue: FoundVenue & { at: number };
}

const longest = 1200;
/** Where addresses and what is no part of a reference begin. */
const tail =
  /[\s,.;([]{0,9}(?:arxiv ?:|arxiv preprint|doi ?:|https?:\/\/|\bmr ?\d{6}|[[(](?:pdf|ps|doi|arxiv|link|preprint|bib|bibtex|slides|journal|video|code)[\])]|\b(?:erratum|corrigendum|addendum)\b).{0,1200}$/isu;
const joint =
  '(?:joint(?:ly)?|joint work|joint paper|coauthored|written|gemeinsam|zusammen|en collaboration|travail commun|en colaboración|trabajo conjunto|em colaboração|in collaborazione|samen) ';
/** In front of coauthors: ", with", "(joint with", ". Avec". */
const withWords = new RegExp(
  `(?:[,.;?!”"]\\s+|\\s*[([])(?:${joint})?(?:with|mit|avec|con|com|met)\\s+(?=\\p{Lu})|\\s${joint}(?:with|mit|avec|con|com|met)\\s+(?=\\p{Lu})`,
  'iu',
);
const and = andWords.map(escapePattern).join('|');
const between = new RegExp(
  `,\\s*(?:(?:${and})\\s+)?|\\s+(?:${and})\\s+|[.;)\\]]\\s*(?=$|\\p{Lu}|,|in\\s|to\\s)`,
  'gu',
);
const unpublished =
  /^\(?(?:to appear|submitted|in preparation|in press|forthcoming|accepted|preprint|manuscript|unpublished|eingereicht|im druck|in vorbereitung|erscheint|soumis|à paraître|prépublication|en préparation|enviado|en prensa|aceptado|por aparecer|submetido|aceite|no prelo|sottomesso|in corso di stampa|in preparazione|te verschijnen)(?!\p{L})/iu;
const thesis =
  /^(?:(?:ph\.? ?d\.?|doctoral|master(?:[’']?s)?|m\.?sc\.?|diploma|habilitation|undergraduate|honours) (?:thesis|dissertation)|(?:dissertation|thesis|diplomarbeit|masterarbeit|bachelorarbeit|doktorarbeit|habilitationsschrift|proefschrift)|thèse(?: de doctorat)?|mémoire(?: de (?:master|maîtrise))?|tesis(?: doctoral| de \p{L}+)?|tese(?: de \p{L}+)?|tesi(?: di \p{L}+)?)[,.:]?\s+/iu;
const noName =
  /^(?:no|nos|nr|n°|vol|volume|band|pp?|pages?|ser|series|section|sect|part|tome|heft|article|art)\b/iu;
/** Where a title may end; a full stop only behind a word that is no abbreviation. */
const ends =
  /,\s+|[?!]["”]?\s+|(?<=\p{Ll}{4}["”’)]?)\.\s+(?=["“\p{Lu}])|(?:\.["”]|(?<=\p{Ll})["”])\s+(?=\p{Lu})/gu;

/** Reads such a line; `undefined` where neither coauthors nor a place of publication tell where its title ends. */
export function readOwnWork(printed: string): OwnWork | undefined {
  if (printed.length > longest) return undefined;
  const text = printed
    .replace(/\n/g, ' ')
    .replace(tail, '')
    .replace(/(?<![\s,;])[\s,;]+$/u, '');
  const found = withWords.exec(text);
  const titled = found && found.index > 3 ? titleAt(text, found.index, found[0]) : undefined;
  if (found && titled) {
    const { others, end } = namesFrom(text, found.index + found[0].length);
    if (others.length > 0) return { title: titled, others, venue: venueAt(text, end) };
  }
  const at = venueStart(text);
  if (at === undefined) return undefined;
  const title = titleAt(text, at.end, text.slice(at.end, at.begin));
  return title && { title, others: [], venue: venueAt(text, at.begin) };
}

/** Whether a text begins with who wrote it: then the list is nobody's own. */
export function beginsWithAuthors(text: string): boolean {
  const [first = ''] = text.split(/[,.:;(](?=\s)/u, 1);
  if (/^\p{Lu}\.?$|\b\p{Lu}$/u.test(first)) return true;
  return readAuthors(first) !== undefined && nameScore(first) >= 0.6 && textKind(first).person > 0.6;
}

/** The title in front of an offset; a mark that belongs to it stays. */
function titleAt(text: string, end: number, mark: string): WorkPart | undefined {
  const closing = /^[?!]["”]?|^["”]/u.exec(mark)?.[0] ?? '';
  const whole = text.slice(0, end) + closing;
  const at = whole.length - whole.trimStart().length;
  const quoted = /^[“"«„]([^“”"«»„]{1,600})[”"»“]$/u.exec(whole.trim())?.[1]?.trim();
  const title = (quoted ?? whole.trim()).replace(/[,;:]$/u, '').replace(/(?<=\p{Ll}{2})\.$/u, '');
  const words = title.split(/\s+/).length;
  if (title.length < 6 || title.length > 260 || words < 2 || !/\p{L}{3}/u.test(title)) return undefined;
  return { text: title, at: quoted ? whole.indexOf(quoted) : at };
}

/** The names that stand behind "with", and where they end. */
function namesFrom(text: string, from: number): { others: WorkPart[]; end: number } {
  const pieces: (WorkPart & { end: number; mark: string })[] = [];
  let at = from;
  for (const mark of [...text.slice(from).matchAll(between), undefined]) {
    const end = mark ? from + mark.index : text.length;
    const name = text.slice(at, end).trim();
    // "A. Novak": the full stop of an initial ends no name.
    if (mark?.[0].startsWith('.') && /(?:^|[\s.-])\p{Lu}\p{Ll}?$/u.test(name)) continue;
    if (nameScore(name.replace(/(?<=\p{Lu}\.) (?=\p{Lu}\.)/gu, '')) < 0.4) break;
    pieces.push({ text: name, at, end: end + (mark?.[0].length ?? 0), mark: mark?.[0] ?? '' });
    at = end + (mark?.[0].length ?? 0);
    if (!mark || /^[.;)\]]/u.test(mark[0])) break;
  }
  // "A, B and C, J. Foams 3": the name behind "and" is the last one.
  const and = pieces.findIndex(({ mark }) => /\p{L}|&/u.test(mark));
  const isJournal = ({ at: start, end, text: name }: (typeof pieces)[number], index: number) =>
    index > 0 &&
    (/^(?:\d|\(\d|vol)/iu.test(text.slice(end)) || isVenue(text.slice(start)) || textKind(name).person < 0.6);
  const stop = and >= 0 ? and + 2 : pieces.findIndex(isJournal);
  const names = stop < 0 ? pieces : pieces.slice(0, stop);
  return {
    others: names.map(({ text: name, at: start }) => ({ text: name, at: start })),
    end: names.at(-1)?.end ?? from,
  };
}

/** Where the words begin that say where a work appeared. Of several beginnings behind commas the last one counts. */
function venueStart(text: string): { end: number; begin: number } | undefined {
  const found: { end: number; begin: number; isComma: boolean }[] = [];
  for (const mark of text.matchAll(ends)) {
    const begin = mark.index + mark[0].length;
    const rest = text.slice(begin);
    if (begin < 10 || rest === '' || noName.test(rest)) continue;
    const isQuoteInside = mark[0].startsWith(',') && isInQuotes(text, mark.index);
    if (!isQuoteInside && isVenue(rest))
      found.push({ end: mark.index, begin, isComma: mark[0].startsWith(',') });
    if (found.length > 40) break;
  }
  return found.findLast(({ isComma }) => isComma) ?? found[0];
}

function isInQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

function isVenue(rest: string): boolean {
  if (unpublished.test(rest) || thesis.test(rest)) return true;
  const { score, journal, event } = readVenue(rest);
  const name = journal ?? event ?? '';
  return score >= 0.9 && /^\p{Lu}[\p{L}.]/u.test(name) && !noName.test(name);
}

function venueAt(text: string, begin: number): FoundVenue & { at: number } {
  const rest = text.slice(begin).replace(/^[\s,.;)]+/u, '');
  const at = text.length - rest.length;
  const degree = thesis.exec(rest)?.[0] ?? '';
  const whole = rest.slice(degree.length);
  if (degree === '' && unpublished.test(rest) && !/\sin\s|\sen\s|\sdans\s/iu.test(rest)) {
    const { date } = readVenue(rest);
    return { ...(date && { date }), score: 0, at };
  }
  return rest === '' ? { score: 0, at } : { ...readVenue(whole), at: at + degree.length };
}
