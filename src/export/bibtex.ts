/** Entries as BibTeX, in the subset that BibTeX, biber and pandoc all read. */
import { capitalised } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import { type Entry, peopleOf } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { pieces, plainMathematics } from '../render/math.ts';
import { nameParts } from '../text/person-name.ts';
import { specialCharacters } from '../text/tex-characters.ts';
import { citationKey, doiOf } from './csl.ts';
import type { FormatWriter } from './export-format.ts';
import { entryUrl } from './identity.ts';

export const bibtexWriter: FormatWriter = {
  entry: (entry, context) => bibtexEntry(entry, entryUrl(entry, context), context.messages),
  list: ({ entries }, context) =>
    entries.map((entry) => bibtexEntry(entry, entryUrl(entry, context), context.messages)).join('\n'),
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One entry, ending in a newline: a paper as `@article`, or as `@misc` without a journal; a talk as `@misc` with `howpublished`,
 * which every style prints. UTF-8. Characters special to TeX are escaped, formulas stay TeX, and braces protect capitals from styles
 * that lower them.
 *
 * @param url the public address of the entry's page
 */
export function bibtexEntry(entry: Entry, url: string, messages: Messages = en): string {
  const { date } = entry.of;
  const { year, month } = date ? dateParts(date) : {};
  const fields: [string, string | undefined][] = [
    ['title', `{${titleToTex(entry.of.title)}}`],
    ['author', braced(peopleOf(entry).map(nameToTex).join(' and '))],
    ...(entry.kind === 'talk' ? talkFields(entry.of, messages) : paperFields(entry.of)),
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', year !== undefined && month !== undefined ? months[month - 1] : undefined],
    ['url', `{${urlToTex((entry.kind === 'paper' && entry.of.links?.[0]?.url) || url)}}`],
  ];
  const type = entry.kind === 'paper' && entry.of.journal ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${citationKey(entry)},\n${lines.join('')}}\n`;
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
  return [
    ['journal', paper.journal && braced(escapeTex(paper.journal))],
    ['volume', paper.volume && braced(escapeTex(paper.volume))],
    ['number', paper.issue && braced(escapeTex(paper.issue))],
    ['pages', paper.pages && braced(escapeTex(paper.pages).replace(/(?<=\d)(?:-+|–)(?=\d)/g, '--'))],
    ['eventtitle', paper.event && braced(escapeTex(paper.event))],
    ['doi', doiOf(paper.links) && `{${urlToTex(doiOf(paper.links) ?? '')}}`],
  ];
}

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

/** "van den Berg, Rianne". Braces keep a name of one word from being split. */
function nameToTex(name: string): string {
  const { given, family } = nameParts(name);
  if (!given) return `{${escapeTex(name)}}`;
  const part = (text: string) => (/,|\band\b/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text));
  return `${part(family)}, ${part(given)}`;
}

/** Styles print a URL verbatim, so only characters that would end the field or the line are encoded (RFC 3986, section 2.1). */
function urlToTex(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
