import { expect, test } from 'vitest';
import * as searchFr from '../search/ui/messages.fr.ts';
import * as searchEn from '../search/ui/messages.ts';
import * as pagesFr from './client-messages.fr.ts';
import * as pagesEn from './client-messages.ts';

/** What scripts say, by the names that they know it under. */
const shape = (said: object) =>
  Object.entries(said)
    .map(([name, value]) => `${name}: ${typeof value}`)
    .sort();

test('scripts have the same to say in each language', () => {
  expect(shape(pagesFr)).toEqual(shape(pagesEn));
  expect(shape(searchFr)).toEqual(shape(searchEn));
});
