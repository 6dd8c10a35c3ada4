/** The files of the search index. */
import type { APIRoute } from 'astro';
import { buildIndex } from '../search/indexing/build-index.ts';
import { getSite } from '../site/get-site.ts';
import { searchDocuments } from '../site/search-index.ts';

type Props = { content: Uint8Array };

export const getStaticPaths = () =>
  [...buildIndex(searchDocuments(getSite()))].map(([file, content]) => ({
    params: { file },
    props: { content },
  }));

export const GET: APIRoute<Props> = ({ props: { content } }) =>
  new Response(content.slice(), { headers: { 'Content-Type': 'application/octet-stream' } });
