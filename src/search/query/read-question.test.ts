import { describe, expect, test } from 'vitest';
import * as de from '../messages/de.ts';
import * as en from '../messages/en.ts';
import * as fr from '../messages/fr.ts';
import { mayHaveFilter } from './filter-hint.ts';
import { filterPhrasesOf, namedMonths } from './filter-words.ts';
import { type AskedFilter, readQuestion } from './read-question.ts';

const languages: Readonly<Record<string, Pick<typeof en, 'search' | 'filters'>>> = { de, en, fr };

/** A Wednesday. */
const today = '2024-05-15';
const asked = {
  years: [2011, 2025] as [number, number],
  institutions: [
    ['Northmoor', 'school-northmoor'],
    ['Lisbon', 'institute-tagus-lisbon', 'faculty-lisbon'],
  ] as [string, ...string[]][],
};

/** A filter in few words. */
function inShort(filter: AskedFilter): string {
  switch (filter.kind) {
    case 'days':
      return filter.from === filter.to ? filter.from : `${filter.from}/${filter.to}`;
    case 'yearly':
      return ['every', filter.month, filter.day].filter((part) => part !== undefined).join(' ');
    case 'weekday':
      return `weekday ${filter.weekday}`;
    case 'facet':
      return `${filter.facet} ${filter.values.join(' ')}`;
  }
}

/** What a question is read as: each reading as it was typed, with its filter. */
function read(question: string, language: string): string[] {
  const words = languages[language]?.filters.words;
  if (!words) throw new Error(language);
  return readQuestion(question, words, asked, today).map(
    ({ start, end, filter }) => `${question.slice(start, end)} = ${inShort(filter)}`,
  );
}

describe.each<[language: string, rows: [question: string, ...readings: string[]][]]>([
  [
    'en',
    [
      ['today', 'today = 2024-05-15'],
      ['talks of Tomorrow', 'Tomorrow = 2024-05-16'],
      ['yesterday', 'yesterday = 2024-05-14'],
      ['graphs this week', 'this week = 2024-05-13/2024-05-19'],
      ['next week', 'next week = 2024-05-20/2024-05-26'],
      ['last week', 'last week = 2024-05-06/2024-05-12'],
      ['this month', 'this month = 2024-05-01/2024-05-31'],
      ['next month', 'next month = 2024-06-01/2024-06-30'],
      ['last month', 'last month = 2024-04-01/2024-04-30'],
      ['this year', 'this year = 2024-01-01/2024-12-31'],
      ['next year', 'next year = 2025-01-01/2025-12-31'],
      ['last year', 'last year = 2023-01-01/2023-12-31'],
      ['upcoming', 'upcoming = 2024-05-15/'],
      ['past talks', 'past talks = /2024-05-14'],
      ['monday', 'monday = weekday 0'],
      ['on Fridays', 'on Fridays = weekday 4'],
      ['this friday', 'this friday = 2024-05-17'],
      ['next wednesday', 'next wednesday = 2024-05-22'],
      ['next thursday', 'next thursday = 2024-05-16'],
      ['last wednesday', 'last wednesday = 2024-05-08'],
      ['30 January 2025', '30 January 2025 = 2025-01-30'],
      ['Jan 30th, 2025', 'Jan 30th, 2025 = 2025-01-30'],
      ['on the 3rd of march', 'on the 3rd of march = every 3 3'],
      ['2024-02-29', '2024-02-29 = 2024-02-29'],
      ['in May', 'in May = every 5'],
      ['may', 'may = every 5'],
      ['May 2024', 'May 2024 = 2024-05-01/2024-05-31'],
      ['trevarn sep 2024', 'sep 2024 = 2024-09-01/2024-09-30'],
      ['2024-02', '2024-02 = 2024-02-01/2024-02-29'],
      ['2019-2021', '2019-2021 = 2019-01-01/2021-12-31'],
      ['2019 – 2021', '2019 – 2021 = 2019-01-01/2021-12-31'],
      ['from 2019 to 2021', 'from 2019 to 2021 = 2019-01-01/2021-12-31'],
      ['2019-21', '2019-21 = 2019-01-01/2021-12-31'],
      ['since 2019', 'since 2019 = 2019-01-01/'],
      ['after 2019', 'after 2019 = 2020-01-01/'],
      ['before 2019', 'before 2019 = /2018-12-31'],
      ['until 2019', 'until 2019 = /2019-12-31'],
      ['slides', 'slides = slides yes'],
      ['graphs with video', 'with video = video yes'],
      ['canceled', 'canceled = status cancelled'],
      ['postponed', 'postponed = status postponed'],
      ['tentative', 'tentative = status tentative'],
      ['in French', 'in French = language fr'],
      ['german', 'german = language de'],
      ['northmoor 2024', 'northmoor = institution school-northmoor', '2024 = 2024-01-01/2024-12-31'],
      ['at lisbon', 'at lisbon = institution institute-tagus-lisbon faculty-lisbon'],
    ],
  ],
  [
    'fr',
    [
      ['aujourd’hui', 'aujourd’hui = 2024-05-15'],
      ["aujourd'hui", "aujourd'hui = 2024-05-15"],
      ['demain', 'demain = 2024-05-16'],
      ['hier', 'hier = 2024-05-14'],
      ['graphes cette semaine', 'cette semaine = 2024-05-13/2024-05-19'],
      ['la semaine prochaine', 'la semaine prochaine = 2024-05-20/2024-05-26'],
      ['semaine derniere', 'semaine derniere = 2024-05-06/2024-05-12'],
      ['ce mois-ci', 'ce mois-ci = 2024-05-01/2024-05-31'],
      ['le mois prochain', 'le mois prochain = 2024-06-01/2024-06-30'],
      ['le mois dernier', 'le mois dernier = 2024-04-01/2024-04-30'],
      ['cette année', 'cette année = 2024-01-01/2024-12-31'],
      ['l’année prochaine', 'l’année prochaine = 2025-01-01/2025-12-31'],
      ['l’an dernier', 'l’an dernier = 2023-01-01/2023-12-31'],
      ['à venir', 'à venir = 2024-05-15/'],
      ['exposés passés', 'exposés passés = /2024-05-14'],
      ['le lundi', 'le lundi = weekday 0'],
      ['ce vendredi', 'ce vendredi = 2024-05-17'],
      ['jeudi prochain', 'jeudi prochain = 2024-05-16'],
      ['mercredi dernier', 'mercredi dernier = 2024-05-08'],
      ['le 1er février 2024', 'le 1er février 2024 = 2024-02-01'],
      ['3 mars', '3 mars = every 3 3'],
      ['au mois d’août', 'au mois d’août = every 8'],
      ['en mai', 'en mai = every 5'],
      ['févr 2024', 'févr 2024 = 2024-02-01/2024-02-29'],
      ['2019-2021', '2019-2021 = 2019-01-01/2021-12-31'],
      ['de 2019 à 2021', 'de 2019 à 2021 = 2019-01-01/2021-12-31'],
      ['depuis 2019', 'depuis 2019 = 2019-01-01/'],
      ['après 2019', 'après 2019 = 2020-01-01/'],
      ['avant 2019', 'avant 2019 = /2018-12-31'],
      ['jusqu’en 2019', 'jusqu’en 2019 = /2019-12-31'],
      ['diapos', 'diapos = slides yes'],
      ['vidéo', 'vidéo = video yes'],
      ['annulés', 'annulés = status cancelled'],
      ['reporté', 'reporté = status postponed'],
      ['à confirmer', 'à confirmer = status tentative'],
      ['en français', 'en français = language fr'],
      [
        'à Northmoor en 2024',
        'à Northmoor = institution school-northmoor',
        'en 2024 = 2024-01-01/2024-12-31',
      ],
    ],
  ],
  [
    'de',
    [
      ['heute', 'heute = 2024-05-15'],
      ['morgen', 'morgen = 2024-05-16'],
      ['gestern', 'gestern = 2024-05-14'],
      ['Graphen diese Woche', 'diese Woche = 2024-05-13/2024-05-19'],
      ['nächste Woche', 'nächste Woche = 2024-05-20/2024-05-26'],
      ['naechste Woche', 'naechste Woche = 2024-05-20/2024-05-26'],
      ['letzte Woche', 'letzte Woche = 2024-05-06/2024-05-12'],
      ['in diesem Monat', 'in diesem Monat = 2024-05-01/2024-05-31'],
      ['nächsten Monat', 'nächsten Monat = 2024-06-01/2024-06-30'],
      ['letzten Monat', 'letzten Monat = 2024-04-01/2024-04-30'],
      ['dieses Jahr', 'dieses Jahr = 2024-01-01/2024-12-31'],
      ['nächstes Jahr', 'nächstes Jahr = 2025-01-01/2025-12-31'],
      ['letztes Jahr', 'letztes Jahr = 2023-01-01/2023-12-31'],
      ['demnächst', 'demnächst = 2024-05-15/'],
      ['vergangene Vorträge', 'vergangene Vorträge = /2024-05-14'],
      ['montags', 'montags = weekday 0'],
      ['diesen Freitag', 'diesen Freitag = 2024-05-17'],
      ['nächsten Donnerstag', 'nächsten Donnerstag = 2024-05-16'],
      ['letzten Mittwoch', 'letzten Mittwoch = 2024-05-08'],
      ['am 13. Mai 2024', 'am 13. Mai 2024 = 2024-05-13'],
      ['3. März', '3. März = every 3 3'],
      ['im Mai', 'im Mai = every 5'],
      ['Maerz 2024', 'Maerz 2024 = 2024-03-01/2024-03-31'],
      ['Jänner 2024', 'Jänner 2024 = 2024-01-01/2024-01-31'],
      ['im Jahr 2024', 'im Jahr 2024 = 2024-01-01/2024-12-31'],
      ['2019–2021', '2019–2021 = 2019-01-01/2021-12-31'],
      ['von 2019 bis 2021', 'von 2019 bis 2021 = 2019-01-01/2021-12-31'],
      ['seit 2019', 'seit 2019 = 2019-01-01/'],
      ['nach 2019', 'nach 2019 = 2020-01-01/'],
      ['vor 2019', 'vor 2019 = /2018-12-31'],
      ['bis 2019', 'bis 2019 = /2019-12-31'],
      ['Folien', 'Folien = slides yes'],
      ['mit Video', 'mit Video = video yes'],
      ['abgesagt', 'abgesagt = status cancelled'],
      ['verschoben', 'verschoben = status postponed'],
      ['unter Vorbehalt', 'unter Vorbehalt = status tentative'],
      ['auf Französisch', 'auf Französisch = language fr'],
      ['Northmoor 2024', 'Northmoor = institution school-northmoor', '2024 = 2024-01-01/2024-12-31'],
    ],
  ],
])('in %s', (language, rows) => {
  test.each(rows)('%j', (question, ...readings) => {
    expect(read(question, language)).toEqual(readings);
  });

  test('each of these questions is worth reading, and every phrase with every name', () => {
    const messages = languages[language];
    if (!messages) throw new Error(language);
    const { search, filters } = messages;
    const names: Record<string, readonly string[]> = {
      D: ['3'],
      M: [...filters.words.months, ...namedMonths(filters.words).keys()],
      W: [...filters.words.weekdays, ...filters.words.weekdays.map((name) => `${name}s`)],
      Y: ['1999'],
      L: Object.values(filters.words.languages).flatMap((each) => each.split(' ')),
      I: ['Northmoor'],
    };
    const phrases = Object.values(filters.words.phrases).flatMap((list) => list.split(', '));
    const written = phrases.flatMap((phrase) => {
      const [slot] = /\b[MWLIY]\b/.exec(phrase) ?? [];
      const fill = (name: string) =>
        phrase.replace(/\b[DMWYLI]\b/g, (each) => (each === slot ? name : (names[each]?.[0] ?? '')));
      return slot ? (names[slot] ?? []).map(fill) : [phrase];
    });
    for (const question of [...rows.map(([question]) => question), ...written])
      expect(mayHaveFilter(question, search.filterHint, asked), question).toBe(true);
    expect(mayHaveFilter('graph minors and networks', search.filterHint, asked)).toBe(false);
  });
});

test.each([
  ['graph minors', []],
  ['-video', []],
  ['"this week" -2024', []],
  ['this weekend', []],
  ['mondayish', []],
  ['the week of the year', []],
  // Nothing is dated with it; it may be December or two years; no day of the calendar; a short name alone.
  ['2048', []],
  ['2011-12', []],
  ['2024-13-45', []],
  ['dec', []],
  ['30 february 2024', ['february 2024 = 2024-02-01/2024-02-29']],
])('%j is read as %j', (question, readings) => {
  expect(read(question, 'en')).toEqual(readings);
});

test('a week begins on Monday, also on a Sunday, and months end where they end', () => {
  const words = languages['en']?.filters.words;
  if (!words) throw new Error();
  const on = (day: string, question: string) =>
    readQuestion(question, words, asked, day).map(({ filter }) => inShort(filter));
  expect(on('2024-12-29', 'this week')).toEqual(['2024-12-23/2024-12-29']);
  expect(on('2024-12-30', 'this week')).toEqual(['2024-12-30/2025-01-05']);
  expect(on('2024-12-31', 'tomorrow')).toEqual(['2025-01-01']);
  expect(on('2024-12-31', 'next month')).toEqual(['2025-01-01/2025-01-31']);
  expect(on('2024-03-31', 'last month')).toEqual(['2024-02-01/2024-02-29']);
  expect(on('2025-01-01', 'last month')).toEqual(['2024-12-01/2024-12-31']);
});

test.each(Object.keys(languages))('in %s no phrase has two meanings', (language) => {
  const words = languages[language]?.filters.words;
  const phrases = words ? filterPhrasesOf(words).map(({ parts }) => parts.join(' ')) : [];
  expect(phrases.length).toBeGreaterThan(30);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});

test('a long question is read to its end', () => {
  expect(read(`${'in the first week of may '.repeat(80)}2024`, 'en').at(-1)).toBe(
    'may 2024 = 2024-05-01/2024-05-31',
  );
});
