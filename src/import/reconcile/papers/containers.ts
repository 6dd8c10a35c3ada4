/** Which journals and proceedings are the same under two names: learnt from papers that are the same beyond doubt. */
import { peopleLikeness } from './likeness.ts';
import type { PaperTraits } from './traits.ts';

/** Whether two papers stand in the same journal or proceedings. */
export type SameContainer = (a: PaperTraits, b: PaperTraits) => 'same' | 'other' | 'unknown';

/** So many papers tell that two names are one. */
const enough = 3;

/** Learns it from pairs of papers of two dumps that have title, people and year in common. */
export function learnContainers(pairs: Iterable<readonly [PaperTraits, PaperTraits]>): SameContainer {
  const counts = new Map<string, Map<string, number>>();
  for (const [a, b] of pairs) {
    if (a.dump === b.dump || !a.container || !b.container || a.container === b.container) continue;
    if (a.telling.length < 2 || a.title !== b.title || !a.year || a.year !== b.year) continue;
    if (!a.people.length || !b.people.length || peopleLikeness(a.people, b.people) < 1) continue;
    count(counts, a.container, b);
    count(counts, b.container, a);
  }
  const usual = (from: PaperTraits, to: PaperTraits) => {
    const found = [...(counts.get(`${from.container}\n${to.dump}`) ?? [])].sort(
      ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
    );
    return found[0] && found[0][1] >= enough ? found[0][0] : undefined;
  };
  return (a, b) => {
    if (!a.container || !b.container) return 'unknown';
    if (a.container === b.container) return 'same';
    if (a.dump === b.dump) return 'other';
    const [ofA, ofB] = [usual(a, b), usual(b, a)];
    if (ofA === b.container && ofB === a.container) return 'same';
    return ofA || ofB ? 'other' : 'unknown';
  };

  function count(all: typeof counts, container: string, { dump, container: other }: PaperTraits): void {
    const key = `${container}\n${dump}`;
    const others = all.get(key) ?? new Map<string, number>();
    others.set(other, (others.get(other) ?? 0) + 1);
    all.set(key, others);
  }
}
