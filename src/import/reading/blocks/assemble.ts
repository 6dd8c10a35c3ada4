/** Makes a record of decoded lines. */

import { fieldNamed } from '../../languages/languages.ts';
import { statedHours } from '../../normalize/dates/stated-hours.ts';
import {
  type Boilerplate,
  type DumpRecord,
  field,
  type PersonField,
  type PrintedField,
  recordOf,
} from '../../record.ts';
import type { FoundWhen } from '../dates/when.ts';
import { type YearSource, yearFor } from '../dates/years.ts';
import { joinedText, type LineText, paragraphsOf } from '../page/line-text.ts';
import type { PageLine } from '../page/page.ts';
import {
  isRemark,
  tidyAffiliation,
  withoutGlued,
  withoutLinkWords,
  withoutSpeaker,
  withoutStatus,
} from '../page/tidy.ts';
import { readPeople } from '../people.ts';
import {
  isOccasionWord,
  isToBeAnnounced,
  saysCancelled,
  saysNoTalk,
  saysPostponed,
  wordsIn,
} from '../words.ts';
import type { Decoded } from './decode.ts';
import type { Role } from './roles.ts';

export interface Context {
  /** Every filled line of the page, for headings. */
  lines: readonly PageLine[];
  years: readonly YearSource[];
  /** Words of links that titles end in. */
  glued: readonly string[];
  /** The heading that says the day of the record, where records stand below days. */
  day?: PageLine | undefined;
}

export interface Assembled {
  record: DumpRecord | undefined;
  boilerplate: Boilerplate[];
}

/** Makes a record; there is none where neither a title nor people were found. */
export function assemble(decoded: readonly Decoded[], anchor: number, context: Context): Assembled {
  const boilerplate: Boilerplate[] = [];
  const opening = decoded[anchor]?.line;
  const texts = decoded.map(({ line }) => line.text);
  if (
    opening &&
    (saysNoTalk(opening.text) || texts.slice(0, 3).some(saysNoTalk)) &&
    decoded.length <= 3 &&
    (decoded.length <= 2 || !decoded.some(({ parts }) => parts.some(({ role }) => role === 'people')))
  )
    return { record: undefined, boilerplate: [{ line: opening.line.number, what: 'no talk' }] };

  const of = (role: Role) =>
    decoded.flatMap(({ line, parts }) =>
      parts.filter((part) => part.role === role).map(({ text }) => ({ line, text })),
    );
  const people = peopleOf(of('people'), of('affiliation'));
  const title = titleOf(
    of('title'),
    people.length === 1 ? people[0]?.name.text : undefined,
    context.glued,
    boilerplate,
  );
  for (const { line } of of('label')) boilerplate.push({ line: line.line.number, what: 'label' });
  if (!title && people.length === 0) return { record: undefined, boilerplate: [] };

  const { when, alsoWhen, times, inferred } = timesOf(decoded, context);
  const place = withoutRemark(joinedText(of('place'), ', '));
  // "Lecture cancelled." on a line of its own.
  const isCalledOff = (text: string) => text.split(/\s+/).length <= 4 && saysCancelled(text);
  const status = title && withoutStatus(title.text);
  if (title && status?.status) title.text = status.title;
  const isOff =
    status?.status === 'cancelled' ||
    texts.some(isCalledOff) ||
    of('title').some(({ line }) => saysCancelled(line.text.replace(/^[^([]*/u, ''))) ||
    texts.slice(0, anchor + 1).some(saysCancelled) ||
    (title !== undefined && saysCancelled(title.text));
  const isMoved = status?.status === 'postponed' || texts.slice(anchor, anchor + 1).some(saysPostponed);
  const record = recordOf('talk', {
    title,
    people: people.length > 0 ? people : undefined,
    when,
    alsoWhen,
    times,
    location: place ?? placeOfDay(context.day),
    event: joinedText(
      of('event').filter(({ text }) => !isCalledOff(text)),
      ' ',
    ),
    status:
      opening && (isOff || isMoved) ? field(opening.line, isOff ? 'cancelled' : 'postponed') : undefined,
    links: of('link').map(({ line, text }) => field(line.line, /https?:\/\/\S+/.exec(text)?.[0] ?? text)),
    body: paragraphsOf(of('abstract')),
    inferred: inferred && [inferred],
  });
  return { record, boilerplate };
}

/** "Aula (farewell lecture)", "MA 3.110, (host: Okafor)": a place without what the brackets say of the talk. */
function withoutRemark(place: PrintedField | undefined): PrintedField | undefined {
  const [tail, remark = ''] = /,?\s{0,9}\(([^()]{3,60})\)$/u.exec(place?.text ?? '') ?? [];
  if (!place || !tail || tail.length === place.text.length) return place;
  const isRemarkOnTalk =
    /^\p{L}{3,12}: /u.test(remark) || wordsIn(remark).some(isOccasionWord) || isRemark(remark);
  return isRemarkOnTalk ? { ...place, text: place.text.slice(0, -tail.length) } : place;
}

/** "Title: Tilings, again" as a part of a line. */
function withoutLabel(text: string): string {
  const [whole, label = ''] = /^(\p{L}{3,14})(?: \d{1,2})?\s?:\s+/u.exec(text) ?? [];
  return whole && fieldNamed(label) === 'title' ? text.slice(whole.length) : text;
}

function titleOf(
  parts: readonly LineText[],
  speaker: string | undefined,
  glued: readonly string[],
  boilerplate: Boilerplate[],
): PrintedField | undefined {
  const printed = joinedText(parts, '\n');
  if (!printed) return undefined;
  const title = {
    ...printed,
    text: withoutSpeaker(
      withoutGlued(withoutLinkWords(withoutLabel(printed.text.replace(/,$/u, ''))), glued),
      speaker,
    ),
  };
  const bare = title.text.replace(/^["“„«‘]\s*|\s{0,9}["”»’]$/gu, '');
  if (!isToBeAnnounced(bare)) return title;
  for (let line = title.from; line <= title.to; line += 1)
    boilerplate.push({ line, what: 'title to be announced' });
  return undefined;
}

/** The people of their lines. What stands on lines of its own belongs to all who have no affiliation yet. */
function peopleOf(parts: readonly LineText[], affiliations: readonly LineText[]): PersonField[] {
  const people = parts.flatMap(({ line, text }) => {
    const printed = { text, from: line.line.number, to: line.line.number };
    return readPeople(printed)?.people ?? [{ name: printed } as PersonField];
  });
  const known = people
    .filter(({ name }) => !isToBeAnnounced(name.text))
    .map(({ name, affiliation }: PersonField): PersonField => {
      const place = affiliation && tidyAffiliation(affiliation.text);
      return { name, ...(affiliation && place && { affiliation: { ...affiliation, text: place } }) };
    });
  const stated = joinedText(affiliations, ' ');
  if (!stated) return known;
  const affiliation = {
    ...stated,
    text: stated.text.replace(/^\((.*)\)$/su, '$1').replace(/(?<![\s,.;])[\s,.;]+$/u, ''),
  };
  const only = known.length === 1 ? known[0] : undefined;
  // "Mira Okafor, Institute of Tilings," goes on in the next line.
  if (only?.affiliation && /,$/.test(parts.at(-1)?.text ?? ''))
    return [
      { ...only, affiliation: { ...affiliation, text: `${only.affiliation.text}, ${affiliation.text}` } },
    ];
  return known.map((person) => (person.affiliation ? person : { ...person, affiliation }));
}

function timesOf(decoded: readonly Decoded[], { lines, years, day }: Context) {
  const said = decoded
    .filter(({ parts }) => parts.some(({ role }) => role === 'when'))
    .flatMap(({ line }) => (line.when ? [{ line, when: line.when }] : []));
  const dated = said.find(({ when }) => when.dates.length > 0);
  const first = said.find(({ when }) => when.start !== undefined);
  // The hour may stand twice, the second time with its end.
  const timed =
    said.find(
      ({ line, when }) =>
        when.end !== undefined &&
        first &&
        statedHours(when, line.text).start === statedHours(first.when, first.line.text).start,
    ) ?? first;
  const dayWhen = day?.when;
  const source: { line: PageLine; when: FoundWhen } | undefined =
    dated ?? (day && dayWhen ? { line: day, when: dayWhen } : undefined);
  const also: PrintedField[] = [];
  const shared = (line: PageLine): PrintedField => ({ ...field(line.line), isShared: true });
  if (!dated && day) also.push(shared(day));
  let [date, endDate] = source?.when.dates ?? [];
  // "9 March (moved to 18 May)": two days that are no range.
  if (source && endDate && !source.when.isRange)
    [date, endDate] = [saysPostponed(source.line.text) ? endDate : date, undefined];
  if (source && date?.startsWith('--')) {
    const year = yearFor(years, source.line.index, date, source.when.weekday);
    if (year) {
      date = `${year.year}${date.slice(1)}`;
      endDate = endDate && `${year.year}${endDate.slice(1)}`;
      const heading = lines[year.source.index];
      if (heading && heading !== source.line) also.push(shared(heading));
    }
  }
  const clock = timed ?? (source?.when.start ? source : undefined);
  // Other hours are those of something else: they are left.
  const isUsed = ({ line, when }: { line: PageLine; when: FoundWhen }) =>
    line === dated?.line ||
    line === timed?.line ||
    (when.start !== undefined && when.start === timed?.when.start);
  const own = said.filter(isUsed).map(({ line }) => line.line);
  const [from, to] = [own[0], own.at(-1)];
  const { inferred, ...hours } = clock ? statedHours(clock.when, clock.line.text) : {};
  const times = {
    ...(date && { date }),
    ...(date && endDate && { endDate }),
    ...hours,
  };
  return {
    when: from &&
      to && { text: own.map(({ text }) => text.trim()).join('\n'), from: from.number, to: to.number },
    alsoWhen: also.length > 0 ? also : undefined,
    times: Object.keys(times).length > 0 ? times : undefined,
    inferred,
  };
}

function placeOfDay(day: PageLine | undefined): PrintedField | undefined {
  const text = day?.when?.rest ?? '';
  if (!day || text.length < 5 || /^\(.*\)$/u.test(text)) return undefined;
  return { ...field(day.line, text.replace(/^(?:l['’]|at |in )/u, '')), isShared: true };
}
