/** Rules of recurrence, as anybody may write them: none is searched for ever. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canBeExpanded, type Rule, startsByRule, withImpliedDay } from './rule.ts';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 3 });
const interval = fc.constantFrom(1, 1, 2, 4, 7, 12, 400);
const plain = some(fc.constantFrom(...weekdays));
const ofMonth = some(
  fc
    .tuple(fc.constantFrom('', '', '1', '-1', '5', '-5', '6'), fc.constantFrom(...weekdays))
    .map((parts) => parts.join('')),
);
const bymonthday = some(fc.constantFrom(1, 13, 28, 29, 30, 31, -1, -28, -31, 0, 32));
const bymonth = some(fc.integer({ min: 1, max: 12 }));
const bysetpos = some(fc.constantFrom(1, -1, 4, 5));
const ofFrequency = (freq: string, parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Rule> =>
  fc.record({ freq: fc.constant(freq), interval, ...parts }, { requiredKeys: ['freq'] });
const rules = fc.oneof(
  ofFrequency('DAILY', { byday: plain, bymonth }),
  ofFrequency('WEEKLY', { byday: plain, bymonth }),
  ofFrequency('MONTHLY', { byday: ofMonth }),
  ofFrequency('MONTHLY', { bymonthday }),
  ofFrequency('MONTHLY', { byday: plain, bymonthday, bysetpos }),
  ofFrequency('YEARLY', { byday: ofMonth, bymonth }),
  ofFrequency('YEARLY', { bymonthday, bymonth }),
);
const starts = fc.constantFrom(
  ...['2024-01-08T14:00:00', '2024-02-29T10:00:00', '2023-12-31T23:30:00', '2024-03-31', '2023-02-28'],
);

/** The days that a rule leaves out of account; the first day of an event is always one of its days. */
function contradicts(rule: Rule, day: string): boolean {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const list = (name: string) => [rule[name] ?? []].flat();
  const isOn = (names: readonly unknown[], is: (value: unknown) => boolean) =>
    names.length === 0 || names.some(is);
  return !(
    isOn(list('byday'), (value) => String(value).endsWith(weekdays[date.getUTCDay()] ?? '')) &&
    isOn(list('bymonth'), (value) => value === date.getUTCMonth() + 1) &&
    isOn(list('bymonthday'), (value) =>
      [date.getUTCDate(), date.getUTCDate() - last - 1].includes(Number(value)),
    )
  );
}

it('a rule that is read gives its days, in order, on the weekdays and in the months that it names', () => {
  let read = 0;
  fc.assert(
    fc.property(rules, starts, (asWritten, start) => {
      const rule = withImpliedDay(asWritten, start);
      if (!canBeExpanded(rule)) return;
      read += 1;
      const days: string[] = [];
      for (const day of startsByRule(rule, start)) if (days.push(day) === 8) break;
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.filter((day) => day !== start && contradicts(rule, day))).toEqual([]);
      expect(days.length).toBe(8);
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(200);
});

it.each<[string, Rule]>([
  ['no frequency', {}],
  ['an unknown frequency', { freq: 'constructor' }],
  ['every second', { freq: 'SECONDLY' }],
  ['no count', { freq: 'WEEKLY', count: 0 }],
  ['no step', { freq: 'WEEKLY', interval: 0 }],
  ['weeks of the year', { freq: 'YEARLY', byweekno: 53 }],
  ['30 February', { freq: 'YEARLY', bymonth: 2, bymonthday: 30 }],
  ['every seventh day, on Tuesdays', { freq: 'DAILY', interval: 7, byday: 'TU' }],
  ['days from both ends of a month', { freq: 'MONTHLY', bymonthday: [-31, 31] }],
  ['the second of one weekday', { freq: 'MONTHLY', byday: '1MO', bysetpos: 2 }],
])('a rule with %s is not read', (_, rule) => {
  expect(canBeExpanded(rule)).toBe(false);
});
