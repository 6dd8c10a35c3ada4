/** Entries as BibTeX, in the subset that BibTeX, biber and pandoc all read. */
import { capitalised } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import { appearancesOf, type Entry, isEdited } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Appearance, Link, Paper, PaperType, Talk } from '../model/schema.ts';
import { pieces, plainMathematics } from '../render/math.ts';
import { bibliographyName } from '../text/person-name.ts';
import { specialCharacters } from '../text/tex-characters.ts';
import { citationKey, keyIn } from './citation-keys.ts';
import type { ExportContext } from './context.ts';
import { doiOf } from './csl.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';

export const bibtexWriter: FormatWriter = {
  write: ({ entries }, context) => entries.map((entry) => written(entry, context)).join('\n'),
};

function written(entry: Entry, context: ExportContext): string {
  return bibtexEntry(entry, entryUrl(entry, context), context.messages, keyIn(entry, context));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One entry, ending in a newline: a paper as what it is, where that is known, or else as `@article`, and as `@misc` without a journal; a
 * talk as `@misc` with `howpublished`, which every style prints. UTF-8. Characters special to TeX are escaped, formulas stay TeX, and
 * braces protect capitals from styles that lower them.
 *
 * @param url the public address of the entry's page
 * @param key of the entry, where it is not its own
 */
export function bibtexEntry(
  entry: Entry,
  url: string,
  messages: Messages = en,
  key: string = citationKey(entry),
): string {
  const { date } = entry.of;
  const { year, month, day } = date ? dateParts(date) : {};
  const isOfEditors = entry.kind === 'paper' && isEdited(entry.of);
  const fields: [string, string | undefined][] = [
    ['title', `{${titleToTex(entry.of.title)}}`],
    ['author', isOfEditors ? undefined : namesToTex(appearancesOf(entry))],
    ...(entry.kind === 'talk' ? talkFields(entry.of, messages) : paperFields(entry.of)),
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', year !== undefined && month !== undefined ? months[month - 1] : undefined],
    ['day', entry.kind === 'paper' && year !== undefined && day !== undefined ? `{${day}}` : undefined],
    ['url', `{${urlToTex((entry.kind === 'paper' && addressOf(entry.of)) || url)}}`],
  ];
  const type = entry.kind === 'paper' ? paperType(entry.of) : 'misc';
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function paperType({ type, journal }: Paper): PaperType {
  return type ?? (journal ? 'article' : 'misc');
}

/** What is not said by a DOI or the number of a preprint; without such an address, the first one. */
function addressOf({ links = [] }: Paper): string | undefined {
  const others = links.filter(
    ({ url }) => doiOf([{ url }]) === undefined && arxivOf([{ url }]) === undefined,
  );
  return (others[0] ?? links[0])?.url;
}

/** The number of a preprint: "2401.00001" for "https://arxiv.org/abs/2401.00001". */
function arxivOf(links: readonly Link[] | undefined): string | undefined {
  for (const { url } of links ?? []) {
    const number = /^https?:\/\/arxiv\.org\/abs\/([\w./-]{5,40})$/.exec(url)?.[1];
    if (number) return number;
  }
  return undefined;
}

function talkFields(talk: Talk, messages: Messages): [string, string | undefined][] {
  const event = talk.event ?? talk.series;
  const kind = talk.kind ?? messages.names.talk;
  const howPublished = event && event !== kind ? `${kind}, ${event}` : kind;
  return [
    ['howpublished', braced(escapeTex(howPublished))],
    ['eventtitle', event && braced(escapeTex(event))],
    ['venue', talk.location && braced(escapeTex(talk.location))],
    ['eventdate', talk.date && `{${talk.date}${talk.endDate ? `/${talk.endDate}` : ''}}`],
    [
      'note',
      talk.status === 'cancelled' ? braced(escapeTex(capitalised(messages.status.cancelled))) : undefined,
    ],
  ];
}

function paperFields(paper: Paper): [string, string | undefined][] {
  const arxiv = arxivOf(paper.links);
  return [
    ['editor', namesToTex(paper.editors ?? [])],
    ['journal', asText(paper.journal)],
    ['booktitle', paper.booktitle && `{${titleToTex(paper.booktitle)}}`],
    ['series', asText(paper.series)],
    ['volume', asText(paper.volume)],
    ['number', asText(paper.issue)],
    ['pages', asText(paper.pages)?.replace(/(?<=[\p{L}\d])(?:-+|–)(?=[\p{L}\d])/gu, '--')],
    ['chapter', asText(paper.chapter)],
    ['edition', asText(paper.edition)],
    ['publisher', asName(paper.publisher)],
    [institutionFields[paperType(paper)] ?? 'organization', asName(paper.institution)],
    ['address', asText(paper.address)],
    ['type', asText(paper.kind)],
    ['howpublished', asText(paper.howPublished)],
    ['eventtitle', asText(paper.event)],
    ['isbn', asText(paper.isbn)],
    ['issn', asText(paper.issn)],
    ['language', asText(paper.language)],
    ['langid', babelName.test(paper.language ?? '') ? asText(paper.language) : undefined],
    ['note', asText(paper.note)],
    ['doi', doiOf(paper.links) && `{${urlToTex(doiOf(paper.links) ?? '')}}`],
    ['eprint', arxiv && `{${arxiv}}`],
    ['archiveprefix', arxiv && '{arXiv}'],
  ];
}

/** What BibTeX calls the institution behind a work; `organization` for all others. */
const institutionFields: Partial<Record<PaperType, string>> = {
  phdthesis: 'school',
  mastersthesis: 'school',
  techreport: 'institution',
};

/** In lists such as those of publishers, biblatex parts names at "and". */
const asName = (text: string | undefined) => asText(text)?.replace(/ and /g, ' {and} ');

/** The name of a language in babel, which `langid` takes; not "en". */
const babelName = /^[a-z]{4,20}$/;

const asText = (text: string | undefined) => text && braced(formulasToTex(text));

const braced = (value: string) => value && `{${value}}`;

/** Plain text as TeX on one line: characters special to TeX are printed, not acted on. */
export function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#^_~%]/g, (character) => specialCharacters[character] ?? character);
}

/**
 * A title as TeX. Formulas stay as they are. Words with a capital get braces, except a first word whose only capital is its first
 * letter.
 */
export function titleToTex(title: string): string {
  let isFirst = true;
  return pieces(title)
    .map((piece) => {
      if ('tex' in piece) {
        isFirst = false;
        return `{${formulaToTex(piece.tex)}}`;
      }
      return piece.text.replace(/\s+/g, ' ').replace(/\S+/g, (word) => {
        const isPlainOpening = isFirst && /^\P{Lu}*\p{Lu}?\P{Lu}*$/u.test(word) && /^\P{L}*\p{L}/u.test(word);
        isFirst = false;
        const hasCapital = /\p{Lu}/u.test(word);
        return hasCapital && !isPlainOpening ? `{${escapeTex(word)}}` : escapeTex(word);
      });
    })
    .join('');
}

/**
 * Commands that could define or read something in the document of whoever cites the entry: "\gdef\today{\input{…}}". They, and their
 * arguments, are not checked as formulas are.
 */
const unsafeCommand =
  /\\(?:[egx]?def|g?let|futurelet|global|long|(?:re|provide)?(?:new)?command|verb|label|(?:eq)?ref|TextOrMath)(?![A-Za-z])|\\@/;

/** A formula on one line. One that could end the field, comment out its rest or run an unsafe command becomes plain text. */
function formulaToTex(formula: string): string {
  const braces = { '\\{': '\\lbrace ', '\\}': '\\rbrace ' };
  const line = formula
    .replace(/\\[\s\S]/g, (command) => braces[command as keyof typeof braces] ?? command)
    .replace(/\s+/g, ' ');
  let depth = 0;
  for (const brace of line.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  const isComment = line.replace(/\\./g, '').includes('%');
  return depth === 0 && !isComment && !unsafeCommand.test(line)
    ? `$${line}$`
    : escapeTex(plainMathematics(formula));
}

/** A text with formulas, for a document in TeX: text escaped; a formula stays one unless it could act outside of itself. */
export function formulasToTex(text: string): string {
  return pieces(text)
    .map((piece) => ('tex' in piece ? formulaToTex(piece.tex) : escapeTex(piece.text)))
    .join('');
}

function namesToTex(people: readonly Appearance[]): string {
  return braced(people.map(nameToTex).join(' and '));
}

/** "van den Berg, Rianne", "Vale, Jr., Ann". Braces keep a group, and a name of one word, from being split. */
function nameToTex({ name, family: ownFamily }: Appearance): string {
  const { given, family, suffix } = bibliographyName(name, ownFamily);
  if (!given) return `{${escapeTex(name)}}`;
  const part = (text: string) => (/,|\band\b/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));
  return [family, suffix, given].flatMap((text) => (text ? [part(text)] : [])).join(', ');
}

/** Styles print a URL verbatim, so only characters that would end the field or the line are encoded (RFC 3986, section 2.1). */
function urlToTex(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
