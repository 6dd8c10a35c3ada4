/** The files of the search index. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pack } from '../search/indexing/build-index.ts';
import { indexedEntries } from '../site/search-index.ts';

const files = pack(indexedEntries());

export const getStaticPaths = (() =>
  [...files.keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(files.get(file)?.slice(), { headers: { 'Content-Type': 'application/octet-stream' } });
