/** Names the regions of the map after topics, or after the words that their entries share. */

import type { Similarity } from '../analysis/similarity.ts';
import { termRuns } from '../analysis/terms.ts';
import type { Topic } from '../analysis/topics.ts';
import { commonNouns } from '../text/stop-words.ts';

/** A region is called after a topic that it shares so much with (the harmonic mean of how far each fills the other). */
const leastFit = 0.42;

export interface RegionName {
  name: string;
  topic?: Topic;
}

/**
 * A region is called after the topic that fits it best, each topic once; where none fits, after the words that its entries share.
 *
 * @param groups the positions of each region's entries.
 * @param topicsOf the topics of each entry, by its position.
 */
export function nameRegions(
  groups: readonly (readonly number[])[],
  similarity: Similarity,
  topicsOf: readonly (readonly Topic[])[],
): RegionName[] {
  const names: RegionName[] = [];
  const taken = new Set<string>();
  for (const { group, topic } of fittingTopics(groups, topicsOf)) {
    if (names[group] || taken.has(topic.slug)) continue;
    taken.add(topic.slug).add(topic.label);
    names[group] = { name: topic.label, topic };
  }
  return groups.map((members, group) => {
    const named = names[group];
    if (named) return named;
    const phrases = similarity.shared(members).filter((phrase) => !taken.has(phrase) && isTelling(phrase));
    const pair = phrases.find((phrase) => phrase.includes(' '));
    const name = pair ?? phrases.slice(0, 2).join(' & ');
    taken.add(name);
    return { name };
  });
}

/** Groups with the topics that fit them, the best fit first. */
function fittingTopics(
  groups: readonly (readonly number[])[],
  topicsOf: readonly (readonly Topic[])[],
): { group: number; topic: Topic }[] {
  return groups
    .flatMap((members, group) => {
      const counts = new Map<Topic, number>();
      for (const index of members)
        for (const topic of topicsOf[index] ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      return [...counts].map(([topic, inside]) => ({
        group,
        topic,
        fit: (2 * inside) / (topic.entries.length + members.length),
      }));
    })
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.fit - a.fit || a.group - b.group);
}

/** "modeling approaches" names no region, nor does "policy policy". */
function isTelling(phrase: string): boolean {
  const [first, ...others] = phrase.split(' ');
  if (others.length > 0 && others.every((word) => word === first)) return false;
  return termRuns(phrase).some((run) =>
    run.some(({ singular, isCommon }) => !isCommon && !commonNouns.has(singular)),
  );
}
