/**
 * What a page says once for all its talks: "Talks are on Thursdays at 4pm in 104 Maclure Hall", "Time: Thursdays 2PM-3PM".
 *
 * Only plain statements count: a label, or a sentence about the talks. Hours of tea are not those of talks, and two statements that
 * contradict each other are none.
 */
import { z } from 'zod';
import { weekday } from '../../../text/calendar-days.ts';
import { fieldNamed, foldedWord } from '../../languages/languages.ts';
import { weekdayBefore } from '../../normalize/dates/date.ts';
import { findTimes } from '../../normalize/dates/time.ts';
import { type DumpRecord, type PrintedField, recordOf } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { isBreakWord, isOccasionWord, wordsIn } from '../words.ts';
import { cutPlace, placeApart, placeIn } from './place-in-text.ts';
import { placeScore } from './places.ts';

/** Something that a page says once, as a layout holds it. */
export const saidOnceSchema = z.object({
  field: z.enum(['start', 'end', 'place']),
  /** `HH:MM`, or the place as printed. */
  value: z.string(),
  /** The line that says it, as printed. */
  line: z.string(),
  /** The only day of the week that it holds for, in English: "Thursday". */
  weekday: z.string().optional(),
});
export type SaidOnce = z.infer<typeof saidOnceSchema>;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The least that lines are to a search: those of a dump are. */
export interface NumberedText {
  number: number;
  text: string;
}

interface Statement extends SaidOnce {
  /** How plainly it is said. */
  weight: number;
}

const maxLine = 1200;
const maxSentence = 360;
/** What talks do: "speakers start", "das Kolloquium tagt". */
const happens =
  /(?<!\p{L})(?:speakers?|join us|starts?|begins?|meets?|held|takes? place|taking place|runs? from|find us|tagt|treffen|beginn|jeweils|beginnt|beginnen|findet|finden|statt|vortr[aä]ge?|[oô]nt lieu|a lieu|auront lieu|expos[eé]s?|commencent?|se r[eé]unit|seances?|charlas?|sesiones|tendr[aá]n lugar|se celebran?|palestras?|realizam|decorrem|si tengono|si svolgono|seminari|incontri|lezingen|vinden plaats|plaatsvinden|bijeenkomsten|otherwise|unless|nichts anderes|sofern nicht|falls nicht|sauf|salvo|tenzij)(?!\p{L})/iu;
const startsWord =
  /(?<!\p{L})(?:starts?|begins?|beginn(?:t|en)|commence(?:nt)?|empiezan?|comienzan?|começam?|iniziano|beginnen)(?!\p{L})/iu;
const otherHours =
  /(?<!\p{L})(?:doors|deadline|office|closes?|opens?|squash|snacks?|cookies|pizza|parking|einlass|kuchen|gebäck|goûter|merienda|cierra|bedel)(?!\p{L})/iu;
const untilWord =
  /(?<!\p{L})(?:ends?|ending|until|till|tot|bis|jusqu['’]à|hasta|até|fino alle|enden|eindigen|terminent|terminan|terminam|terminano)(?: (?:at|around|um|om|à|a las|às|alle|circa|gegen|rond|vers))?\s*$/iu;
/** Everything that the lines say for all talks of a page. */
export function findSaidOnce(lines: readonly NumberedText[]): SaidOnce[] {
  const found: Statement[] = [];
  for (const { text } of lines) {
    if (text.length > maxLine || text.trim() === '') continue;
    const labelled = text
      .split(/,\s+(?=\p{Lu}\p{L}{2,12}:\s)/u)
      .map((part) => labelledStatements(part, text.trim()))
      .reduce((all, part) => (part ? [...(all ?? []), ...part] : all), undefined);
    for (const each of labelled ??
      sentencesOf(text).flatMap((sentence) => statementsIn(sentence, text.trim())))
      found.push(each);
  }
  const times = plainest(found.filter(({ field }) => field === 'start'));
  const end =
    times && found.find((one) => one.field === 'end' && one.line === times.line && one.value > times.value);
  const place = plainest(found.filter(({ field }) => field === 'place'));
  return [times, end, place].flatMap((one) => (one ? [withoutWeight(one)] : []));
}

function withoutWeight({ weight: _, ...said }: Statement): SaidOnce {
  return said;
}

/** The plainest statement; `undefined` where two that are as plain differ. */
function plainest(statements: readonly Statement[]): Statement | undefined {
  const most = Math.max(0, ...statements.map(({ weight }) => weight));
  const best = statements.filter(({ weight }) => weight === most);
  return best.every(({ value }) => foldedWord(value) === foldedWord(best[0]?.value ?? ''))
    ? best[0]
    : undefined;
}

/** "Time: Thursdays 2PM-3PM", "Location: TEK 2.018 (sometimes 1.022)"; `undefined` where the line has no such label. */
function labelledStatements(text: string, line: string): Statement[] | undefined {
  const match = /^[\s*•·-]*(\p{L}[\p{L} /&]{1,30}?)\s?[:：]\s*(\S.*)$/u.exec(text.slice(0, maxSentence));
  const field = match?.[1] && fieldNamed(match[1]);
  const value = match?.[2] ?? '';
  if (field === 'location') {
    const place = cutPlace(value);
    return placeScore(place) >= 0.55 || wordsIn(place).length <= 6
      ? [{ field: 'place', value: place, line, weight: 3 }]
      : [];
  }
  if (field === 'start' || field === 'date') {
    const bare = value.replace(/\([^()]{0,80}\)/g, ' ');
    const hours = hoursIn(bare, line, 3);
    const place = hours.length > 0 ? placeIn(bare) : undefined;
    return [...hours, ...(place ? [{ field: 'place' as const, value: place, line, weight: 2 }] : [])];
  }
  return undefined;
}

/** What comes after a talk: "…, followed by refreshments in Room 102". */
const afterwards =
  /,? (?:(?:and |und |et |y |e |en )?(?:is|are|it is|will be|est|sont|werden?|wird|es|son|è|sono|são) )?(?:followed by|gefolgt von|suivie?s? (?:de|d['’]|par)|seguid[oa]s? (?:de|por)|seguit[oiae] da|gevolgd door)(?!\p{L}).{0,1200}$/isu;

/** A line's sentences, and their parts that semicolons set apart. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[\p{Ll}\d)][.!?]|[ap]\.m\.|[AP]M\.)\s+(?=\p{Lu})(?![^()]{0,60}\))|;\s+/u)
    .filter((sentence) => sentence.length <= maxSentence)
    .map((sentence) => sentence.replace(afterwards, '').replace(/(?<=\d)\.$/u, ''));
}

function statementsIn(sentence: string, line: string): Statement[] {
  const place = placeIn(sentence) ?? placeApart(sentence);
  const rest = place ? sentence.replace(place, ' ') : sentence;
  const words = wordsIn(rest);
  const isAboutTalks = happens.test(rest) || words.some(isOccasionWord);
  const day = regularDay(words);
  if (!isAboutTalks && day === undefined) return bareStatement(sentence, line);
  const isOther = words.some(isBreakWord) || otherHours.test(rest);
  const weight = (isAboutTalks ? 1 : 0) + (day === undefined ? 0 : 1) + (startsWord.test(rest) ? 1 : 0);
  const hours = isOther ? [] : hoursIn(rest, line, weight, day);
  const isPlace = place !== undefined && !isDated(sentence) && (isAboutTalks || hours.length > 0);
  return [
    ...hours,
    ...(isPlace
      ? [
          {
            field: 'place' as const,
            value: place,
            line,
            weight,
            ...(day !== undefined && { weekday: weekdays[day] ?? '' }),
          },
        ]
      : []),
  ];
}

/** A short line of nothing but day, hour and room: "Di 16:15, Raum 2.014". */
function bareStatement(sentence: string, line: string): Statement[] {
  const found = sentence.length <= 70 ? findWhen(sentence) : undefined;
  if (found?.weekday === undefined || sentence !== line || found.pieces.length > 1) return [];
  const [piece] = found.pieces;
  if (piece && placeScore(piece.text) < 0.8) return [];
  const hours = hoursIn(sentence, line, 2);
  const day = weekdays[found.weekday] ?? '';
  return hours.length > 0 && piece
    ? [...hours, { field: 'place', value: piece.text, line, weight: 2, weekday: day }]
    : hours;
}

function isDated(text: string): boolean {
  return (findWhen(text)?.dates.length ?? 0) > 0;
}

/** The hours of a statement that names no date. */
function hoursIn(text: string, line: string, weight: number, named?: number): Statement[] {
  const found = findWhen(text);
  if (!found?.start || found.dates.length > 0) return [];
  const day = named ?? regularDay(wordsIn(text)) ?? found.weekday;
  // "start at 4:15 PM and end around 5:15 PM"
  const [, second, third] = findTimes(text);
  const end =
    found.end ?? (second && !third && untilWord.test(text.slice(0, second.index)) ? second.time : undefined);
  const isLater = found.isHalfDayUnknown && found.start < '08:00';
  const shift = (time: string) => (isLater ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time);
  const common = { line, weight, ...(day !== undefined && { weekday: weekdays[day] ?? '' }) };
  return [
    { field: 'start', value: shift(found.start), ...common },
    ...(end ? [{ field: 'end' as const, value: shift(end), ...common }] : []),
  ];
}

/** The day that talks are on: "Thursdays", "donnerstags", "every Monday", "los jueves"; `undefined` where several are named. */
function regularDay(words: readonly string[]): number | undefined {
  const days = new Set<number>();
  for (const word of words) {
    if (word.length < 5) continue;
    const day =
      weekdayBefore(word) ??
      weekdayBefore(word.replace(/s$/u, '')) ??
      weekdayBefore(word.split('-')[0] ?? '');
    if (day !== undefined) days.add(day);
  }
  return days.size === 1 ? [...days][0] : undefined;
}

/**
 * A record with what the page says once for all and the record does not say itself. Of a talk on another day of the week nothing is
 * said.
 *
 * @param lines among which the statement is looked up
 */
export function withSaidOnce(
  record: DumpRecord,
  said: readonly SaidOnce[],
  lines: readonly NumberedText[],
): DumpRecord {
  if (record.kind !== 'talk') return record;
  const { date } = record.times ?? {};
  const onDay = said.filter(
    ({ weekday: day }) =>
      day === undefined || !date || date.startsWith('--') || weekdays[weekday(date)] === day,
  );
  const fieldOf = (one: SaidOnce): PrintedField | undefined => {
    const at = lines.find(({ text }) => text.trim() === one.line)?.number;
    return at === undefined ? undefined : { text: one.line, from: at, to: at, isShared: true };
  };
  const evidence = (one: SaidOnce) => `what the page says once for all talks: “${one.line}”`;
  const times = { ...record.times };
  const inferred = [...(record.inferred ?? [])];
  const alsoWhen = [...(record.alsoWhen ?? [])];
  let { location } = record;
  const hasStart = times.start !== undefined;
  for (const one of onDay) {
    const field = fieldOf(one);
    if (!field) continue;
    if (one.field === 'place') {
      if (location) continue;
      location = { ...field, text: one.value };
      inferred.push({ field: 'location', evidence: evidence(one) });
    } else if (!hasStart) {
      times[one.field] = one.value;
      if (!alsoWhen.some(({ from }) => from === field.from)) alsoWhen.push(field);
      inferred.push({ field: one.field, evidence: evidence(one) });
    }
  }
  return recordOf(record.kind, {
    ...record,
    location,
    times: Object.keys(times).length > 0 ? times : undefined,
    alsoWhen,
    inferred,
  });
}
