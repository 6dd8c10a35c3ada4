/** The files of the search index. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildIndex } from '../../search/indexing/build-index.ts';
import { searchDocuments } from '../../site/search-index.ts';

const files = buildIndex(searchDocuments());

export const getStaticPaths = (() =>
  [...files.keys()].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { file = '' } }) =>
  new Response(files.get(file)?.slice(), { headers: { 'Content-Type': 'application/octet-stream' } });
