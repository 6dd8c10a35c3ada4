/** The static interface: every entry, every list, and the schemas of both. */
import type { APIRoute } from 'astro';
import type { ExportFile } from '../../../export/export-file.ts';
import { apiRoutes, respond } from '../../../site/files/endpoints.ts';

export const getStaticPaths = () => apiRoutes();

export const GET: APIRoute<{ file: ExportFile }> = ({ props }) => respond(props.file);
