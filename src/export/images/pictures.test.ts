/** The pictures for links of a catalogue's lists. */
import { expect, it } from 'vitest';
import type { EntryList } from '../../catalogue/entry-list.ts';
import { wholeCatalogue } from '../../catalogue/entry-lists.ts';
import type { ExportContext } from '../context.ts';
import { cardColours } from './colours.ts';
import { pictureFiles } from './pictures.ts';

const context = {
  title: 'Ice',
  description: 'All about ice.',
  url: (path: string) => `https://ice.dk/${path}`,
  look: { colours: cardColours('') },
} as ExportContext;
const series = (title: string): EntryList => ({
  ...wholeCatalogue({ title, talks: [], papers: [] }),
  kind: 'series',
  path: 'series/snow',
});
const pictureOf = (list: EntryList) => pictureFiles([list], context)[0]?.content();

it('name the site once, although the list is named with it elsewhere', () => {
  expect(pictureOf(series('Snow — Ice'))).toEqual(pictureOf(series('Snow')));
  expect(pictureOf(series('Snow'))).not.toEqual(pictureOf(series('Hail')));
});
