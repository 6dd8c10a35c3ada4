/** The formats, in the order in which they are asked. */
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
