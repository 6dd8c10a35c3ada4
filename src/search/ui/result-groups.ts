/** Results in groups: names, talks, papers. */

import { search as messages } from '#messages/search';
import { isEntry } from '../format/card.ts';
import type { SearchResult } from '../query/search.ts';
import { groupHeading, make } from './dom.ts';
import { resultItem } from './result-item.ts';

/** So many results are grouped together. Results loaded later form groups below, so that nothing moves. */
const groupedTogether = 20;
/** With more talks and papers than this, the best come first, whatever they are. */
const fewEntries = 3;
const bestEntries = 3;

type Address = (path: string) => string;

/** In groups, or in one list where the order is not by relevance. */
export function resultNodes(results: readonly SearchResult[], isByDate: boolean, address: Address): Node[] {
  if (isByDate) return [resultList(messages.results, results, address)];
  return Array.from({ length: Math.ceil(results.length / groupedTogether) }, (_, part) =>
    groupByKind(results.slice(part * groupedTogether, (part + 1) * groupedTogether), part === 0, address),
  ).flat();
}

/** A heading with a list, or nothing where there are no results. */
export function resultGroup(name: string, results: readonly SearchResult[], address: Address): Node[] {
  return results.length > 0 ? [groupHeading(name), resultList(name, results, address)] : [];
}

function resultList(name: string, results: readonly SearchResult[], address: Address): HTMLElement {
  return make(
    'ul',
    { 'aria-label': name, role: 'list' },
    ...results.map((result) => resultItem(result, address)),
  );
}

/** Names first, then talks and papers, the kind with the best result before the other. */
function groupByKind(results: readonly SearchResult[], isFirst: boolean, address: Address): Node[] {
  const entries = results.filter(({ card }) => isEntry(card));
  const kinds = [...new Set(entries.map(({ card }) => card.kind))];
  const isLong = isFirst && kinds.length > 1 && entries.length > fewEntries;
  const best = isLong ? entries.slice(0, bestEntries) : [];
  const names = results.filter(({ card }) => !isEntry(card));
  return [
    ...resultGroup(
      names.every(({ card }) => card.kind === 'topic') ? messages.topics : messages.speakersSeriesTopics,
      names,
      address,
    ),
    ...resultGroup(messages.best, best, address),
    ...kinds.flatMap((kind) =>
      resultGroup(
        kind === 'talk' ? messages.talks : messages.papers,
        entries.filter((result) => result.card.kind === kind && !best.includes(result)),
        address,
      ),
    ),
  ];
}
