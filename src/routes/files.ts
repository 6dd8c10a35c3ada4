/** The files that are not pages: calendars, feeds, bibliographies, pictures, and the interface for programs. */
import type { APIRoute } from 'astro';
import { contentType, type ExportFile } from '../export/export-file.ts';
import { exportFiles } from '../export/export-files.ts';
import { getSite } from '../site/get-site.ts';

interface Props {
  file: ExportFile;
}

export function getStaticPaths() {
  const { catalogue, context } = getSite().exports();
  return exportFiles(catalogue, context).map((file) => {
    const dot = file.path.indexOf('.');
    return { params: { name: file.path.slice(0, dot), format: file.path.slice(dot + 1) }, props: { file } };
  });
}

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(file.content(), { headers: { 'Content-Type': contentType(file) } });
