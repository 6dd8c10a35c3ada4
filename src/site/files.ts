/** Every file of the site that is no page, and how it is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lookup } from 'mrmime';
import type { ExportFile } from '../export/export-file.ts';
import { exportFiles } from '../export/export-files.ts';
import { buildIndex, coarseGrain, fineGrain } from '../search/indexing/build-index.ts';
import { inSilence, type StartPhase } from '../text/progress.ts';
import { touchIconOf } from './card-look.ts';
import { searchDocuments } from './search-index.ts';
import type { Site } from './site.ts';

/** Calendars, feeds, bibliographies, pictures, the interface for programs, the search index, the points of a large map, logo, icon and accent. */
export function siteFiles(site: Site, startPhase: StartPhase = inSilence): ExportFile[] {
  const { catalogue, context } = site.exports();
  const phase = startPhase('search index');
  const ofSearch = searchFiles(site);
  phase.end();
  return [
    ...exportFiles(catalogue, context),
    ...site.brand.files.map(({ name, mediaType, content }) => ({
      path: `brand/${name}`,
      mediaType,
      content: () => content,
    })),
    touchIconOf(site.brand),
    ...site.servedFiles.map(({ path, bytes }) => ({
      path,
      mediaType: lookup(path) ?? 'application/octet-stream',
      content: bytes,
    })),
    ...[...new Map([...site.previews.values()].map((preview) => [preview.path, preview])).values()].map(
      ({ path, content }) => ({ path, mediaType: 'image/png', content }),
    ),
    ...ofSearch,
    ...site.map().files,
    topicsFile(site),
  ];
}

function searchFiles(site: Site): ExportFile[] {
  const { files, timezone } = site.catalogue.settings;
  const grain = files === 'few' ? coarseGrain : fineGrain;
  return [...buildIndex(searchDocuments(site), { timezone, day: site.day, grain })].map(
    ([file, content]) => ({
      path: `search/${file}`,
      mediaType: 'application/octet-stream',
      content: () => content.slice(),
    }),
  );
}

/** The topics as data: what `npm run topics` remembers, and whoever else asks. */
function topicsFile(site: Site): ExportFile {
  return {
    path: 'topics.json',
    mediaType: 'application/json',
    content: () =>
      JSON.stringify(site.analysis().topics.map(({ slug, label, phrases }) => ({ slug, label, phrases }))),
  };
}

/** @param folder of the built site, which has the pages already */
export function writeFiles(
  files: readonly ExportFile[],
  folder: string,
  startPhase: StartPhase = inSilence,
): void {
  const phase = startPhase('files', files.length);
  const folders = new Set<string>();
  for (const [index, file] of files.entries()) {
    const to = path.join(folder, file.path);
    const within = path.dirname(to);
    if (!folders.has(within)) mkdirSync(within, { recursive: true });
    folders.add(within);
    writeFileSync(to, file.content());
    phase.at(index + 1);
  }
  phase.end();
}
