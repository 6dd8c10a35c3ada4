/** Written times of day to `HH:MM`. */

/** 14:00 · 14h · 14h30 · 9.30am · 2 pm */
const clock =
  /(?<![\d:.,/-])(\d{1,2})(?:(?::|h|(?:\.(?=\d{2} ?[ap]\.?m)))(\d{2})?)? ?(?:([ap])\.?m\b\.?)?(?![\d:/])/gi;

export interface FoundTime {
  /** `HH:MM` on the 24-hour clock. */
  time: string;
  index: number;
  length: number;
}

/** Every time of day in a text, in its order. A bare number is none. */
export function findTimes(text: string): FoundTime[] {
  return [...text.matchAll(clock)].flatMap((match) => {
    const [whole, hours = '', minutes, half] = match;
    const isTime = minutes !== undefined || half !== undefined || /h/i.test(whole);
    let hour = Number(hours);
    if (half && hour > 12) return [];
    if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    if (!isTime || hour > 23 || Number(minutes ?? 0) > 59) return [];
    return [
      {
        time: `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`,
        index: match.index,
        length: whole.trimEnd().length,
      },
    ];
  });
}
