/** Everything that a site publishes, as text, for tests that look for what must not be in it. */
import { apiPath } from '../export/api-paths.ts';
import { exportFiles } from '../export/export-files.ts';
import { allPageKinds } from './routes.ts';
import { searchDocuments } from './search-index.ts';
import type { Site } from './site.ts';

/** By name: every text file, search document and page of a source, and the addresses and models of all pages. */
export function everythingPublished(site: Site): Map<string, string> {
  const { catalogue, context } = site.exports();
  // The public address is that of a build.
  const url = (path: string) => `${site.catalogue.settings.url}/${path}`;
  const files = exportFiles(catalogue, { ...context, url }).flatMap(({ path, content }) => {
    const text = path.endsWith('.png') ? '' : content();
    return typeof text === 'string' ? [[path, text] as const] : [];
  });
  const pages = allPageKinds.flatMap((kind) => kind.pages(site).map(({ path, props }) => ({ path, props })));
  const sources = site.catalogue.dumps.map(
    ({ dump }) =>
      [
        `lines of ${dump}`,
        JSON.stringify(
          site.sourcePages.firstLinesOf(dump).map((_, page) => site.sourcePages.contentOf(dump, page + 1)),
        ),
      ] as const,
  );
  const bodies = site.catalogue.entries.map(
    ({ kind, of }) => [`body of ${kind}s/${of.slug}`, of.body] as const,
  );
  return new Map([
    ...files,
    ...sources,
    ...bodies,
    ...pages.map(({ path, props }) => [`page ${path}`, JSON.stringify(props)] as const),
    ['search', JSON.stringify(searchDocuments(site))],
    ['topics', JSON.stringify(site.analysis().topics)],
    ['map', JSON.stringify(site.map())],
  ]);
}

/** The text of an entry's file, as its file of the API tells it. */
export function sourceIn(published: ReadonlyMap<string, string>, id: string): string {
  const { source, abstract } = JSON.parse(published.get(apiPath(id)) ?? '');
  return source.before + abstract.markdown + source.after;
}
