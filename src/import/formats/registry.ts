/** The list of formats: what is not in it does not exist for the import. A format is one file and its line here. */
import { bibliography } from './bibtex.ts';
import { csvTable } from './csv-table.ts';
import type { Format } from './format.ts';
import { icalendar } from './icalendar.ts';
import { indico } from './indico.ts';
import { lisbonArchive } from './lisbon-archive.ts';
import { newsPage } from './news-page.ts';
import { oxfordEvents } from './oxford-events.ts';
import { researchseminars } from './researchseminars.ts';
import { scheduleJson } from './schedule-json.ts';
import { trendingPapers } from './trending-papers.ts';

/**
 * In the order in which messages and lists name them: pages first, then files of programs. No dump depends on the order, since
 * exactly one format may recognise it.
 */
export const formats: readonly Format[] = [
  oxfordEvents,
  lisbonArchive,
  trendingPapers,
  newsPage,
  researchseminars,
  indico,
  scheduleJson,
  icalendar,
  csvTable,
  bibliography,
];
