/** Where the dumps are shown: the pages of each, and the place of a line. */
import { pageOfLine } from './catalogue/line-pages.ts';
import { addressesOfDumps } from './load.ts';
import { href } from './site.ts';

/** A page that shows a dump, counted from 1. */
export function sourcePath(dump: string, page = 1): string {
  return `sources/${addressesOfDumps.get(dump) ?? dump}/${page > 1 ? `${page}/` : ''}`;
}

/** A link to a line of a dump. */
export function lineHref(dump: string, line: number): string {
  return href(sourcePath(dump, pageOfLine(line)), `L${line}`);
}
