/** What of a talk or a paper can be found, and what of it a result shows. Build side. */
import { formatDate, formatDays } from '../../i18n/dates.ts';
import { pages as en, type Messages } from '../../i18n/en.ts';
import type { Paper, Talk } from '../../model/schema.ts';
import { bodyPieces } from '../../render/markdown.ts';
import { mathml, type Piece, pieces } from '../../render/math.ts';
import { foreignLanguagesOf, languagesOf } from '../../text/detect-language.ts';
import { type Card, yearOf } from '../format/card.ts';
import type { Offered } from '../format/facets.ts';
import { type Languages, languagesFrom } from '../format/languages.ts';
import type { SearchDocument } from '../format/options.ts';
import { formula, plainOnly, plainText } from '../format/rich-text.ts';

/** An entry, ready for the index: its terms, what a result shows at once, and the abstract for its snippet. */
export interface Indexed {
  document: SearchDocument;
  card: Card;
  abstract: string;
  /** What filters may ask of it; a name has nothing that could be filtered by. */
  offered?: Offered;
  /** Of title and abstract; where it is left out, none is known. */
  languages?: Languages;
}

/**
 * @param path the page's path, without base: "talks/x/".
 * @param named the pages of what it names: series, speakers, topics, places.
 */
export function indexedTalk(
  talk: Talk,
  id: number,
  path: string,
  named: Offered = {},
  messages: Messages = en,
): Indexed {
  const { speakers = [], date, endDate, series, event, location, files } = talk;
  const offered = { ...named, ...(files?.length && { slides: [['yes', '']] as const }) };
  return indexed(talk, id, speakers, offered, {
    kind: 'talk',
    path,
    ...langOf(talk, messages),
    ...(date && { date, when: formatDays({ date, endDate }, 'words', messages) }),
    ...(series && { series }),
    ...(event && { event }),
    ...(location && { place: location }),
  });
}

/** A speaker, found by name and shown with how many talks. */
export function indexedSpeaker(
  { name, appearances }: { name: string; appearances: readonly unknown[] },
  id: number,
  path: string,
): Indexed {
  const card: Card = { kind: 'speaker', path, title: plainOnly(name), people: [], count: appearances.length };
  return { document: { id, people: name }, card, abstract: '' };
}

/** A topic, found by its name and shown with how many entries. */
export function indexedTopic(
  { label, entries }: { label: string; entries: readonly unknown[] },
  id: number,
  path: string,
): Indexed {
  const card: Card = { kind: 'topic', path, title: plainOnly(label), people: [], count: entries.length };
  return { document: { id, series: label }, card, abstract: '' };
}

/** A series, found by its name and shown with how many talks. */
export function indexedSeries(
  { name, talks }: { name: string; talks: readonly unknown[] },
  id: number,
  path: string,
): Indexed {
  const card: Card = { kind: 'series', path, title: plainOnly(name), people: [], count: talks.length };
  return { document: { id, title: name }, card, abstract: '' };
}

/** @param path the page's path, without base: "papers/x/". */
export function indexedPaper(
  paper: Paper,
  id: number,
  path: string,
  named: Offered = {},
  messages: Messages = en,
): Indexed {
  const { authors = [], date, journal, event } = paper;
  return indexed(paper, id, authors, named, {
    kind: 'paper',
    path,
    ...langOf(paper, messages),
    ...(date && { date, when: formatDate(date, messages) }),
    ...((event ?? journal) && { event: event ?? journal }),
  } as Omit<Card, 'title' | 'people'>);
}

function indexed(
  entry: Talk | Paper,
  id: number,
  people: { name: string; printed?: string | undefined; affiliation?: string | undefined }[],
  offered: Offered,
  rest: Omit<Card, 'title' | 'people'>,
): Indexed {
  const title = rich(pieces(entry.title));
  const abstract = richBody(entry.body);
  const affiliations = [...new Set(people.flatMap(({ affiliation }) => affiliation ?? []))];
  const document = {
    id,
    title: join(plainText(title), formulaNames(entry.title)),
    people: people.map(({ name }) => name).join('\n'),
    abstract: join(plainText(abstract), formulaNames(entry.body)),
    affiliation: affiliations.join('\n'),
    series: rest.series,
    // The occasion, where it was and when: people remember one for the other.
    event: join(
      rest.event,
      'journal' in entry && entry.journal !== rest.event ? entry.journal : undefined,
      rest.place,
      rest.when,
      rest.date,
    ),
  };
  return {
    document: Object.fromEntries(
      Object.entries(document).filter(([, value]) => value !== undefined && value !== ''),
    ) as SearchDocument,
    card: { ...rest, title, people: people.map(({ name }) => name) },
    abstract,
    offered: { ...offered, kind: [[rest.kind, '']], year: [[yearOf(rest), yearOf(rest)]] },
    languages: languagesFrom(Object.values(languagesOf(entry))),
  };
}

/** Left out where the title is in the language of the pages, or in doubt. */
function langOf(entry: Talk | Paper, messages: Messages): { lang?: string } {
  const { title } = foreignLanguagesOf(entry, messages.language);
  return title ? { lang: title } : {};
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}

/** Text and formulas as rich text. */
function rich(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('tex' in piece ? formula(mathml(piece.tex, piece.display)) : plainOnly(piece.text)))
    .join('');
}

/** A body as rich text: a paragraph's end is a newline. */
function richBody(markdown: string): string {
  return rich(bodyPieces(markdown))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** Commands of TeX that say how a formula looks, not what it is. */
const looks =
  /^(?:math\w+|text\w*|operatorname|left|right|[bB]ig+[lr]?|frac|[dt]frac|hat|bar|tilde|vec|overline|underline|widehat|widetilde|begin|end|quad|cdot|[lc]?dots|times|in|to|mid|le|ge|label|displaystyle|limits|boldsymbol|bm|rm|bf|cal)$/;

/** What TeX calls the signs of a text's formulas: "$\ell_1$" → "ell". People search for these names too. */
function formulaNames(text: string): string {
  const found = [...text.matchAll(/\$([^$]+)\$/g)].flatMap(([, tex = '']) =>
    [...tex.matchAll(/\\([A-Za-z]{2,})/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)].filter((name) => !looks.test(name)).join(' ');
}
