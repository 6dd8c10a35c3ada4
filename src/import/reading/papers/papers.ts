/**
 * Pages that list papers:
 *
 *     Tilings, again                        Tilings, again                 Mira Okafor, Jan Novak
 *     Mira Okafor, Jan Novak                                               Tilings, again
 *     Annals of Tiling 3(2), 2024, 1–19     A pentagon is … .              [pdf] [bib]
 *     [abs][pdf]
 *
 * What follows what is learned from the page itself, as for blocks of talks; but no date opens a paper, so the whole page is read at once.
 */
import { pageLines } from '../page/page.ts';
import { readerOf } from '../reader.ts';
import { worth } from '../worth.ts';
import { evidence, gapsIn } from './evidence.ts';
import { labelsOf, learnPapers, papersLayoutSchema, readLines } from './learn.ts';
import { readingOf } from './read-page.ts';

export const papers = readerOf({
  name: 'papers',
  layout: 'papers below each other: titles with authors, abstracts or where they appeared',

  schema: papersLayoutSchema,

  propose(dump, examples) {
    const lines = pageLines(dump);
    const labels = labelsOf(lines);
    if (labels.some((label) => /^(?:title|titre|titel|título|titolo)$/iu.test(label))) return [];
    const candidates = (['title', 'people'] as const).flatMap((opens) => {
      const layout = learnPapers(lines, opens, labels);
      const { papers: found, read } = readLines(lines, layout);
      const reading = readingOf(lines, read, found, layout);
      if (reading.records.length < 2 || evidence(lines, found, reading.records) < 1) return [];
      return [{ layout, worth: worth(reading, dump) + gapsIn(found) }];
    });
    const ranked = candidates.sort((a, b) => b.worth - a.worth).map(({ layout }) => layout);
    // Examples decide between the two; without them the better one does.
    return examples.length > 0 ? ranked : ranked.slice(0, 1);
  },

  read(dump, layout) {
    const lines = pageLines(dump);
    const { papers: found, read } = readLines(lines, layout);
    return readingOf(lines, read, found, layout);
  },

  // That every paper has the same parts is more than each of them tells.
  surety: ({ always }) => (always.length > 1 ? 0.5 : 0),
});
