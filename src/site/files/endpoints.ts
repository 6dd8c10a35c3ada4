/** The files of the site that are no pages, as the routes of Astro ask for them. */
import { contentType, type ExportFile } from '../../export/export-file.ts';
import { exportFiles } from '../../export/export-files.ts';
import { exportCatalogue, exportContext } from './export-input.ts';

const apiFolder = 'api/v1/';

const files = exportFiles(exportCatalogue, exportContext);

/** Static paths for `[name].[format].ts`: the files that lie directly in a folder ("talks/"; "" for the root). */
export function routes(folder: string) {
  return files
    .filter(({ path }) => path.slice(0, path.lastIndexOf('/') + 1) === folder)
    .map((file) => {
      const name = file.path.slice(folder.length);
      const dot = name.indexOf('.');
      return { params: { name: name.slice(0, dot), format: name.slice(dot + 1) }, props: { file } };
    });
}

/** Static paths for `api/v1/[...name].json.ts`. */
export function apiRoutes() {
  return files
    .filter(({ path }) => path.startsWith(apiFolder))
    .map((file) => ({
      params: { name: file.path.slice(apiFolder.length).replace(/\.json$/, '') },
      props: { file },
    }));
}

/** The response to a request for a file. */
export function respond(file: ExportFile): Response {
  return new Response(file.content(), { headers: { 'Content-Type': contentType(file) } });
}
