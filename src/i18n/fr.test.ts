import { expect, test } from 'vitest';
import { reasonWords } from '../analysis/reason-text.ts';
import * as search from '../search/messages/fr.ts';
import { formatDate, formatDays, formatLongDate, formatShortDay, formatTalkTime } from './dates.ts';
import { client, pages as fr } from './fr.ts';
import { formatStatus } from './status.ts';
import { textsOf } from './texts.fixture.ts';

test('a programme in French', () => {
  expect(formatLongDate('2024-02-26', fr)).toBe('lundi 26 février 2024');
  expect(formatDate('2024-03-01', fr)).toBe('1er mars 2024');
  expect([formatShortDay('2024-03-01', fr), formatDays({ date: '2024-03-01' }, 'margin', fr)]).toEqual([
    'ven. 1er',
    '1er mars 2024',
  ]);
  expect(formatDate('--03-12', fr)).toBe('12 mars, année non précisée');
  expect([formatShortDay('2024-02-26', fr), formatDays({ date: '2024-02-26' }, 'margin', fr)]).toEqual([
    'lun. 26',
    '26 févr. 2024',
  ]);
  expect(formatTalkTime({ date: '2024-02-26', endDate: '2024-03-01', start: '14:00' }, fr)).toBe(
    'lundi 26 février 2024, 14:00 au vendredi 1er mars 2024',
  );
  expect(formatTalkTime({ listedUnder: '2020 seminars' }, fr)).toBe(
    'date non précisée\u00A0; classé sous «\u00A02020 seminars\u00A0»',
  );
  expect(formatStatus({ status: 'postponed', formerDate: '2024-02-26' }, fr)).toBe(
    'reporté\u00A0; prévu initialement le 26 février 2024',
  );
  expect(reasonWords({ why: 'title' }, 'paper', fr)).toBe('Porte le même titre');
});

test('counts in French', () => {
  expect([0, 1, 41].map(fr.count.talks)).toEqual(['aucun exposé', '1 exposé', '41 exposés']);
  expect([0, 1, 2].map(fr.count.series)).toEqual(['aucune série', '1 série', '2 séries']);
  expect(fr.counted({ talks: 7, papers: 1 })).toBe('7 exposés et 1 article');
});

test('French is set as French: spaces that do not break before its signs, and curved apostrophes', () => {
  const texts = textsOf([fr, client, search]);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => / [:;?!»]|« |'|"/.test(text))).toEqual([]);
});
