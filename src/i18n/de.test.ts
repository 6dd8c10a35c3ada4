import { expect, it, test } from 'vitest';
import { reasonWords } from '../analysis/reason-text.ts';
import * as searchMessages from '../search/messages/de.ts';
import { search } from '../search/messages/de.ts';
import { formatDate, formatDays, formatLongDate, formatShortDay, formatTalkTime } from './dates.ts';
import { client, pages as de } from './de.ts';
import { formatStatus } from './status.ts';
import { textsOf } from './texts.fixture.ts';
import { formatTimeZone } from './time-zones.ts';

test('dates in German', () => {
  expect(formatLongDate('2024-02-26', de)).toBe('Montag, 26. Februar 2024');
  expect(formatDate('2024-03-01', de)).toBe('1. März 2024');
  expect(formatDate('2024-02', de)).toBe('Februar 2024');
  expect(formatDate('--03-12', de)).toBe('12. März, Jahr nicht angegeben');
  expect(formatShortDay('2024-03-01', de)).toBe('Fr 1.');
});

it.each([
  ['2024-01-01', '2024-01-01', ['Mo 1.', 'Mo 1. Jan.', '1. Jan. 2024', '1. Januar 2024']],
  [
    '2024-01-01',
    '2024-01-03',
    ['Mo 1. – Mi 3.', 'Mo 1. – Mi 3. Jan.', '1.–3. Jan. 2024', '1.–3. Januar 2024'],
  ],
  [
    '2024-01-30',
    '2024-02-02',
    [
      'Di 30. – Fr 2. Feb.',
      'Di 30. Jan. – Fr 2. Feb.',
      '30. Jan. – 2. Feb. 2024',
      '30. Januar – 2. Februar 2024',
    ],
  ],
])('several days in German: %s to %s', (date, endDate, expected) => {
  const forms = ['day', 'near', 'margin', 'words'] as const;
  expect(forms.map((form) => formatDays({ date, endDate }, form, de))).toEqual(expected);
});

it.each([
  [
    { date: '2024-02-26', start: '14:00', end: '15:00', timezone: 'Europe/London' },
    'Montag, 26. Februar 2024, 14:00–15:00\u00A0Uhr, Ortszeit London',
  ],
  [
    { date: '2024-02-26', start: '09:00', endDate: '2024-03-01', end: '17:00', timezone: 'Europe/Vienna' },
    'Montag, 26. Februar 2024, 09:00\u00A0Uhr bis Freitag, 1. März 2024, 17:00\u00A0Uhr, Ortszeit Wien',
  ],
  [{ date: '2025-02-14' }, 'Freitag, 14. Februar 2025'],
  [{ listedUnder: '2020 seminars' }, 'Datum nicht angegeben; aufgeführt unter „2020 seminars“'],
])('when a talk is, in German: %o', (talk, words) => expect(formatTalkTime(talk, de)).toBe(words));

it.each([
  ['Europe/Lisbon', 'Ortszeit Lissabon'],
  ['Europe/Berlin', 'Ortszeit Berlin'],
  ['America/Argentina/Buenos_Aires', 'Ortszeit Buenos Aires'],
  ['America/Mexico_City', 'Ortszeit Mexiko-Stadt'],
  ['UTC', 'UTC'],
])('the zone %s is %s', (zone, words) => expect(formatTimeZone(zone, de)).toBe(words));

test('counts in German', () => {
  expect([0, 1, 41].map(de.count.talks)).toEqual(['keine Vorträge', '1 Vortrag', '41 Vorträge']);
  expect([0, 1, 2].map(de.count.papers)).toEqual(['keine Artikel', '1 Artikel', '2 Artikel']);
  expect([0, 1, 2].map(de.count.topics)).toEqual(['keine Themen', '1 Thema', '2 Themen']);
  expect(de.counted({ talks: 7, papers: 1 })).toBe('7 Vorträge und 1 Artikel');
  expect(de.counted({ talks: 0, papers: 0 })).toBe('nichts');
  expect([1, 2].map((number) => search.counted('topic', number))).toEqual(['1 Eintrag', '2 Einträge']);
});

test('sentences in German', () => {
  expect(formatStatus({ status: 'postponed', formerDate: '2024-02-26' }, de)).toBe(
    'verschoben; ursprünglich vorgesehen am 26. Februar 2024',
  );
  expect(reasonWords({ why: 'title' }, 'paper', de)).toBe('Trägt denselben Titel');
  expect(
    search.found([
      ['title', ['Knoten', 'Graphen']],
      ['abstract', ['Minoren']],
      ['people', []],
    ]),
  ).toBe('Titel: Knoten, Graphen\u00A0· Zusammenfassung: Minoren\u00A0· Name');
  const found = {
    total: 2,
    corrected: [{ typed: 'hopfeild', meant: 'hopfield' }],
    unread: 0,
    isClosest: false,
  };
  expect(search.outcome({ ...found, also: { total: 1 } }, 'hopfeild', false)).toBe(
    '2 Ergebnisse für „hopfeild“. „hopfeild“ ist als „hopfield“ gelesen. 1 weiteres mit einigen der Wörter.',
  );
});

test('German is set as German: its own quotation marks, and no straight ones', () => {
  const texts = textsOf([de, client, searchMessages]);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => /[”"'«»]|“[\p{L}]|(?<![\p{L}\d])“|\s[:;?!]/u.test(text))).toEqual([]);
});
