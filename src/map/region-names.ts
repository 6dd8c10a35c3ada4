/** Names the regions of the map after topics, or after the words that their entries share. */

import type { NameTexts } from '../analysis/place-names.ts';
import type { Similarity } from '../analysis/similarity.ts';
import { termRuns } from '../analysis/terms.ts';
import type { Topic } from '../analysis/topics.ts';
import { compareText } from '../text/compare.ts';
import { commonNouns } from '../text/stop-words.ts';

/** A region is called after a topic that it shares so much with (the harmonic mean of how far each fills the other). */
const leastFit = 0.42;

/** Several words say more than one, though a little less of the region is about them. */
const moreThanOneWord = 1.2;

export interface RegionName {
  name: string;
  topic?: Topic;
}

/**
 * A region is called after the topic that fits it best, each topic once; where none fits, after a phrase that its entries share, the topic of
 * most of them, or a noun. One good word says more than two that have nothing to do with each other.
 *
 * @param groups the positions of each region's entries.
 * @param topicsOf the topics of each entry, by its position.
 */
export function nameRegions(
  groups: readonly (readonly number[])[],
  similarity: Similarity,
  topicsOf: readonly (readonly Topic[])[],
  namesFor: NameTexts,
): RegionName[] {
  const names: RegionName[] = [];
  const taken = new Set<string>();
  for (const { group, topic } of fittingTopics(groups, topicsOf)) {
    if (names[group] || taken.has(topic.slug)) continue;
    taken.add(topic.slug).add(topic.label);
    names[group] = { name: topic.label, topic };
  }
  const shared = groups.map((members, group) =>
    names[group] ? [] : similarity.shared(members).filter(isTelling),
  );
  const namesOf = namesFor([...new Set(shared.flat())]);
  return groups.map((members, group) => {
    const named = names[group];
    if (named) return named;
    const inside = new Set(members);
    const free = (shared[group] ?? []).flatMap((phrase) => {
      const found = namesOf.get(phrase);
      if (!found || taken.has(found.name)) return [];
      return [{ ...found, count: found.texts.filter((text) => inside.has(text)).length }];
    });
    const several = bestOf(free.filter(({ hasSeveralWords }) => hasSeveralWords));
    const topic = several ? undefined : fullestTopic(members, topicsOf, taken);
    const name = several?.name ?? topic?.label ?? bestOf(free)?.name ?? '';
    taken.add(name);
    return { name, ...(topic && { topic }) };
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
    .map((each) => ({ ...each, worth: each.fit * (each.topic.label.includes(' ') ? moreThanOneWord : 1) }))
    .sort((a, b) => b.worth - a.worth || a.group - b.group);
}

/** The weightiest that stands in about as many entries as any: one that two print names no region of thirty. */
function bestOf<Name extends { count: number }>(names: readonly Name[]): Name | undefined {
  const most = names.reduce((best, { count }) => Math.max(best, count), 0);
  return names.find(({ count }) => count * 2 >= most);
}

/** The topic of most of a region's entries, two at least; of equal ones that with the more telling label. */
function fullestTopic(
  members: readonly number[],
  topicsOf: readonly (readonly Topic[])[],
  taken: ReadonlySet<string>,
): Topic | undefined {
  const counts = new Map<Topic, number>();
  for (const index of members)
    for (const topic of topicsOf[index] ?? [])
      if (!taken.has(topic.label)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const worth = ([{ label }, count]: [Topic, number]) => count * (label.includes(' ') ? 2 : 1);
  const [best] = [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => worth(b) - worth(a) || compareText(a[0].slug, b[0].slug));
  return best?.[0];
}

/** "modeling approaches" names no region, nor does "policy policy". */
function isTelling(phrase: string): boolean {
  const [first, ...others] = phrase.split(' ');
  if (others.length > 0 && others.every((word) => word === first)) return false;
  return termRuns(phrase).some((run) =>
    run.some(({ singular, isCommon }) => !isCommon && !commonNouns.has(singular)),
  );
}
