/** What the texts of a catalogue say together: relations between entries, and topics. Computed when called. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { compareText } from '../text/compare.ts';
import { corpusOf } from './corpus.ts';
import { curatedTopics } from './curated-topics.ts';
import { comparable } from './entry-text.ts';
import { withKeywords } from './keywords.ts';
import { type NameTexts, namesForTexts } from './place-names.ts';
import { type RelatedEntry, type Relation, relationsOf } from './relations.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import { formerTopics } from './topic-memory.ts';
import { type Topic, topicsOf } from './topics.ts';

export interface Analysis {
  /** A to Z. `entries` are positions in the catalogue's entries. */
  topics: readonly Topic[];
  /** The topics of most entries, the largest first; at most twelve. */
  largestTopics: readonly Topic[];
  /** Topics of an earlier build that are none now: their pages stay. */
  formerTopics: readonly Topic[];
  topicsOf: (entry: Talk | Paper) => readonly Topic[];
  entriesOf: (topic: Topic) => Entry[];
  /** Topics that share entries with one, those that share most first; at most eight. */
  topicsNear: (topic: Topic) => Topic[];
  /** What an entry belongs with: for certain, and likely. */
  relatedTo: (entry: Talk | Paper) => { certain: RelatedEntry[]; likely: RelatedEntry[] };

  /** How alike the texts are, and which entries belong together for certain: what the map is drawn from. */
  similarity: Similarity;
  /** What of the words that entries share can be their name. */
  namesFor: NameTexts;
  /** Topics by the entry's position. */
  topicsByEntry: readonly (readonly Topic[])[];
  /** Pairs of positions, the smaller first. */
  certainPairs: readonly [number, number][];
}

/** Compares every entry with the others, in time that grows with the size of the catalogue and not with its square. */
export function analyse({
  entries,
  rememberedTopics,
}: Pick<Catalogue, 'entries' | 'rememberedTopics'>): Analysis {
  const texts = entries.map(({ kind, of }) => comparable(kind, of));
  const corpus = corpusOf(texts);
  const similarity = similarityOf(corpus);
  const relations = relationsOf(texts, similarity);
  const found = withKeywords(
    topicsOf(
      texts,
      corpus,
      similarity,
      entries.map(({ kind, of }) => (kind === 'talk' ? of.series : undefined)),
    ),
    entries.map(({ of }) => of.keywords ?? []),
  );
  const { topics, of: topicsByEntry } = curatedTopics(found, rememberedTopics, corpus);
  const positions = new Map(entries.map(({ of }, index) => [of, index]));
  const positionOf = (entry: Talk | Paper) => positions.get(entry) ?? -1;
  const related = (found: readonly Relation[] = []) =>
    found.map(({ index, reasons }) => ({ entry: entries[index] as Entry, reasons }));

  return {
    topics,
    largestTopics: [...topics]
      .sort((a, b) => b.entries.length - a.entries.length || compareText(a.slug, b.slug))
      .slice(0, mostLargest),
    formerTopics: formerTopics(rememberedTopics, topics, corpus),
    topicsOf: (entry) => topicsByEntry[positionOf(entry)] ?? [],
    entriesOf: (topic) => topic.entries.flatMap((position) => entries[position] ?? []),
    topicsNear: (topic) => topicsNear(topic, topicsByEntry),
    relatedTo: (entry) => {
      const { certain, likely } = relations[positionOf(entry)] ?? {};
      return { certain: related(certain), likely: related(likely) };
    },
    similarity,
    namesFor: namesForTexts(corpus, texts),
    topicsByEntry,
    certainPairs: relations.flatMap(({ certain }, from) =>
      certain.flatMap(({ index: to }): [number, number][] => (from < to ? [[from, to]] : [])),
    ),
  };
}

const mostNear = 8;
const mostLargest = 12;

function topicsNear(topic: Topic, topicsByEntry: readonly (readonly Topic[])[]): Topic[] {
  const shared = new Map<Topic, number>();
  for (const position of topic.entries)
    for (const other of topicsByEntry[position] ?? [])
      if (other.slug !== topic.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || compareText(a.slug, b.slug))
    .slice(0, mostNear)
    .map(([other]) => other);
}
