import { expect, test } from 'vitest';
import { languagesOf } from '../../text/detect-language.ts';
import { filesInMemory } from '../fixtures/in-memory-index.ts';
import { buildIndex, type IndexSize } from '../indexing/build-index.ts';
import type { SearchDocument } from '../indexing/search-document.ts';
import { findMatches } from '../query/find-matches.ts';
import { parseQuery } from '../query/parse-query.ts';
import { readIndex } from '../query/read-index.ts';
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

const documents = papers.map(
  ([title, body], id): SearchDocument => ({
    text: { title, abstract: body },
    card: { kind: 'paper', path: `papers/${id}/`, title, people: [] },
    abstract: body,
    languages: languagesFrom(Object.values(languagesOf({ title, body }))),
  }),
);

async function asked(q: string, size: IndexSize) {
  const { index } = await readIndex(filesInMemory(buildIndex(documents, { size })));
  const { hits } = await findMatches(parseQuery(q), index);
  return hits.map(({ id }) => id).sort();
}

test.each(['small', 'large'] as const)(
  '%s: forms count where the entry is in their language',
  async (size) => {
    // "formation" and "form" are one word in English, "journal" and "journaux" in French.
    expect(await asked('formation ', size)).toEqual([0, 1, 3]);
    expect(await asked('journal ', size)).toEqual([3, 4, 5]);
    // A plural is one in both.
    expect(await asked('formes ', size)).toContain(2);
    // As it is typed, a word is found in every language.
    expect(await asked('journaux ', size)).toEqual([5, 6]);
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
