/** What a curator says of topics in `topics.yaml`: how one is called, that one is shown nowhere, and that one is a topic whatever the texts make of it. */
import type { RememberedTopic } from '../model/schema.ts';
import { by } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import { formerTopics } from './topic-memory.ts';
import type { Topic, Topics } from './topics.ts';

/** The topics as the curator wants them; their slugs, and so their addresses, are those of the texts. */
export function curatedTopics(
  { topics, of }: Topics,
  known: readonly RememberedTopic[],
  corpus: Corpus,
): Topics {
  const curated = new Map(
    known
      .filter(({ name, show }) => name !== undefined || show !== undefined)
      .map((each) => [each.slug, each]),
  );
  if (curated.size === 0) return { topics, of };
  const asWanted = (topic: Topic): Topic => ({
    ...topic,
    label: curated.get(topic.slug)?.name ?? topic.label,
  });
  const isShown = ({ slug }: Topic) => curated.get(slug)?.show !== 'never';
  const always = [...curated.values()].filter(({ show }) => show === 'always');
  const added = formerTopics(always, topics, corpus).filter(({ entries }) => entries.length > 0);
  const all = [...topics, ...added].filter(isShown).map(asWanted);
  const bySlug = new Map(all.map((topic) => [topic.slug, topic]));
  return {
    topics: all.sort(
      by(
        ({ label }) => fold(label),
        ({ slug }) => slug,
      ),
    ),
    of: of.map((found, text) => [
      ...found.flatMap(({ slug }) => bySlug.get(slug) ?? []),
      ...added.flatMap(({ slug, entries }) => (entries.includes(text) ? (bySlug.get(slug) ?? []) : [])),
    ]),
  };
}
