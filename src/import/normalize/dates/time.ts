/** Finds written times of day. */

/** 14:00 · 14h · 14h30 · 9.30am · 2 pm · 2 o'clock · 16 Uhr · 16.15 Uhr · ore 14.30 */
const clock =
  /(?<![\d:.,/])(?<before>(?:\bore|\balle|\balle ore|\bdalle|\bàs|\bkl\.?|\bum|\bà) )?(?<hours>\d{1,2})(?::(?<colon>\d{2})(?::00)?| ?h(?: ?(?<h>\d{2}))?(?![\p{L}\d])|[.,](?<point>\d{2})(?!\d))?(?<unit> ?(?:Uhr|uur|u\.|heures|horas|hs\b|o['’]clock|hrs\.?)(?!\p{L}))?(?: ?(?<half>[ap])\.? ?m\b\.?)?(?<quarter>,? ?c\. ?t\.)?(?!:?\d|\/|\.\d)/giu;

/** 3-4pm · 11:30 - 1 pm: "pm" holds for the start too, unless that would put the start behind the end. */
const halfDay =
  /(?<![\d:.,/-])(\d{1,2})(?:[:.](\d{2}))? ?(?:[-–—]|to|until|till) ?(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.? ?m\b\.?/gi;

/** 1:30pm-2:15 · 3 PM - 4:30: the end is the first such time behind the start. */
const openEnd =
  /(?<![\d:.,/-])(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.? ?m\b\.? ?(?:[-–—]|to|until|till) ?(\d{1,2})[:.](\d{2})(?! ?[ap]\.? ?m)(?!:?\d)/gi;

/** 14-15:30 Uhr · 16-17h · de 12 a 13:00: hours of which only the last says that it is one. */
const hourRange =
  /(?<![\d:.,/-])(\d{1,2})(?:[:.](\d{2}))? ?(?:[-–—]|bis) ?(\d{1,2})(?:[:.](\d{2}))? ?(?:Uhr|uur|h)(?![\p{L}\d])/giu;

/** 9.00-9.30 · 18.00 Public lecture: hours with a point, as a range or at the beginning of a line. */
const pointed = /(?<![\d:.,/-])(\d{1,2})\.([0-5][05])(?: ?[-–—] ?(\d{1,2})\.([0-5][05])(?![\d.]))?(?= |$)/gu;

const noon = /(?<!\p{L})(?:12(?::00)? )?(noon|midday)(?!\p{L})/giu;

export interface FoundTime {
  /** `HH:MM` on the 24-hour clock. */
  time: string;
  index: number;
  length: number;
  /** Whether it may be twelve hours later: an hour up to 11 in a form that a twelve-hour clock has too, without "am" or "pm". */
  isHalfDayUnknown?: true;
}

/** Every time of day in a text, in order. A number alone is none. */
export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  let rest = text;
  const take = (match: RegExpExecArray, times: FoundTime[]) => {
    for (const each of times) found.push(each);
    rest = blanked(rest, match);
  };
  for (const match of text.matchAll(halfDay)) {
    const [whole, hours = '', minutes = '00', endHours = '', endMinutes = '00', half = ''] = match;
    const other = half.toLowerCase() === 'p' ? 'a' : 'p';
    const end = at(endHours, endMinutes, half) ?? at(endHours, endMinutes, undefined);
    const start = [
      at(hours, minutes, half),
      at(hours, minutes, other),
      // "15:00-16:00 pm", "11:00-12:00 am": hours of a 24-hour clock with the sign of the other.
      at(hours, minutes, undefined),
    ].find((time) => time !== undefined && end !== undefined && time < end);
    if (start && end) {
      take(match, pair(match, whole.search(/[-–—tu]/), start, end));
      continue;
    }
    const plainEnd = at(endHours, endMinutes, undefined);
    const plainStart = at(hours, minutes, undefined);
    if (plainStart && plainEnd && plainStart < plainEnd)
      take(match, pair(match, whole.search(/[-–—tu]/), plainStart, plainEnd));
  }
  for (const match of rest.matchAll(openEnd)) {
    const [whole, hours = '', minutes = '00', half = '', endHours = '', endMinutes = '00'] = match;
    const start = at(hours, minutes, half);
    const end = [
      at(endHours, endMinutes, 'a'),
      at(endHours, endMinutes, 'p'),
      at(endHours, endMinutes, undefined),
    ]
      .filter((time) => time !== undefined && start !== undefined && time > start)
      .sort()[0];
    if (start && end) take(match, pair(match, whole.search(/[-–—]|to|un|till/), start, end));
  }
  for (const match of rest.matchAll(hourRange)) {
    const [whole, hours = '', minutes = '00', endHours = '', endMinutes = '00'] = match;
    const [start, end] = [at(hours, minutes, undefined), at(endHours, endMinutes, undefined)];
    if (start && end && start < end) take(match, pair(match, whole.search(/[-–—b]/), start, end));
  }
  for (const match of rest.matchAll(pointed)) {
    const [whole, hours = '', minutes = '', endHours, endMinutes = ''] = match;
    const start = at(hours, minutes, undefined);
    const end = endHours && at(endHours, endMinutes, undefined);
    if (start && end && start < end) take(match, pair(match, whole.search(/[-–—]/), start, end));
    else if (start && !endHours && match.index === 0 && /^\S+ \p{Lu}/u.test(text))
      take(match, [{ time: start, index: 0, length: whole.length }]);
  }
  for (const match of rest.matchAll(clock)) {
    const { before, hours = '', colon, h, point, unit, half, quarter } = match.groups ?? {};
    const isHour = unit !== undefined || half !== undefined || before !== undefined;
    const minutes = colon ?? h ?? (isHour ? point : undefined);
    const isTime = colon !== undefined || (point !== undefined ? isHour : isHour || /\dh| h/i.test(match[0]));
    // "c.t.": the academic quarter.
    const time =
      (half && at(hours, minutes ?? '00', half)) ||
      (half && colon === undefined ? undefined : at(hours, minutes ?? (quarter ? '15' : '00'), undefined));
    if (!isTime || !time) continue;
    const isWritten24 =
      half !== undefined ||
      unit !== undefined ||
      h !== undefined ||
      before !== undefined ||
      /\dh/i.test(match[0]);
    found.push({
      time,
      index: match.index,
      length: match[0].length,
      ...(!isWritten24 &&
        Number(hours) > 0 &&
        Number(hours) < 12 &&
        !hours.startsWith('0') && { isHalfDayUnknown: true }),
    });
    rest = blanked(rest, match);
  }
  for (const match of rest.matchAll(noon))
    found.push({ time: '12:00', index: match.index, length: match[0].length });
  return mendedRanges(
    text,
    found.sort((a, b) => a.index - b.index),
  );
}

/** "12:00-1:00" ends at 13:00, and "11:20 am - 12:10 am" at 12:10: of a range only one reading lies behind its start. */
function mendedRanges(text: string, times: readonly FoundTime[]): FoundTime[] {
  return times.map((one, index) => {
    const before = times[index - 1];
    if (!before || one.time >= before.time) return one;
    const between = text.slice(before.index + before.length, one.index);
    if (!/^\s*(?:(?:[-–—]|to|until|till|bis|a|à)\s*)?$/iu.test(between)) return one;
    const later = `${String(Number(one.time.slice(0, 2)) + 12).padStart(2, '0')}${one.time.slice(2)}`;
    const isOpen = one.isHalfDayUnknown || one.time.startsWith('00');
    return isOpen && later > before.time && Number(later.slice(0, 2)) < 24 ? { ...one, time: later } : one;
  });
}

function pair({ index, 0: whole }: RegExpExecArray, split: number, start: string, end: string): FoundTime[] {
  return [
    { time: start, index, length: split },
    { time: end, index: index + split, length: whole.length - split },
  ];
}

function blanked(text: string, { index, 0: whole }: RegExpExecArray): string {
  return text.slice(0, index) + ' '.repeat(whole.length) + text.slice(index + whole.length);
}

/** `HH:MM`; `undefined` where there is no such time. `half` is "a" or "p" of am and pm. */
function at(hours: string, minutes: string, half: string | undefined): string | undefined {
  let hour = Number(hours);
  if (half && (hour > 12 || hour === 0)) return undefined;
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`;
}
