/** The files of the whole catalogue, of all talks and of all papers, and the feed of what changed. */
import type { APIRoute } from 'astro';
import type { ExportFile } from '../export/export-file.ts';
import { respond, routes } from '../site/files/endpoints.ts';

export const getStaticPaths = () => routes('');

export const GET: APIRoute<{ file: ExportFile }> = ({ props }) => respond(props.file);
