/** Makes search documents of talks, papers, speakers, series and topics. */
import { formatDate, formatDays } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { lastDayOf } from '../model/talk-hours.ts';
import { bodyPieces } from '../render/markdown.ts';
import { mathml, type Piece, pieces } from '../render/math.ts';
import { type Card, yearOf } from '../search/format/card.ts';
import type { FacetValues } from '../search/format/facets.ts';
import { languagesFrom } from '../search/format/languages.ts';
import type { FieldTexts } from '../search/format/options.ts';
import { formula, plainOnly, plainText } from '../search/format/rich-text.ts';
import { namingWords } from '../search/indexing/asked-values.ts';
import type { SearchDocument } from '../search/indexing/search-document.ts';
import { foreignLanguagesOf, languagesOf } from '../text/detect-language.ts';
import { standInTitle } from '../text/stand-in-title.ts';

/**
 * @param path the path of the page, without the base path: "talks/x/".
 * @param facets the series, speakers, topics and places of the talk that have pages.
 */
export function talkDocument(
  talk: Talk,
  path: string,
  facets: FacetValues = {},
  messages: Messages = en,
): SearchDocument {
  const { speakers = [], date, endDate, series, event, location, status } = talk;
  const all: FacetValues = {
    ...facets,
    ...(hasSlides(talk) && { slides: [['yes', '']] }),
    ...(hasVideo(talk) && { video: [['yes', '']] }),
    ...(status && { status: [[status, '']] }),
  };
  const lastDay = date === undefined ? undefined : lastDayOf({ date, endDate });
  const document = entryDocument(talk, speakers, all, {
    kind: 'talk',
    path,
    ...foreignLanguage(talk, messages),
    ...(date && { date, when: formatDays({ date, endDate }, 'words', messages) }),
    ...(series && { series }),
    ...(event && { event }),
    ...(location && { place: location }),
  });
  return lastDay === undefined ? document : { ...document, lastDay };
}

/** A label or an address of a link that leads to slides, in the languages of pages. */
const slidesLink = /\b(?:slides?|folien|diapos?|diapositives|transparents|beamer)\b/i;
/** Likewise to a recording. */
const videoLink =
  /\b(?:video|vidéo|recording|enregistrement|aufzeichnung|aufnahme)s?\b|\/\/(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com|carmin\.tv)\//i;

function hasSlides({ files, links = [] }: Talk): boolean {
  return Boolean(files?.length) || links.some(({ label = '' }) => slidesLink.test(label));
}

function hasVideo({ files = [], links = [] }: Talk): boolean {
  return (
    links.some(({ label = '', url }) => videoLink.test(label) || videoLink.test(url)) ||
    files.some(({ name }) => videoLink.test(name) || /\.(?:mp4|webm|mov)$/i.test(name))
  );
}

/** @param path the path of the page, without the base path: "papers/x/". */
export function paperDocument(
  paper: Paper,
  path: string,
  facets: FacetValues = {},
  messages: Messages = en,
): SearchDocument {
  const { authors = [], editors = [], date, journal, booktitle, event } = paper;
  const occasion = event ?? journal ?? booktitle;
  const others = editors.filter(({ name }) => !authors.some((author) => author.name === name));
  return entryDocument(paper, [...authors, ...others], facets, {
    kind: 'paper',
    path,
    ...foreignLanguage(paper, messages),
    ...(date && { date, when: formatDate(date, messages) }),
    ...(occasion && { event: occasion }),
  });
}

/** A speaker is found by name, and shown with the number of talks. */
export function speakerDocument(
  { name, appearances }: { name: string; appearances: readonly unknown[] },
  path: string,
): SearchDocument {
  return nameDocument('speaker', name, path, appearances.length, { people: name });
}

/** A series is found by name, and shown with the number of talks. */
export function seriesDocument(
  { name, talks }: { name: string; talks: readonly unknown[] },
  path: string,
): SearchDocument {
  return nameDocument('series', name, path, talks.length, { title: name });
}

/** A topic is found by its label, and shown with the number of entries. */
export function topicDocument(
  { label, entries }: { label: string; entries: readonly unknown[] },
  path: string,
): SearchDocument {
  return nameDocument('topic', label, path, entries.length, { series: label });
}

function nameDocument(
  kind: Card['kind'],
  name: string,
  path: string,
  count: number,
  text: FieldTexts,
): SearchDocument {
  return { text, card: { kind, path, title: plainOnly(name), people: [], count }, abstract: '' };
}

function entryDocument(
  entry: Talk | Paper,
  people: readonly { name: string; affiliation?: string | undefined }[],
  facets: FacetValues,
  card: Omit<Card, 'title' | 'people'>,
): SearchDocument {
  const title = richText(pieces(entry.title));
  const abstract = richBody(entry.body);
  const languages = languagesOf(entry);
  const spoken = languages.abstract ?? languages.title;
  const affiliations = [...new Set(people.flatMap(({ affiliation }) => affiliation ?? []))];
  const text = {
    // Nobody asks for "announced".
    ...(entry.title !== standInTitle && { title: joinLines(plainText(title), commandNames(entry.title)) }),
    people: people.map(({ name }) => name).join('\n'),
    abstract: joinLines(plainText(abstract), commandNames(entry.body)),
    affiliation: affiliations.join('\n'),
    series: card.series,
    // People remember the event, the place or the date of a talk.
    event: joinLines(
      card.event,
      'journal' in entry && entry.journal !== card.event ? entry.journal : undefined,
      'booktitle' in entry && entry.booktitle !== card.event ? entry.booktitle : undefined,
      card.place,
      // Of an institution, what is its own: people do not mean it by "mathematical".
      ...(facets.institution ?? []).map(([, name]) => namingWords(name).join(' ')),
      card.when,
      card.date,
      ...(entry.keywords ?? []),
    ),
  };
  return {
    text: Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined && value !== '')),
    card: { ...card, title, people: people.map(({ name }) => name) },
    abstract,
    facets: {
      ...facets,
      kind: [[card.kind, '']],
      year: [[yearOf(card), yearOf(card)]],
      ...(spoken && { language: [[spoken, '']] }),
    },
    languages: languagesFrom([languages.title, languages.abstract]),
  };
}

/** Empty where the title is in the language of the pages, or its language is in doubt. */
function foreignLanguage(entry: Talk | Paper, messages: Messages): { lang?: string } {
  const { title } = foreignLanguagesOf(entry, messages.language);
  return title ? { lang: title } : {};
}

function joinLines(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}

function richText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('tex' in piece ? formula(mathml(piece.tex, piece.display)) : plainOnly(piece.text)))
    .join('');
}

/** Paragraphs end with one newline. */
function richBody(markdown: string): string {
  return richText(bodyPieces(markdown))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** TeX commands for layout and style, which say nothing of the subject. */
const layoutCommand =
  /^(?:math\w+|text\w*|operatorname|left|right|[bB]ig+[lr]?|frac|[dt]frac|hat|bar|tilde|vec|overline|underline|widehat|widetilde|begin|end|quad|cdot|[lc]?dots|times|in|to|mid|le|ge|label|displaystyle|limits|boldsymbol|bm|rm|bf|cal)$/;

/** The names of the TeX commands in the formulas of a text: "$\ell_1$" → "ell". People search for them too. */
function commandNames(text: string): string {
  const found = [...text.matchAll(/\$([^$]+)\$/g)].flatMap(([, tex = '']) =>
    [...tex.matchAll(/\\([A-Za-z]{2,})/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)].filter((name) => !layoutCommand.test(name)).join(' ');
}
