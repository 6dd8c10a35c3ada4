/** The formats, in the order in which they are asked. */
import type { Format } from './format.ts';
import { lisbonArchive } from './lisbon-archive.ts';
import { newsPage } from './news-page.ts';
import { oxfordEvents } from './oxford-events.ts';
import { trendingPapers } from './trending-papers.ts';

export const formats: readonly Format[] = [oxfordEvents, lisbonArchive, trendingPapers, newsPage];
