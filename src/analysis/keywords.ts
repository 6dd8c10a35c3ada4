/** Keywords that a hand gave to entries join the topics that are found in the texts. */
import { freeSlug } from '../model/slug.ts';
import { by } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { slugOf } from '../text/slug.ts';
import type { Topic, Topics } from './topics.ts';

/**
 * The topics with the keywords of each text. A keyword that a topic is called by, or that stands for it, is that topic; any other is a topic of its own,
 * however few texts have it. Those of a hand stand first among the topics of a text, in its order.
 *
 * @param keywords for each text
 */
export function withKeywords({ topics, of }: Topics, keywords: readonly (readonly string[])[]): Topics {
  if (keywords.every(({ length }) => length === 0)) return { topics, of };
  const all = topics.map((topic) => ({ ...topic, entries: [...topic.entries] }));
  // The topics of a text are other objects than those of the list.
  const copies = new Map(all.map((topic) => [topic.slug, topic]));
  const byName = new Map<string, Topic>();
  for (const topic of all)
    for (const name of [...topic.phrases, slugOf(topic.label), topic.slug]) byName.set(name, topic);
  const taken = new Set(all.map(({ slug }) => slug));
  const topicNamed = (keyword: string): Topic | undefined => {
    const name = slugOf(keyword);
    const known = byName.get(name);
    if (known || name === '') return known;
    const slug = freeSlug(name, (each) => taken.has(each));
    const topic: Topic = { slug, label: keyword, phrases: [name], entries: [] };
    taken.add(slug);
    byName.set(name, topic);
    all.push(topic);
    return topic;
  };
  const byText = of.map((found, text): Topic[] => {
    const byHand = new Set((keywords[text] ?? []).flatMap((keyword) => topicNamed(keyword) ?? []));
    for (const topic of byHand) if (!topic.entries.includes(text)) topic.entries.push(text);
    const others = found.flatMap(({ slug }) => copies.get(slug) ?? []);
    return [...byHand, ...others.filter((topic) => !byHand.has(topic))];
  });
  return {
    of: byText,
    topics: all.sort(
      by(
        ({ label }) => fold(label),
        ({ slug }) => slug,
      ),
    ),
  };
}
