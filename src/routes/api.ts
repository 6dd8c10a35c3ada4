/** The static interface: every entry, every list, and the schemas of both. */
import type { APIRoute } from 'astro';
import { apiFiles } from '../site/files/api-files.ts';
import { type OutsideFile, respond } from '../site/files/file.ts';

export function getStaticPaths() {
  return apiFiles().map((file) => ({
    params: { name: file.path.replace(/^api\/v1\/|\.json$/g, '') },
    props: { file },
  }));
}

export const GET: APIRoute<{ file: OutsideFile }> = ({ props }) => respond(props.file);
