/** The files beside the pages of series/: calendars, feeds, bibliographies, JSON. */
import type { APIRoute } from 'astro';
import type { ExportFile } from '../../export/export-file.ts';
import { respond, routes } from '../../site/files/endpoints.ts';

export const getStaticPaths = () => routes('series/');

export const GET: APIRoute<{ file: ExportFile }> = ({ props }) => respond(props.file);
