/** Finds written dates. Each form that pages use is one entry of a table. */
import { isOnCalendar, weekday } from '../../../model/partial-date.ts';

/** Month names in English, French, Portuguese, Spanish, Italian and German, without accents; January first. */
const months = [
  'january janvier janeiro enero gennaio januar',
  'february fevrier fevereiro febrero febbraio februar',
  'march mars marco marzo marz mrz',
  'april avril abril aprile',
  'may mai maio mayo maggio',
  'june juin junho junio giugno juni',
  'july juillet julho julio luglio juli',
  'august aout agosto',
  'september septembre setembro septiembre setiembre settembre',
  'october octobre outubro octubre ottobre oktober',
  'november novembre novembro noviembre',
  'december decembre dezembro diciembre dicembre dezember',
].map((names) => names.split(' '));

/** Days of the week in the same languages, Monday first. */
const weekdays = [
  'monday lundi segunda-feira lunes lunedi montag',
  'tuesday mardi terca-feira martes martedi dienstag',
  'wednesday mercredi quarta-feira miercoles mercoledi mittwoch',
  'thursday jeudi quinta-feira jueves giovedi donnerstag',
  'friday vendredi sexta-feira viernes venerdi freitag',
  'saturday samedi sabado sabato samstag',
  'sunday dimanche domingo domenica sonntag',
].map((names) => names.split(' '));

const name = '(\\p{L}{3,10})\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
const year = '(\\d{4})';

interface Form {
  pattern: RegExp;
  read(parts: string[]): { year?: string; month: number | undefined; day: string } | undefined;
}

/** The forms of a date; the one that begins first in a text is read. */
const forms: Form[] = [
  // 2024-05-16 · 2024/05/16
  {
    pattern: new RegExp(`(?<!\\d)${year}([-/])(\\d{2})\\2(\\d{2})(?!\\d)`, 'u'),
    read: ([y, , m, d]) => ({ year: y ?? '', month: Number(m), day: d ?? '' }),
  },
  // 19 Jan 2024 · 27 March 2024 · 16 mai 2024 · 1er mars 2024 · 16 de maio de 2024
  {
    pattern: new RegExp(`(?<!\\d)${day} (?:de |of )?${name},? (?:de )?${year}(?!\\d)`, 'u'),
    read: ([d, m, y]) => ({ year: y ?? '', month: monthOf(m), day: d ?? '' }),
  },
  // Feb 14th 2025 · Jan 30 2025 · May 16, 2024
  {
    pattern: new RegExp(`(?<!\\p{L})${name} ${day},? ${year}(?!\\d)`, 'u'),
    read: ([m, d, y]) => ({ year: y ?? '', month: monthOf(m), day: d ?? '' }),
  },
  // 16/05/2024 · 16.05.2024
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})([/.])(\\d{1,2})\\2${year}(?!\\d)`, 'u'),
    read: ([d, , m, y]) => ({ year: y ?? '', month: Number(m), day: d ?? '' }),
  },
  // Mar 12: a day without a year
  { pattern: new RegExp(`^${name} ${day}$`, 'u'), read: ([m, d]) => ({ month: monthOf(m), day: d ?? '' }) },
  // 12 March
  { pattern: new RegExp(`^${day} ${name}$`, 'u'), read: ([d, m]) => ({ month: monthOf(m), day: d ?? '' }) },
];

export interface FoundDate {
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not written. */
  date: string;
  /** Where it stands in the text. */
  index: number;
  length: number;
  /** Whether it can also be read month first, as "05/06/2024" can. */
  isAmbiguous: boolean;
}

/** The first date in a text; `undefined` when there is none of a known form that is on the calendar. */
export function findDate(text: string): FoundDate | undefined {
  const found = forms
    .map((form) => ({ form, match: form.pattern.exec(text) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
  for (const { form, match } of found) {
    if (!match) continue;
    const parts = form.read(match.slice(1) as string[]);
    if (!parts?.month) continue;
    const date = `${parts.year ?? '-'}-${String(parts.month).padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
    if (!isOnCalendar(date)) continue;
    const isNumeric = /^\d{1,2}[/.]/.test(match[0]);
    return {
      date,
      index: match.index,
      length: match[0].length,
      isAmbiguous: isNumeric && Number(parts.day) <= 12 && Number(parts.day) !== parts.month,
    };
  }
  return undefined;
}

/** A date as far as a text gives it: "2023-12-04", "4 dec 2023", "2023-12", "dec 2023", "2023"; of a range its beginning. */
export function readPartialDate(text: string): string | undefined {
  const [begin = ''] = text.trim().split(/\/|--(?=\d)/);
  const found = findDate(text);
  if (found && !found.isAmbiguous) return found.date;
  const [, isoYear, isoMonth] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(begin) ?? [];
  const [, word, wordYear] = /^(\p{L}{3,10})\.?,? (\d{4})$/u.exec(begin) ?? [];
  const month = isoMonth ? Number(isoMonth) : monthOf(word);
  const date = month
    ? `${isoYear ?? wordYear}-${String(month).padStart(2, '0')}`
    : isoYear && !isoMonth
      ? isoYear
      : '';
  return date && isOnCalendar(date) ? date : undefined;
}

/** The same day read month first: "2024-05-06" → "2024-06-05". */
export function swapped(date: string): string {
  return date.replace(/-(\d{2})-(\d{2})$/, '-$2-$1');
}

/** The weekday that a word names, 0 is Monday: a name, at least its first three letters, or the first two of a German one. */
export function weekdayNamed(word: string): number | undefined {
  const german = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'].indexOf(plain(word));
  return german < 0 ? named(weekdays, word) : german;
}

/** Whether a full date falls on the day of the week that a word names. */
export function fallsOn(date: string, word: string): boolean {
  return weekdayNamed(word) === weekday(date);
}

function monthOf(word: string | undefined): number | undefined {
  const index = named(months, word ?? '');
  return index === undefined ? undefined : index + 1;
}

/** The index of the only group with a name that begins so. "jui" could be June or July, so it is neither. */
function named(groups: string[][], word: string): number | undefined {
  const beginning = plain(word);
  if (beginning.length < 3) return undefined;
  const found = groups.flatMap((names, index) =>
    names.some((name) => name.startsWith(beginning)) ? index : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
