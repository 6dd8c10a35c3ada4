/** In words, which papers were merged and why: for the ledger and for the report. */
import type { Origin } from '../model/schema.ts';
import { joinList } from '../text/plural.ts';
import type { ImportedPaper, ReconciledEntry } from './entry.ts';
import { shownName } from './notices.ts';

/** So many entries are named of those that were merged for one reason. */
const named = 5;

/** What the ledger of a dump says of a paper that was merged with others: "the same title and the same people as b.bib:12". */
export function mergedIn(dump: string, { merged = [] }: ImportedPaper): string[] {
  const here = merged.flatMap(({ as, because, ...own }) => {
    if (own.dump === dump) return [reason(because, as)];
    return as.dump === dump ? [reason(because, own)] : [];
  });
  return [...new Set(here)];
}

/** Lines for the report: a line a reason, with the entries that were merged for it. */
export function mergedLines(entries: readonly ReconciledEntry[]): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const { id, imported } of entries) {
    if (imported?.kind !== 'paper') continue;
    for (const { because } of imported.merged ?? []) {
      const reason = joinList(because);
      byReason.set(reason, (byReason.get(reason) ?? new Set()).add(id));
    }
  }
  if (byReason.size === 0) return [];
  return [
    ...[...byReason].map(([reason, ids]) => {
      const left = ids.size - named;
      const shown = [...ids].slice(0, named).join(', ');
      return `one paper in several places, by ${reason}: ${shown}${left > 0 ? ` and ${left} more` : ''}`;
    }),
    'import.ledger.json has the lines; what is wrongly one paper stays apart by its id or title under "apart" in entries.yaml',
  ];
}

function reason(because: readonly string[], as: Origin): string {
  return `${joinList(because)} as ${placeOf(as)}`;
}

function placeOf({ dump, lines }: Origin): string {
  return `${shownName(dump)}:${Number.parseInt(lines, 10)}`;
}
