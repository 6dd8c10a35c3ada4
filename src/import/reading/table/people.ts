/** The people in a cell: on one line or on several, with their affiliations or without. */
import { smallest } from '../../../text/extremes.ts';
import { fieldNamed, foldedWord } from '../../languages/languages.ts';
import type { PersonField, PrintedField } from '../../record.ts';
import { tidyAffiliation } from '../page/tidy.ts';
import { affiliationScore, nameScore, readPeople } from '../people.ts';
import { isToBeAnnounced, wordsIn } from '../words.ts';
import { withoutShortMark } from './asides.ts';
import type { CellLine } from './cells.ts';

/** What the second line of a speaker's cell is. */
export const secondLineUses = ['affiliation', 'people'] as const;
export type SecondLine = (typeof secondLineUses)[number];

const address = /<?[\w.+-]{1,64}(?:@| \[?at\]? )[\w-]{1,63}\.[\w.-]{2,63}>?|\(?https?:\/\/\S+/gu;
const bracketed = /^[([](.{1,200})[)\]][,;]?$/u;
/** What somebody is, and not where: "Graduate Chair, University of Alabama". */
const roles =
  /^(?:(?:associate|assistant|adjunct|visiting|senior|junior|full|emeritus|graduate|postdoctoral|research|deputy|vice|distinguished|invited|guest|doctoral|phd|m\.?sc\.?|ph\.?d\.?)[ -]){0,3}(?:chair|professor(?: emeritus)?|prof\.?|director|dean|head|lecturer|reader|fellow|postdoc|student|candidate|scientist|researcher|engineer|ceo|cto|president|professeur|professeure|doctorant|doctorante|doktorand|doktorandin|profesor|profesora|professore|professora)$/iu;

export interface CellPeople {
  people: PersonField[];
  /** How sure the names are, from 0 to 1. */
  score: number;
  /** Lines that say neither who nor from where. */
  rest: CellLine[];
}

/** Reads the people in a cell; `undefined` when it does not begin with a name. */
export function peopleInCell(lines: readonly CellLine[], second: SecondLine): CellPeople | undefined {
  const people: PersonField[] = [];
  const rest: CellLine[] = [];
  let score = 1;
  let open: PersonField[] = [];
  /** Those whose affiliation stands on the line above. */
  let placed: PersonField[] = [];
  for (const line of unwrapped(lines)) {
    const text = line.text.replace(address, ' ').replace(/\s+/g, ' ').trim().replace(/[,;]$/, '');
    if (text === '' || isToBeAnnounced(text) || isAside(text)) continue;
    const inside = bracketed.exec(text)?.[1];
    const isPlace = open.length > 0 && (inside !== undefined || isAffiliationLine(text, people, second));
    if (isPlace) {
      for (const person of open)
        Object.assign(person, { affiliation: fieldOf(line, withoutRole(inside ?? text)) });
      placed = open;
      open = [];
      continue;
    }
    if (placed.length > 0 && isMoreOfPlace(text)) {
      for (const person of placed) extend(person, line.number, text);
      continue;
    }
    const read = readParts(text, line);
    if (!read) {
      if (people.length === 0) return undefined;
      // A second line of the affiliation: "Dept. of Physics" below "University of Ulm".
      rest.push(line);
      continue;
    }
    placed = [];
    for (const each of read.people) people.push(each);
    score = Math.min(score, read.score);
    open = read.people.some(({ affiliation }) => affiliation) ? [] : [...open, ...read.people];
  }
  return people.length > 0 ? { people, score, rest } : undefined;
}

/** "Host: Brandt" in a cell of speakers. */
function isAside(text: string): boolean {
  const label = /^(\p{L}[\p{L} ]{2,20}):/u.exec(text)?.[1];
  const field = label && fieldNamed(label);
  return (
    field !== undefined &&
    field !== '' &&
    ['host', 'note', 'link', 'video', 'slides', 'start', 'date'].includes(field)
  );
}

/** Whether a line below an affiliation goes on with it, and names nobody. */
function isMoreOfPlace(text: string): boolean {
  return affiliationScore(text) >= 0.8 || nameScore(headOf(text)) < 0.55;
}

function extend(person: PersonField, line: number, text: string): void {
  const { affiliation } = person;
  if (affiliation) person.affiliation = { ...affiliation, text: `${affiliation.text}, ${text}`, to: line };
}

/** Joins lines that brackets hold together: "Mira Okafor (University" / "of Ulm)". */
function unwrapped(lines: readonly CellLine[]): CellLine[] {
  const joined: CellLine[] = [];
  let depth = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && (depth > 0 || /(?:,| and| &| und| et| y| e)$/iu.test(last.text)))
      last.text = `${last.text} ${line.text}`;
    else joined.push({ ...line });
    for (const sign of line.text) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    depth = Math.max(0, depth);
  }
  return joined;
}

function isAffiliationLine(text: string, people: readonly PersonField[], second: SecondLine): boolean {
  const isLast = people.at(-1)?.affiliation === undefined;
  if (!isLast) return false;
  const head = text.split(/[(,;]/u)[0] ?? text;
  const name = nameScore(head.trim());
  return affiliationScore(text) >= 0.8 || name < 0.55 || second === 'affiliation';
}

/** "A (X); B (Y)", "A, X" or "A and B, X". */
function readParts(text: string, line: CellLine): { people: PersonField[]; score: number } | undefined {
  const printed = withoutMark(withoutRoles(text));
  const parts = printed.split(/;\s+|\s\/\s/u).filter((part) => part.trim() !== '');
  // "Mira Okafor / UT Austin"
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && printed.includes(' / ') && isFrom(second)) {
    const read = readPeople(fieldOf(line, first));
    if (!read) return undefined;
    const affiliation = fieldOf(line, second);
    return { people: read.people.map(({ name }) => ({ name, affiliation })), score: read.score };
  }
  const reads = parts.map((part) => readPeople(fieldOf(line, part)));
  const isEach = parts.length > 1 && parts.every((part, at) => reads[at] && nameScore(headOf(part)) >= 0.5);
  const all = isEach ? reads : [readPeople(fieldOf(line, printed))];
  const people = all.flatMap((read) => read?.people ?? []);
  for (const person of people)
    if (person.affiliation) {
      const bare = tidyAffiliation(withoutRole(person.affiliation.text));
      if (bare === undefined) delete person.affiliation;
      else person.affiliation = { ...person.affiliation, text: bare };
    }
  return people.length > 0 ? { people, score: smallest(all.map((read) => read?.score ?? 1)) } : undefined;
}

/** A cell's text without a mark that no name begins with: "JM: Leonor Abascal". */
function withoutMark(text: string): string {
  const bare = withoutShortMark(text);
  return bare !== text && nameScore(headOf(bare)) >= 0.5 ? bare : text;
}

/** Whether a text is rather a place than a name: it names an institution, or begins with initials. */
function isFrom(text: string): boolean {
  return affiliationScore(text) >= 0.8 || /^\p{Lu}{2,}(?=\s|$)/u.test(text);
}

function headOf(part: string): string {
  return (part.split(/[(,]/u)[0] ?? '').trim();
}

/** "Mira Okafor, Graduate Chair, University of Ulm" without what she is there. */
function withoutRoles(text: string): string {
  const [first = '', ...rest] = text.split(/,\s+/u);
  return [first, ...rest.filter((part) => !roles.test(foldedWord(part)))].join(', ');
}

/** An affiliation without the role in front of it. */
function withoutRole(text: string): string {
  const parts = text.split(/,\s+/u);
  while (parts.length > 0 && roles.test(foldedWord(parts[0] ?? ''))) parts.shift();
  return parts.join(', ').trim();
}

/** Gives the affiliations of a column of their own to the people of the row. */
export function withAffiliations(people: readonly PersonField[], lines: readonly CellLine[]): PersonField[] {
  const filled = lines.filter(({ text }) => text !== '' && !isToBeAnnounced(text));
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return [...people];
  const whole = filled
    .map(({ text }) => text.replace(bracketed, '$1'))
    .join(', ')
    .replace(/, ?(?=,)/g, '');
  const field: PrintedField = { text: whole, from: first.number, to: last.number };
  const single =
    filled.length === people.length
      ? filled.map(({ text }) => text)
      : whole.split(/\s{0,9}[;/]\s*| and (?=\p{Lu})/u);
  const isEach = people.length > 1 && single.length === people.length;
  return people.map((person, at) => ({
    name: person.name,
    affiliation: isEach ? { ...field, text: (single[at] ?? '').replace(/[,;]$/, '') } : field,
  }));
}

/** Whether the second lines of speakers' cells are mostly where somebody is from. */
export function secondLines(cells: readonly (readonly CellLine[])[]): SecondLine {
  let [places, names] = [0, 0];
  for (const cell of cells) {
    const [first, second] = cell.filter(({ text }) => text !== '');
    if (!first || !second || /[(,;]/u.test(first.text)) continue;
    const isPlace =
      bracketed.test(second.text) ||
      affiliationScore(second.text) >= 0.8 ||
      nameScore(headOf(second.text)) < 0.55;
    if (isPlace) places += 1;
    else names += 1;
  }
  return places > 0 || names === 0 ? (places >= names ? 'affiliation' : 'people') : 'people';
}

function fieldOf({ number }: CellLine, text: string): PrintedField {
  return { text: text.trim(), from: number, to: number };
}

/** How many words of a text are capitalised: names are, titles are mostly not. */
export function isNameLike(text: string): boolean {
  return wordsIn(text).length <= 8 && nameScore(headOf(text)) >= 0.6;
}
