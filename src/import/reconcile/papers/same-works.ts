/** Groups papers that are one work: the surest pairs first, and nobody joins a group in which something speaks against it. */
import { candidatePairs } from './candidates.ts';
import { learnContainers } from './containers.ts';
import { evidenceFor } from './evidence.ts';
import type { PaperTraits } from './traits.ts';

/** Two papers that are one, by their indexes, and why. */
export interface SamePair {
  a: number;
  b: number;
  because: string[];
}

/** One work: the indexes of its papers, and the pairs that hold it together. */
export interface SameWork {
  members: number[];
  pairs: SamePair[];
}

/** The groups of two papers and more, each in order. */
export function sameWorks(papers: readonly PaperTraits[]): SameWork[] {
  const pairs = candidatePairs(papers).flatMap(([a, b]) => {
    const [first, second] = [papers[a], papers[b]];
    return first && second ? [{ a, b, first, second }] : [];
  });
  const sameContainer = learnContainers(pairs.map(({ first, second }) => [first, second] as const));
  const compare = (a: PaperTraits, b: PaperTraits) => evidenceFor(a, b, sameContainer);
  const sure = pairs
    .flatMap((pair) => {
      const evidence = compare(pair.first, pair.second);
      return evidence ? [{ ...pair, ...evidence }] : [];
    })
    .sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
  return groupsOf(sure, (x, y) => {
    const [first, second] = [papers[x], papers[y]];
    return first !== undefined && second !== undefined && compare(first, second) !== undefined;
  });
}

/** In a group that is larger, only the first and the last few are compared with a new member: the work stays in proportion. */
const compared = 8;

function groupsOf(pairs: readonly SamePair[], fits: (a: number, b: number) => boolean): SameWork[] {
  const groupOf = new Map<number, SameWork>();
  const some = ({ members }: SameWork) =>
    members.length > 2 * compared ? [...members.slice(0, compared), ...members.slice(-compared)] : members;
  for (const pair of pairs) {
    const one = groupOf.get(pair.a) ?? { members: [pair.a], pairs: [] };
    const other = groupOf.get(pair.b) ?? { members: [pair.b], pairs: [] };
    if (one === other || !some(one).every((x) => some(other).every((y) => fits(x, y)))) continue;
    const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other];
    for (const member of small.members) large.members.push(member);
    for (const inner of [...small.pairs, pair]) large.pairs.push(inner);
    for (const member of [...small.members, pair.a, pair.b]) groupOf.set(member, large);
  }
  const groups = [...new Set(groupOf.values())];
  for (const { members } of groups) members.sort((x, y) => x - y);
  return groups.sort((x, y) => (x.members[0] ?? 0) - (y.members[0] ?? 0));
}
