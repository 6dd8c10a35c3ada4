/** The day that a site is of: what waits for a day is published from it on. It is an input of the build, as the content is. */
import { readSettings } from '../content/settings.ts';
import { fullDate } from '../model/schema.ts';
import { dayIn } from '../model/today.ts';
import { takeOption } from '../text/take-option.ts';

/** What tells Astro's process of the day. */
export const dayVariable = 'COLLOQUY_DAY';

/**
 * Takes "--day 2024-02-26" or "--day=2024-02-26" out of the options of a command.
 *
 * @returns the day, `undefined` where none is given, and the other options
 * @throws {Error} when what follows is no day
 */
export function takeDay(args: readonly string[]): { day: string | undefined; others: string[] } {
  const { value, others } = takeOption(args, '--day');
  return { day: value === undefined ? undefined : checkedDay(value, '--day'), others };
}

/** @throws {Error} when a text is no day */
function checkedDay(text: string, option: string): string {
  const { error } = fullDate.safeParse(text);
  if (error) throw new Error(`${option} ${error.issues[0]?.message}; found ${JSON.stringify(text)}`);
  return text;
}

/** The day that it is in the time zone of a content folder, or that SOURCE_DATE_EPOCH (seconds, UTC) says. */
export function todayOf(content: string): string {
  const { catalogue } = readSettings(content);
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return dayIn(catalogue?.timezone ?? 'UTC', now);
}
