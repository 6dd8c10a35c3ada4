/**
 * What clocks show in every time zone, by the IANA time zone database as `moment-timezone` packs it; never by the data of Node, which
 * differ from version to version. Too large for a browser.
 */
import packed from 'moment-timezone/data/packed/latest.json' with { type: 'json' };

/** A moment at which a zone's clocks change. */
export interface OffsetChange {
  /** Seconds since 1970. */
  at: number;
  /** Offsets from UTC, in seconds; of local mean time they are no whole minutes. */
  before: number;
  after: number;
}

interface ZoneRules {
  /** The offset before the first change. */
  first: number;
  /** In the order of time. */
  changes: OffsetChange[];
}

const linesByZone = new Map(packed.zones.map((line) => [nameIn(line), line]));
const zonesByName = new Map([
  ...[...linesByZone.keys()].map((zone) => [zone.toLowerCase(), zone] as const),
  ...packed.links.map((link) => {
    const [zone = '', name = ''] = link.split('|');
    return [name.toLowerCase(), zone] as const;
  }),
]);
const rulesByZone = new Map<string, ZoneRules>();

/** Whether there are rules for a name: one of the database, in upper or lower case, or an offset such as "+01:00". */
export function isTimeZone(name: string): boolean {
  return zonesByName.has(name.toLowerCase()) || fixedOffset(name) !== undefined;
}

/** The offset of a zone from UTC, in seconds. @param at seconds since 1970 */
export function offsetAt(zone: string, at: number): number {
  const { first, changes } = rulesOf(zone, yearOf(at));
  return changes[changesUntil(changes, at) - 1]?.after ?? first;
}

/** The changes of a zone's clocks in a year, on whatever clock, with the one before them and the one after. */
export function changesAround(zone: string, year: number): OffsetChange[] {
  const { changes } = rulesOf(zone, year + 1);
  const from = changesUntil(changes, startOfYear(year) - day);
  return changes.slice(Math.max(0, from - 1), changesUntil(changes, startOfYear(year + 1) + day) + 1);
}

/**
 * The instant of a local time, in seconds since 1970. A time that a change of clocks skips is moved past the change; of a time that
 * occurs twice, the first is taken.
 *
 * @param local the same clock reading in UTC, in seconds since 1970
 */
export function instantOfLocal(zone: string, local: number): number {
  const before = offsetAt(zone, local - day);
  const after = offsetAt(zone, local + day);
  const isAfter = offsetAt(zone, local - before) !== before && offsetAt(zone, local - after) === after;
  return local - (isAfter ? after : before);
}

/** "+01:00". Seconds, which local mean time has, are left out: RFC 3339 has no place for them, and few calendar programs read them. */
export function formatOffset(seconds: number): string {
  // Downwards, so that a clock of the same zone shows the minute that was meant.
  const minutes = Math.abs(Math.floor(seconds / 60));
  const sign = seconds < 0 ? '-' : '+';
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** No clock is further from UTC. */
const day = 86_400;

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** How many changes there are up to a moment; they are in the order of time. */
function changesUntil(changes: readonly OffsetChange[], at: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rules of a zone, which reach a year at least. */
function rulesOf(name: string, year: number): ZoneRules {
  const fixed = fixedOffset(name);
  if (fixed !== undefined) return { first: fixed, changes: [] };
  const zone = zonesByName.get(name.toLowerCase());
  const line = zone === undefined ? undefined : linesByZone.get(zone);
  if (zone === undefined || line === undefined) throw new RangeError(`no time zone is called “${name}”`);
  const rules = rulesByZone.get(zone) ?? unpack(line);
  rulesByZone.set(zone, rules);
  if (year > lastYear) extend(rules, year);
  return rules;
}

/** "Etc/UTC" has a sign of its own in its name; this is ISO 8601: "+05:30". */
function fixedOffset(name: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(name) ?? [];
  if (!hours || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function nameIn(line: string): string {
  return line.slice(0, line.indexOf('|'));
}

/** "Name|abbreviations|offsets|which of them when|minutes from change to change|population". */
function unpack(line: string): ZoneRules {
  const [, , offsetsText = '', order = '', minutes = ''] = line.split('|');
  const offsets = offsetsText.split(' ').map((text) => Math.round(-readBase60(text) * 60) || 0);
  const used = [...order].map((digit) => offsets[readBase60(digit)] ?? 0);
  const [first = 0] = used;
  let elapsed = 0;
  const changes = minutes
    .split(' ')
    .filter(Boolean)
    .map((text, index): OffsetChange => {
      elapsed += readBase60(text);
      return { at: Math.round(elapsed * 60), before: used[index] ?? first, after: used[index + 1] ?? first };
    });
  return { first, changes: changes.filter(({ before, after }) => before !== after) };
}

/** A number of the base 60, as moment-timezone packs it: the digits are 0–9, a–z and A–X; minutes may have a fraction. */
function readBase60(text: string): number {
  const isNegative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  let value = 0;
  for (const digit of whole) value = value * 60 + readDigit(digit);
  [...fraction].forEach((digit, index) => {
    value += readDigit(digit) / 60 ** (index + 1);
  });
  return isNegative ? -value : value;
}

const readDigit = (digit: string) =>
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'.indexOf(digit);

/** The data end with this year; the rules that are in force then go on. */
const lastYear = 2037;

/**
 * Adds the years after the last of the data. A zone with summer time has two changes a year, on the same days as in the latest year
 * whose March begins on the same weekday: seven such years are in the data.
 */
function extend({ changes }: ZoneRules, year: number): void {
  const last = changes.at(-1);
  const known = last ? yearOf(last.at) : 0;
  if (known < lastYear || known >= year) return;
  const models = new Map(
    Array.from({ length: 11 }, (_, index) => {
      const start = firstOfMarch(lastYear - index);
      return [weekdayOf(start), { start, ofYear: changes.filter(({ at }) => yearOf(at) === yearOf(start)) }];
    }),
  );
  if ([...models.values()].some(({ ofYear }) => ofYear.length !== 2)) return;
  for (let next = known + 1; next <= year; next++) {
    const start = firstOfMarch(next);
    const { start: like, ofYear = [] } = models.get(weekdayOf(start)) ?? { start };
    for (const each of ofYear.map((change) => ({ ...change, at: change.at + start - like })))
      changes.push(each);
  }
}

const startOfYear = (year: number) => Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`) / 1000;
const firstOfMarch = (year: number) => Date.parse(`${year}-03-01T00:00:00Z`) / 1000;
const weekdayOf = (at: number) => new Date(at * 1000).getUTCDay();
const yearOf = (at: number) => new Date(at * 1000).getUTCFullYear();
