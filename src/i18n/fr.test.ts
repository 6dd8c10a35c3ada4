import { expect, test } from 'vitest';
import { reasonWords } from '../analysis/reason-text.ts';
import { dateWords, daysOf, longDate, occasionWords, shortDay } from './dates.ts';
import { client, pages as fr, search } from './fr.ts';
import { statusWords } from './status.ts';
import { textsOf } from './texts.fixture.ts';

test('a programme in French', () => {
  expect(longDate('2024-02-26', fr)).toBe('lundi 26 février 2024');
  expect(dateWords('2024-03-01', fr)).toBe('1er mars 2024');
  expect([shortDay('2024-03-01', fr), daysOf({ date: '2024-03-01' }, 'margin', fr)]).toEqual([
    'ven. 1er',
    '1er mars 2024',
  ]);
  expect(dateWords('--03-12', fr)).toBe('12 mars, année non précisée');
  expect([shortDay('2024-02-26', fr), daysOf({ date: '2024-02-26' }, 'margin', fr)]).toEqual([
    'lun. 26',
    '26 févr. 2024',
  ]);
  expect(occasionWords({ date: '2024-02-26', endDate: '2024-03-01', start: '14:00' }, fr)).toBe(
    'lundi 26 février 2024, 14:00 au vendredi 1er mars 2024',
  );
  expect(occasionWords({ listedUnder: '2020 seminars' }, fr)).toBe(
    'date non précisée\u00A0; classé sous «\u00A02020 seminars\u00A0»',
  );
  expect(statusWords({ status: 'postponed', formerDate: '2024-02-26' }, fr)).toBe(
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
