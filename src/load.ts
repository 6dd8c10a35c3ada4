/** The only query of the collections: everything that the pages, the index and the feeds are made from. */

import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { by } from './catalogue/compare.ts';
import { speakerIndex, speakersOf } from './catalogue/people.ts';
import type { Paper, PaperFields, Talk, TalkFields } from './catalogue/schema.ts';
import { seriesIndex, seriesOf } from './catalogue/series.ts';
import { importedDumps } from './catalogue/sources.ts';
import { readEntryFile } from './markdown/front-matter.ts';
import { contentFolder, readCatalogue, readSources } from './settings.ts';

export const catalogue = readCatalogue();
export const sources = readSources();

/** Every talk, in the order of its origin: dump by dump, line by line; those written by hand last. */
export const talks: Talk[] = (await getCollection('talks'))
  .map(({ data }) => withBody<TalkFields>('talks', data))
  .sort(byOrigin());

/** Every paper, in the same order. */
export const papers: Paper[] = (await getCollection('papers'))
  .map(({ data }) => withBody<PaperFields>('papers', data))
  .sort(byOrigin());

export const speakers = speakersOf(talks);
/** The speaker that a name at a talk belongs to. */
export const speakerNamed = speakerIndex(speakers);

export const series = seriesOf(talks);
/** The series that a talk names. */
export const seriesNamed = seriesIndex(series);

/** Every dump, with the entries that were read from it. */
export const dumps = importedDumps(sources, talks, papers);

/** The entry with its body as a getter: a catalogue of any size keeps no body in memory. */
function withBody<Fields extends TalkFields | PaperFields>(
  folder: string,
  data: Record<string, unknown>,
): Fields & { body: string } {
  const { file, ...fields } = data;
  const at = path.join(contentFolder, folder, String(file));
  return Object.defineProperty(fields, 'body', {
    enumerable: false,
    get: () => readEntryFile(readFileSync(at, 'utf8')).body,
  }) as unknown as Fields & { body: string };
}

function byOrigin() {
  return by<TalkFields | PaperFields>(
    (entry) => entry.origin?.[0]?.dump ?? '\uFFFF',
    (entry) => Number.parseInt(entry.origin?.[0]?.lines ?? '0', 10),
    (entry) => entry.slug,
  );
}
