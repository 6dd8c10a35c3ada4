/** The list of formats: what is not in it does not exist for the import. A format is one file and its line here. */
import { bibliography } from './bibtex/bibtex.ts';
import { colloquy } from './colloquy.ts';
import type { Format } from './format.ts';
import { icalendar } from './icalendar/icalendar.ts';
import { csvTable } from './named-fields/csv-table.ts';
import { frontMatter } from './named-fields/front-matter.ts';
import { listOfObjects } from './named-fields/list-of-objects.ts';
import { lisbonArchive } from './pages/lisbon-archive.ts';
import { newsPage } from './pages/news-page.ts';
import { oxfordEvents } from './pages/oxford-events.ts';
import { trendingPapers } from './pages/trending-papers.ts';
import { indico } from './schedules/indico.ts';
import { pretalx } from './schedules/pretalx.ts';
import { researchseminars } from './schedules/researchseminars.ts';
import { scheduleJson } from './schedules/schedule-json.ts';
import { scheduleXml } from './schedules/schedule-xml.ts';
import { sessionize } from './schedules/sessionize.ts';
import { feed } from './web/feed.ts';
import { jsonFeed } from './web/json-feed.ts';
import { schemaOrg } from './web/schema-org.ts';
import { crossref } from './works/crossref.ts';
import { cslJson } from './works/csl-json.ts';
import { dblp } from './works/dblp.ts';
import { endnote } from './works/endnote.ts';
import { medline } from './works/medline.ts';
import { openalex } from './works/openalex.ts';
import { openreview } from './works/openreview.ts';
import { ris } from './works/ris.ts';
import { semanticScholar } from './works/semantic-scholar.ts';

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
  scheduleXml,
  pretalx,
  sessionize,
  icalendar,
  frontMatter,
  csvTable,
  listOfObjects,
  bibliography,
  ris,
  medline,
  endnote,
  feed,
  jsonFeed,
  schemaOrg,
  colloquy,
  cslJson,
  crossref,
  openalex,
  openreview,
  semanticScholar,
  dblp,
];
