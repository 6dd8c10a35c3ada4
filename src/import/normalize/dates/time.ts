/** Finds written times of day. */

/** 14:00 · 14h · 14h30 · 9.30am · 2 pm */
const clock =
  /(?<![\d:.,/-])(\d{1,2})(?::(\d{2})| ?h(?: ?(\d{2}))?(?![\p{L}\d])|\.(\d{2})(?= ?[ap]\.?m))?(?: ?([ap])\.?m\b\.?)?(?![\d:/])/giu;

/** 3-4pm · 11:30 - 1 pm: "pm" holds for the start too, unless that would put the start behind the end. */
const halfDay =
  /(?<![\d:.,/-])(\d{1,2})(?:[:.](\d{2}))? ?(?:[-–—]|to) ?(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?/gi;

export interface FoundTime {
  /** `HH:MM` on the 24-hour clock. */
  time: string;
  index: number;
  length: number;
}

/** Every time of day in a text, in order. A number alone is none. */
export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  let rest = text;
  for (const match of text.matchAll(halfDay)) {
    const [whole, hours = '', minutes = '00', endHours = '', endMinutes = '00', half = ''] = match;
    const end = at(endHours, endMinutes, half);
    const start = [at(hours, minutes, half), at(hours, minutes, half === 'p' ? 'a' : 'p')].find(
      (time) => time !== undefined && end !== undefined && time < end,
    );
    if (!start || !end) continue;
    const split = whole.search(/[-–—t]/);
    found.push({ time: start, index: match.index, length: split });
    found.push({ time: end, index: match.index + split, length: whole.length - split });
    rest = rest.slice(0, match.index) + ' '.repeat(whole.length) + rest.slice(match.index + whole.length);
  }
  for (const match of rest.matchAll(clock)) {
    const [whole, hours = '', colon, h, point, half] = match;
    const minutes = colon ?? h ?? point;
    const time = at(hours, minutes ?? '00', half);
    const isTime = minutes !== undefined || half !== undefined || /h/i.test(whole);
    if (isTime && time) found.push({ time, index: match.index, length: whole.length });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** `HH:MM`; `undefined` where there is no such time. `half` is "a" or "p" of am and pm. */
function at(hours: string, minutes: string, half: string | undefined): string | undefined {
  let hour = Number(hours);
  if (half && (hour > 12 || hour === 0)) return undefined;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}
