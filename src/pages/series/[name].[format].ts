/** The files beside the pages of series/: calendars, feeds, bibliographies, JSON. */
import type { APIRoute } from 'astro';
import { type OutsideFile, respond } from '../../outside/file.ts';
import { routes } from '../../outside/routes.ts';

export const getStaticPaths = () => routes('series/');

export const GET: APIRoute<{ file: OutsideFile }> = ({ props }) => respond(props.file);
