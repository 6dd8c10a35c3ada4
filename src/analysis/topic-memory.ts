/** Remembers topics from build to build: topics change with the entries, but their addresses must stay. */

import type { RememberedTopic } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import type { Corpus } from './corpus.ts';
import { textsPrinting } from './phrases.ts';
import type { Topic } from './topics.ts';

/** What is remembered, and after it what is new, by slug. What is known stays as it is, and where it is. */
export function remembered(
  known: readonly RememberedTopic[],
  topics: readonly RememberedTopic[],
): RememberedTopic[] {
  const slugs = new Set(known.map(({ slug }) => slug));
  const added = topics
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ slug, label, phrases }) => ({ slug, label, phrases }))
    .sort((a, b) => compareText(a.slug, b.slug));
  return [...known, ...added];
}

/** Remembered topics that are none now, each with the texts that print it. */
export function formerTopics(
  known: readonly RememberedTopic[],
  topics: readonly RememberedTopic[],
  corpus: Corpus,
): Topic[] {
  const slugs = new Set(topics.map(({ slug }) => slug));
  const gone = known.filter(({ slug }) => !slugs.has(slug));
  if (gone.length === 0) return [];
  const printing = textsPrinting(corpus, new Set(gone.flatMap(({ phrases }) => phrases)));
  return gone.map(({ slug, label, phrases }) => ({
    slug,
    label,
    phrases,
    entries: [...new Set(phrases.flatMap((phrase) => printing.get(phrase) ?? []))].sort((a, b) => a - b),
  }));
}
