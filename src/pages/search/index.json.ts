/** The search index. */
import { indexedEntries } from '../../search/index-file.ts';
import { writeWhole } from '../../search/whole.ts';

export const GET = () =>
  new Response(writeWhole(indexedEntries()), { headers: { 'Content-Type': 'application/json' } });
