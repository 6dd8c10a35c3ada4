/** "llms.txt" (llmstxt.org): what a program that reads text is to know of the site, and where it finds the whole of it. */
import type { EntryList } from '../catalogue/entry-list.ts';
import { apiPath } from './api-paths.ts';
import type { ExportContext } from './context.ts';
import type { ExportFile } from './export-file.ts';
import { filePath } from './export-format.ts';
import { markdownText } from './markdown-text.ts';
import { formatsOfList, hasFiles } from './registry.ts';

const mostSeries = 50;

export function llmsFile(lists: readonly EntryList[], context: ExportContext): ExportFile {
  return { path: 'llms.txt', mediaType: 'text/plain', content: () => llmsText(lists, context) };
}

function llmsText(lists: readonly EntryList[], { title, description, url, packs }: ExportContext): string {
  const link = (name: string, path: string, what: string) =>
    `- [${markdownText(name)}](${url(path)}): ${what}`;
  const shown = lists.filter(hasFiles);
  const files = shown
    .slice(0, 1)
    .flatMap((list) => formatsOfList(list).map(({ extension }) => filePath(list.path, extension)))
    .map((path) => link(path, path, 'the whole catalogue'));
  const series = shown.filter(({ kind }) => kind === 'series').slice(0, mostSeries);
  const own = ['talks', 'papers'].flatMap((path) => shown.filter((list) => list.kind === path));
  return `${[
    `# ${markdownText(title)}`,
    ...(description ? [`> ${markdownText(description)}`] : []),
    // In English, as the format is.
    packs === undefined
      ? 'Each talk and paper is one Markdown file beside its page: talks/SLUG.md, papers/SLUG.md. Its data is api/v1/talks/SLUG.json.'
      : 'The data of talks and papers lies in files of several entries each; the index says in which.',
    `## Data\n\n${[
      link('api/v1', apiPath('index'), 'every list and every entry as JSON, with JSON Schemas'),
      ...own.map((list) => link(list.title, apiPath(list.path), `${list.entries.length} as JSON`)),
      ...files,
    ].join('\n')}`,
    `## Pages\n\n${[
      link('Talks', 'talks/', 'by date'),
      link('Papers', 'papers/', 'by list and date'),
      link('Speakers', 'speakers/', 'from A to Z'),
    ].join('\n')}`,
    ...(series.length > 0
      ? [
          `## Series\n\n${series.map((list) => link(list.title, list.page, `${list.entries.length} talks`)).join('\n')}`,
        ]
      : []),
  ].join('\n\n')}\n`;
}
