/** Where the dumps are shown: the pages of each, and the place of a line. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { annotateLines, type LineRun, runsOnPage } from '../catalogue/sources/annotated-source.ts';
import { firstLines, pageOfLine } from '../catalogue/sources/dump-pages.ts';
import type { DumpLedger } from '../model/ledger.ts';

export interface SourcePages {
  /** The path of a page that shows a dump; pages count from 1. */
  pathOf: (dump: string, page?: number) => string;
  /** The page and the place on it that show a line. */
  placeOf: (dump: string, line: number) => { path: string; id: string };
  /** The first line of each of a dump's pages. */
  firstLinesOf: (dump: string) => number[];
  /** The lines on a page, each with what became of it; `first` and `last` count from 1. */
  contentOf: (dump: string, page: number) => { runs: LineRun[]; first: number; last: number };
}

interface AnnotatedDump {
  firsts: number[];
  runs: LineRun[];
  lineCount: number;
}

export function createSourcePages({
  dumpSlugs,
  ledgerOf,
  linesOf,
}: Pick<Catalogue, 'dumpSlugs' | 'ledgerOf' | 'linesOf'>): SourcePages {
  const known = new Map<string, AnnotatedDump>();
  const annotated = (dump: string) => {
    const found = known.get(dump) ?? annotate(linesOf(dump), ledgerOf(dump));
    known.set(dump, found);
    return found;
  };
  const firstLinesOf = (dump: string) => annotated(dump).firsts;
  const pathOf = (dump: string, page = 1) =>
    `sources/${dumpSlugs.get(dump) ?? dump}/${page > 1 ? `${page}/` : ''}`;
  return {
    pathOf,
    placeOf: (dump, line) => ({ path: pathOf(dump, pageOfLine(firstLinesOf(dump), line)), id: `L${line}` }),
    firstLinesOf,
    contentOf: (dump, page) => {
      const { firsts, runs, lineCount } = annotated(dump);
      const [first = 1, next = lineCount + 1] = firsts.slice(page - 1, page + 1);
      return { runs: runsOnPage(runs, first, next), first, last: next - 1 };
    },
  };
}

function annotate(lines: string[], ledger: DumpLedger): AnnotatedDump {
  return { firsts: firstLines(lines), runs: annotateLines(lines, ledger), lineCount: lines.length };
}
