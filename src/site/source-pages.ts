/** Where the dumps are shown: the pages of each, and the place of a line. */
import { firstLines, pageOfLine } from '../catalogue/dump-pages.ts';
import { linesOf } from '../content/import-record.ts';
import { addressesOfDumps } from './load.ts';
import { href } from './urls.ts';

/** A page that shows a dump, counted from 1. */
export function sourcePath(dump: string, page = 1): string {
  return `sources/${addressesOfDumps.get(dump) ?? dump}/${page > 1 ? `${page}/` : ''}`;
}

/** A link to a line of a dump. */
export function lineHref(dump: string, line: number): string {
  return href(sourcePath(dump, pageOfLine(pagesOf(dump), line)), `L${line}`);
}

const known = new Map<string, number[]>();

/** The first line of each of a dump's pages. */
export function pagesOf(dump: string): number[] {
  const firsts = known.get(dump) ?? firstLines(linesOf(dump));
  known.set(dump, firsts);
  return firsts;
}
