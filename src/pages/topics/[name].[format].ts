/** The files beside the pages of topics/: calendars, feeds, bibliographies, JSON. */
import type { APIRoute } from 'astro';
import { routes } from '../../site/files/endpoints.ts';
import { type OutsideFile, respond } from '../../site/files/file.ts';

export const getStaticPaths = () => routes('topics/');

export const GET: APIRoute<{ file: OutsideFile }> = ({ props }) => respond(props.file);
