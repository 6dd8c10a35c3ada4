import { expect, test } from 'vitest';
import type { Paper } from '../../model/schema.ts';
import { readFrom } from '../fixtures.ts';
import { pack } from '../indexing/build-index.ts';
import { indexedPaper } from '../indexing/document.ts';
import { find } from '../query/engine.ts';
import { openSource } from '../query/open-source.ts';
import { readQuestion } from '../query/parse-query.ts';
import { english, everyLanguage, french, languagesFrom, readLanguages, writeLanguages } from './languages.ts';

const papers = [
  ['Les formations des nuages', 'Nous étudions la formation des nuages dans une chambre froide et sombre.'],
  ['Clouds and their forms', 'We study the formation of clouds, and how it is that these are what they are.'],
  ['Les formes des nuages', 'Nous étudions la forme que les nuages ont dans le ciel avec une caméra.'],
  ['A form of clouds', 'We study the form that clouds have in the sky, with what we know of the journal.'],
  ['Die Bildung der Wolken', 'Wir zeigen, wie sich die Wolken in der Kammer bilden und was das Journal ist.'],
  ['Les journaux', 'Nous lisons les journaux qui sont dans le kiosque et nous en parlons.'],
  ['The journaux', 'We read the journaux that are in the shop, and this is what we say of them.'],
] as const;

const entries = papers.map(([title, body], id) =>
  indexedPaper({ slug: String(id), title, body } as unknown as Paper, id, `papers/${id}/`),
);

async function asked(q: string, packaging: 'small' | 'large') {
  const { source } = await openSource(readFrom(pack(entries, packaging)));
  const { hits } = await find(readQuestion(q), source);
  return hits.map(({ id }) => id).sort();
}

test.each(['small', 'large'] as const)(
  '%s: forms count where the entry is in their language',
  async (packaging) => {
    // "formation" and "form" are one word in English, "journal" and "journaux" in French.
    expect(await asked('formation ', packaging)).toEqual([0, 1, 3]);
    expect(await asked('journal ', packaging)).toEqual([3, 4, 5]);
    // A plural is one in both.
    expect(await asked('formes ', packaging)).toContain(2);
    // As it is typed, a word is found in every language.
    expect(await asked('journaux ', packaging)).toEqual([5, 6]);
  },
);

test('an entry of which no language is known has the forms of both, one in a third has neither', () => {
  expect(languagesFrom([undefined, undefined])).toBe(everyLanguage);
  expect(languagesFrom([undefined, 'fr'])).toBe(french);
  expect(languagesFrom(['fr', 'en'])).toBe(everyLanguage);
  expect(languagesFrom(['de'])).toBe(0);
});

test('what most entries are in costs nothing, the others a number each', () => {
  const each = [english, english, french, english, 0, everyLanguage, french, english];
  const written = writeLanguages(each);
  expect(written).toEqual({
    usual: english,
    others: [
      [0, 4],
      [french, 2, 4],
      [everyLanguage, 5],
    ],
  });
  expect([...readLanguages(written, each.length)]).toEqual(each);
  expect(readLanguages(writeLanguages([]), 0)).toHaveLength(0);
});
