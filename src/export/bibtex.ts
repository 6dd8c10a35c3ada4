/** Entries as BibTeX that biber, BibTeX and pandoc read alike. */
import { capitalised } from '../i18n/dates.ts';
import { pages as en, type Messages } from '../i18n/en.ts';
import { type Entry, peopleOf } from '../model/entry.ts';
import { dateParts } from '../model/partial-date.ts';
import { nameParts } from '../model/person-name.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { pieces, plainMathematics } from '../render/math.ts';
import { specialCharacters } from '../text/tex-characters.ts';
import { citationKey, doiOf } from './csl.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One entry, ending in a newline: a paper as `@article` or `@misc`, a talk as `@misc` with `howpublished`, which every style prints.
 * UTF-8; what is special to TeX is escaped, formulas stay TeX, capitals are kept from styles that lower them.
 *
 * @param url the entry's public page
 */
export function bibtex(entry: Entry, url: string, messages: Messages = en): string {
  const { date } = entry.of;
  const { year, month } = date ? dateParts(date) : {};
  const fields: [string, string | undefined][] = [
    ['title', `{${titleTex(entry.of.title)}}`],
    ['author', braced(peopleOf(entry).map(authorTex).join(' and '))],
    ...(entry.kind === 'talk' ? talkFields(entry.of, messages) : paperFields(entry.of)),
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', year !== undefined && month !== undefined ? months[month - 1] : undefined],
    ['url', `{${addressTex((entry.kind === 'paper' && entry.of.links?.[0]?.url) || url)}}`],
  ];
  const type = entry.kind === 'paper' && entry.of.journal ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${citationKey(entry)},\n${lines.join('')}}\n`;
}

function talkFields(talk: Talk, messages: Messages): [string, string | undefined][] {
  const event = talk.event ?? talk.series;
  const kind = talk.kind ?? messages.names.talk;
  const how = event && event !== kind ? `${kind}, ${event}` : kind;
  return [
    ['howpublished', braced(tex(how))],
    ['eventtitle', event && braced(tex(event))],
    ['venue', talk.location && braced(tex(talk.location))],
    ['eventdate', talk.date && `{${talk.date}${talk.endDate ? `/${talk.endDate}` : ''}}`],
    ['note', talk.status === 'cancelled' ? braced(tex(capitalised(messages.status.cancelled))) : undefined],
  ];
}

function paperFields(paper: Paper): [string, string | undefined][] {
  return [
    ['journal', paper.journal && braced(tex(paper.journal))],
    ['volume', paper.volume && braced(tex(paper.volume))],
    ['number', paper.issue && braced(tex(paper.issue))],
    ['pages', paper.pages && braced(tex(paper.pages).replace(/(?<=\d)(?:-+|–)(?=\d)/g, '--'))],
    ['eventtitle', paper.event && braced(tex(paper.event))],
    ['doi', doiOf(paper.links) && `{${addressTex(doiOf(paper.links) ?? '')}}`],
  ];
}

const braced = (value: string) => value && `{${value}}`;

/** Plain text as TeX: on one line, every character that TeX would act on as the character that it is. */
export function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#^_~%]/g, (character) => specialCharacters[character] ?? character);
}

/** A title as TeX: formulas as they are, words that have a capital in braces, but for a first word with its first letter only. */
export function titleTex(title: string): string {
  let isFirst = true;
  return pieces(title)
    .map((piece) => {
      if ('tex' in piece) {
        isFirst = false;
        return `{${formulaTex(piece.tex)}}`;
      }
      return piece.text.replace(/\s+/g, ' ').replace(/\S+/g, (word) => {
        const isPlainOpening = isFirst && /^\P{Lu}*\p{Lu}?\P{Lu}*$/u.test(word) && /^\P{L}*\p{L}/u.test(word);
        isFirst = false;
        const hasCapital = /\p{Lu}/u.test(word);
        return hasCapital && !isPlainOpening ? `{${tex(word)}}` : tex(word);
      });
    })
    .join('');
}

/** Commands with an argument that is not read as TeX before it goes out: "\gdef\today{\input{…}}" would act on a reader's document. */
const unread =
  /\\(?:[egx]?def|g?let|futurelet|global|long|(?:re|provide)?(?:new)?command|verb|label|(?:eq)?ref|TextOrMath)(?![A-Za-z])|\\@/;

/** A formula on one line; in plain text where it could end the field, comment the rest of it out, or hold commands that nobody read. */
function formulaTex(formula: string): string {
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
  return depth === 0 && !isComment && !unread.test(line) ? `$${line}$` : tex(plainMathematics(formula));
}

/** "van den Berg, Rianne"; a name of one word in braces, so that it is not taken apart. */
function authorTex(name: string): string {
  const { given, family } = nameParts(name);
  if (!given) return `{${tex(name)}}`;
  const part = (text: string) => (/,|\band\b/i.test(text) ? `{${tex(text)}}` : tex(text));
  return `${part(family)}, ${part(given)}`;
}

/** An address is printed as it is, so only what would end the field or the line is encoded (RFC 3986, section 2.1). */
function addressTex(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}
