/** Reads the lines without labels above a record: day, hour, room, people, series, title. */
import type { DateOrder } from '../../../model/partial-date.ts';
import type { Line } from '../../dump.ts';
import type { Boilerplate, PersonField, PrintedField, Remark } from '../../record.ts';
import { field } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { affiliationScore, readPeople } from '../people.ts';
import { findPlaces } from '../places/find-places.ts';
import {
  isChrome,
  isHonorific,
  isInstitutionWord,
  isOccasionWord,
  isRoomWord,
  saysCancelled,
  saysPostponed,
  wordsIn,
} from '../words.ts';
import { isRuleLine, type LabelLayout } from './layout.ts';
import { isNumberedBy } from './numbered.ts';
import { statusWord, withoutStatusWord } from './status.ts';

export interface Head {
  when: PrintedField[];
  people?: PersonField[];
  location?: PrintedField;
  event?: PrintedField;
  title?: PrintedField;
  status?: PrintedField;
  boilerplate: Boilerplate[];
  remarks: Remark[];
  left: Line[];
}

/** What the record still needs: a head gives only what no label gives. */
export interface Wanted {
  title: boolean;
  people: boolean;
  location: boolean;
}

const marks =
  /[[(](?:video|slides?|recording|pdf|zoom|online|hybrid|youtube|folien|vidéo|abstract|notes?)[\])]/giu;

/** Reads the head of a record; lines that say nothing known are left. */
export function readHead(
  printed: readonly Line[],
  wanted: Wanted,
  { dates: order, above, numbered, repeated = [] }: LabelLayout,
): Head {
  const head: Head = { when: [], boilerplate: [], remarks: [], left: [] };
  const lines = printed.filter((line) => {
    const isCount = isNumberedBy(line.text, numbered);
    const isFurniture = isRuleLine(line.text) || repeated.includes(line.text.trim());
    if (!isCount && !isFurniture) return true;
    head.boilerplate.push({ line: line.number, what: isCount ? 'heading' : 'repeated on the page' });
    const status = isCount ? statusWord(line.text) : undefined;
    if (status) head.status = field(line, status);
    return false;
  });
  const [first, second] = lines;
  if (above === 'title-only') return titleOnly(lines, wanted, head);
  if (above === 'title' && first && second) {
    const read = readPeople(field(second));
    head.title = field(first);
    if (read) head.people = read.people;
    else head.left.push(second);
    return head;
  }
  const broken = wanted.people ? brokenName(lines) : undefined;
  if (broken) head.people = broken.people;
  for (const line of broken ? lines.slice(broken.count) : unbroken(lines)) {
    if (line.text.trim() === '') continue;
    if (/^[^\p{L}\p{N}]+$/u.test(line.text) || isChrome(line.text))
      head.boilerplate.push({ line: line.number, what: 'repeated on the page' });
    else if (!takeWhen(line, head, wanted, order) && !takePart(line, line.text.trim(), head, wanted))
      head.left.push(line);
  }
  return head;
}

/** "Thorne Memorial Lecture: Whales in the archive": a title by itself, perhaps behind the name of an occasion. */
function titleOnly(lines: readonly Line[], wanted: Wanted, head: Head): Head {
  const [first] = lines;
  if (!first) return head;
  if (!wanted.title) return { ...head, left: [...lines] };
  const printed = { ...first, text: lines.map(({ text }) => text.trim()).join('\n') };
  const { title, status } = withoutStatusWord(printed.text);
  const [, event = '', rest = ''] = /^([^:\n]{6,60}): ?(\S.{4,})$/su.exec(title) ?? [];
  const isOccasion = isOccasionWord(wordsIn(event).at(-1) ?? '') && /^\p{Lu}\S* .*\p{Lu}/u.test(event);
  const span = { from: first.number, to: lines.at(-1)?.number ?? first.number };
  if (isOccasion) head.event = field(first, event);
  head.title = { ...span, text: isOccasion ? rest : title };
  if (status) head.status = field(first, status);
  return head;
}

/** Lines that a bracket, a comma or "and" shows to go on, as one. */
function unbroken(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const text = before?.text.trim() ?? '';
    const isOpen =
      text.lastIndexOf('(') > text.lastIndexOf(')') ||
      /(?:[,&]|(?<!\p{L})(?:and|und|et|y|e|en))$/u.test(text);
    if (before && isOpen && text.length < 300) before.text = `${text} ${line.text.trim()}`;
    else joined.push({ ...line });
  }
  return joined;
}

/** A name that the column broke: "Henrique" / "d'Orey Matsinhe (INESC Vouga)". */
function brokenName(lines: readonly Line[]): { people: PersonField[]; count: number } | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length < 2 || lines.length > 3) return undefined;
  const texts = lines.map(({ text }) => text.trim());
  const tail = /^([^()]+) \(/u.exec(texts.at(-1) ?? '')?.[1];
  if (!tail || affiliationScore(tail) > 0.6 || texts.some((text) => findWhen(text))) return undefined;
  const read = readPeople({ text: texts.join(' '), from: first.number, to: last.number });
  return read && read.score >= 0.4 ? { people: read.people, count: lines.length } : undefined;
}

function takeWhen(line: Line, head: Head, wanted: Wanted, order: DateOrder | undefined): boolean {
  const text = line.text.trim();
  const found = findWhen(text, order);
  if (!found || (found.dates.length === 0 && !found.start)) return false;
  if (found.dates.length === 0 && found.from > 12) return false;
  head.when.push(field(line));
  if (saysCancelled(text)) head.status = field(line, 'cancelled');
  else if (saysPostponed(text)) head.status = field(line, 'postponed');
  for (const { text: piece } of found.pieces) {
    const bare = piece.replace(marks, '').replace(/^[\s,;:–-]+|(?<![\s,;:–-])[\s,;:–-]+$/gu, '');
    if (bare.length > 2 && !saysCancelled(bare)) takePart(line, bare, head, wanted);
  }
  return true;
}

/** Takes a line, or what a line says besides the day and the hour, as the first thing that fits. */
function takePart(line: Line, printed: string, head: Head, wanted: Wanted): boolean {
  const text = printed.replace(marks, '').trim();
  const bracket = /^\(([^()]+)\)?$/u.exec(text)?.[1];
  if (bracket !== undefined) {
    const isEvent = wordsIn(bracket).some(isOccasionWord) || /(?:vorlesung|vortrag)$/iu.test(bracket);
    if (!isEvent || head.event) return false;
    head.event = field(line, bracket);
    return true;
  }
  const headed = wanted.people && !head.people ? eventAndPeople(line, text) : undefined;
  if (headed) {
    head.people = headed.people;
    head.event ??= headed.event;
    return true;
  }
  const [first = ''] = text.split(
    /(?<=[\p{L}\d)][.!])(?<!\b(?:St|Dr|Prof|Bldg|Rm|No|Mt|Geb|Bât|Ed)\.)\s+(?=\p{Lu})/u,
  );
  const isBehindName =
    head.people?.some(({ affiliation }) => !affiliation) === true &&
    (affiliationScore(text) >= 0.5 || wordsIn(text).some(isInstitutionWord)) &&
    !/\d/.test(text) &&
    (!wordsIn(text).some(isRoomWord) || wordsIn(text).some(isInstitutionWord));
  const place = wanted.location && !head.location && !isBehindName ? placeOf(first) : undefined;
  const read = wanted.people && !head.people ? readPeople(field(line, text)) : undefined;
  const isPerson = read !== undefined && read.score >= 0.4;
  const isTitled = /^[^:]{3,40}: ?\S/u.test(text) && wordsIn(text.split(':')[0] ?? '').some(isOccasionWord);
  if (wanted.title && !head.title && isTitled) {
    const [event = '', ...rest] = text.split(':');
    head.event = field(line, event);
    head.title = field(line, rest.join(':'));
    return true;
  }
  if (place && (!isPerson || /\d/.test(place))) {
    head.location = field(line, place.replace(/(?<![.,;])[.,;]+$/u, ''));
    return true;
  }
  if (isPerson && read) {
    head.people = read.people;
    return true;
  }
  if (wordsIn(text).some(isOccasionWord) && text.length < 100 && !head.event) {
    head.event = field(
      line,
      text.replace(/\s{0,9}\([^()]*(?:\)\s*)?$/u, '').split(/, (?:organi[sz]ed|hosted|sponsored) by/iu)[0],
    );
    return true;
  }
  const people = head.people;
  if (people?.length && !people.at(-1)?.affiliation && affiliationScore(text) >= 0.4) {
    for (const person of people) person.affiliation = field(line, text);
    return true;
  }
  return unnamed(line, text, head, wanted);
}

/** "Colloquium Mathematics - Dr. Wieke Hoogendijk, Radboud University": the event and its speaker in a heading. */
export function eventAndPeople(
  line: Line,
  text: string,
): { event: PrintedField; people: PersonField[] } | undefined {
  const [, event = '', rest = ''] = /^([^:]{4,60}?)(?: [–—|-]|:) (.{5,120})$/u.exec(text) ?? [];
  if (!wordsIn(event).some(isOccasionWord)) return undefined;
  const read = readPeople(field(line, rest));
  const isSure = read?.people.some(
    ({ name, affiliation }) => affiliation || wordsIn(name.text).some(isHonorific),
  );
  return read && read.score >= 0.5 && isSure ? { event: field(line, event), people: read.people } : undefined;
}

/** Where a name is expected, "The A&A team (Archives)" is taken for one, with a remark; where a title is, any other line. */
function unnamed(line: Line, text: string, head: Head, wanted: Wanted): boolean {
  const team = /^([^()]{3,80}) \((.{2,90})\)$/u.exec(text);
  if (
    wanted.people &&
    !head.people &&
    team?.[1] &&
    team[2] &&
    head.when.some(({ from }) => from === line.number)
  ) {
    head.people = [{ name: field(line, team[1]), affiliation: field(line, team[2]) }];
    head.remarks.push({
      line: line.number,
      rule: 'field-in-doubt',
      text: `“${team[1]}” does not look like a name: it was taken for the speaker, as on the other lines of this kind`,
    });
    return true;
  }
  if (wanted.title && !head.title && text.length < 200 && !/[.]$/.test(text)) {
    head.title = field(line, text);
    return true;
  }
  return false;
}

/** A text that is a place: it has a room's word, or a number, and little else. */
function placeOf(text: string): string | undefined {
  if (text.length > 90) return undefined;
  const words = wordsIn(text.replace(/\s{0,9}\([^()]*\)?$/u, ''));
  if (words.some(isRoomWord) && !words.some((word) => /^\p{Ll}{5,}$/u.test(word) && !isRoomWord(word)))
    return withoutAside(text);
  const [found] = findPlaces(text);
  return found && found.text.length * 1.4 > text.length
    ? found.text
    : found?.score === 1 && words.length < 10
      ? found.text
      : undefined;
}

/** A place without what is added to it in brackets, or the house that it belongs to: "Student Center, Room 207, UCL". */
function withoutAside(text: string): string {
  const bare = text.replace(/(?<![.,;])[.,;]+$/u, '');
  const aside = /\s{0,9}\(([^()]*)\)$/u.exec(bare);
  const isPart = aside?.[1] === undefined || /\d/.test(aside[1]) || wordsIn(aside[1]).some(isRoomWord);
  const place = isPart ? bare : bare.slice(0, aside.index);
  return /\d/.test(place) ? place.replace(/, \p{Lu}{2,5}$/u, '') : place;
}
