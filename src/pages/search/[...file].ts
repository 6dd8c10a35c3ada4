/** The files of the search index. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { indexedEntries } from '../../search/index-file.ts';
import { pack } from '../../search/pack.ts';

const files = pack(indexedEntries());

export const getStaticPaths = (() =>
  [...files.keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(files.get(file)?.slice(), { headers: { 'Content-Type': 'application/octet-stream' } });
