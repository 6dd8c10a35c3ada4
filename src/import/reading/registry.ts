/** The list of general readers. A reader is one file and its line here. */
import { blocks } from './blocks/blocks.ts';
import { labels } from './labels/labels.ts';
import { mail } from './mail/mail.ts';
import { papers } from './papers/papers.ts';
import type { Reader } from './reader.ts';
import { citationLists } from './references/citations.ts';
import { ownWorks } from './references/own-works.ts';
import { preprints } from './references/preprints.ts';
import { table } from './table/table.ts';

/** In the order in which they are tried. Where two read a page equally well, the first one does. */
export const readers: readonly Reader[] = [
  mail,
  preprints,
  labels,
  table,
  citationLists,
  ownWorks,
  blocks,
  papers,
];
