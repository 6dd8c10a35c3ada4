/** The day that it is where a catalogue is kept. Leans on nothing, because a reader's browser loads it. */

/** The day that it is now in a time zone (IANA name), `YYYY-MM-DD`. Only a reader's browser may ask: a build knows no clock. */
export function dayIn(timezone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
