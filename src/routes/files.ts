/** The files beside the pages: calendars, feeds, bibliographies, pictures. */
import type { APIRoute } from 'astro';
import { routes } from '../site/files/endpoints.ts';
import { type OutsideFile, respond } from '../site/files/file.ts';

export const getStaticPaths = () => routes();

export const GET: APIRoute<{ file: OutsideFile }> = ({ props }) => respond(props.file);
