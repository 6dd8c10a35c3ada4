/** Numbers of a workbook that mean days and hours (ECMA-376, part 1, sections 18.8.30 and 18.17.4.1). */

export type NumberKind = 'number' | 'date' | 'time' | 'date-time' | 'duration';

const builtIn = new Map<number, NumberKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'date-time'],
  [46, 'duration'],
]);

/** What a number format shows: "dd/mm/yyyy hh:mm" a day and an hour. @param id of the format @param code where the workbook defines it */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtIn.get(id) ?? 'number';
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return 'duration';
  const signs = code
    .split(';')[0]
    ?.replace(/"[^"]{0,200}"|\\.|_.|\*.|\[[^[\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  const hasTime = /[hs]|am\/pm/.test(signs ?? '');
  const hasDate = /[yd]/.test(signs ?? '') || (!hasTime && /m/.test(signs ?? ''));
  return hasDate ? (hasTime ? 'date-time' : 'date') : hasTime ? 'time' : 'number';
}

/** A number as its format means it: "2024-05-16", "2024-05-16 14:00", "14:00". @param isFrom1904 whether days count from 1904 */
export function shownNumber(value: number, kind: NumberKind, isFrom1904: boolean): string {
  if (kind === 'number' || !Number.isFinite(value) || value < 0) return String(Number(value.toPrecision(15)));
  const seconds = Math.round(value * 86_400);
  if (kind === 'duration') return hours(seconds);
  const day = Math.floor(seconds / 86_400);
  const time = hours(seconds % 86_400);
  if (kind === 'time' && day === 0) return time;
  // Excel takes 1900 for a leap year, so before March its days lie one further on.
  const since1970 = isFrom1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0);
  const moment = new Date(since1970 * 86_400_000);
  if (Number.isNaN(moment.getTime())) return String(value);
  const date = moment.toISOString().slice(0, 10);
  return kind === 'date' && seconds % 86_400 === 0 ? date : kind === 'time' ? time : `${date} ${time}`;
}

/** "14:00", and "14:00:30" where there are seconds. */
function hours(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}
