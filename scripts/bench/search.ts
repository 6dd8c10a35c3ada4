/**
 * `npm run bench:search -- [FILE.jsonl[.gz]] [--count 10000] [--questions 100] [--only ours,pagefind]`
 *
 * Compares this search with others on known-item queries, drawn from the papers of a file or from invented ones:
 * reciprocal rank at ten for each kind of query, bytes from a cold cache to the first results, times, and memory.
 *
 * `--collection DIR` asks the questions of a collection that people judged instead, in the form of BEIR.
 */
import { parseArgs } from 'node:util';
import { inventPapers, type PaperRecord } from '../../src/search/fixtures/invented-papers.ts';
import { judge } from '../../src/search/fixtures/judge.ts';
import { drawKnownItems, type KnownItem, queryKinds } from '../../src/search/fixtures/known-items.ts';
import { bm25 } from './search/bm25.ts';
import { readCollection } from './search/collection.ts';
import { ours } from './search/ours.ts';
import { pagefind } from './search/pagefind.ts';
import type { Peer } from './search/peer.ts';
import { flexSearch, lunrSearch, miniSearch, orama } from './search/peers.ts';
import { readPapers } from './search/read-papers.ts';

const peers = {
  ours,
  bm25,
  minisearch: miniSearch,
  pagefind,
  flexsearch: flexSearch,
  lunr: lunrSearch,
  orama,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
    collection: { type: 'string' },
    only: { type: 'string', default: Object.keys(peers).join(',') },
  },
});
if (values.collection) await compareOnTopics(values.collection);
else await compareOnKnownItems();

/** One row at a time: the peers take minutes. */
function print(row: readonly string[]): void {
  console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(22) : cell.padStart(9))).join(' '));
}

/** Two rows: of all questions, and of those that one paper alone answers by its title and authors. */
async function measured(peer: Peer, questions: readonly KnownItem[]): Promise<string[][]> {
  const ranks = new Map<string, number[]>();
  const alone = new Map<string, number[]>();
  const times: number[] = [];
  for (const [done, { kind, q, id, isUnique }] of questions.entries()) {
    if (done % 100 === 0) process.stderr.write(`\r${peer.name}: ${done} of ${questions.length} …   `);
    const { ids, milliseconds } = await peer.ask(q);
    const at = ids.slice(0, 10).indexOf(id);
    const rank = at < 0 ? 0 : 1 / (at + 1);
    add(ranks, kind, rank);
    if (isUnique) add(alone, kind, rank);
    times.push(milliseconds);
  }
  process.stderr.write(`\r${' '.repeat(60)}\r`);
  const bytes: number[] = [];
  for (const { q } of sample(questions, 42)) bytes.push(await peer.bytesTo(q));
  const means = (of: ReadonlyMap<string, number[]>) =>
    queryKinds.map((kind) => mean(of.get(kind) ?? []).toFixed(3));
  const all = [
    peer.name,
    ...means(ranks),
    (mean(bytes) / 1000).toFixed(1),
    quantile(times, 0.5),
    quantile(times, 0.95),
    await longest(peer),
    ((await peer.heap()) / 1e6).toFixed(1),
  ];
  return [all, ['  one answer only', ...means(alone)]];
}

function add(ranks: Map<string, number[]>, kind: string, rank: number): void {
  const known = ranks.get(kind);
  if (known) known.push(rank);
  else ranks.set(kind, [rank]);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : Number.NaN;
}

/** So many of them, of every kind. */
function sample(all: readonly KnownItem[], many: number): KnownItem[] {
  const every = Math.max(1, Math.floor(all.length / many));
  return all.filter((_, index) => index % every === 0);
}

/** One row for each search: how well it answers questions about topics, and how fast. */
async function compareOnTopics(folder: string): Promise<void> {
  const { papers, questions } = readCollection(folder);
  console.log(`${papers.length} documents and ${questions.length} questions of ${folder}.\n`);
  print(['', 'nDCG@10', 'recall@10', 'MRR@10', 'p50 ms', 'p95 ms', 'longest']);
  for await (const peer of chosenPeers(papers)) {
    const judged: ReturnType<typeof judge>[] = [];
    const times: number[] = [];
    for (const { q, relevant } of questions) {
      const { ids, milliseconds } = await peer.ask(q);
      judged.push(judge(ids, relevant));
      times.push(milliseconds);
    }
    const figures = (['ndcg', 'recall', 'rank'] as const).map((name) =>
      mean(judged.map((each) => each[name])).toFixed(3),
    );
    print([peer.name, ...figures, quantile(times, 0.5), quantile(times, 0.95), await longest(peer)]);
  }
}

/** Makes each search when its turn comes, and closes it afterwards. */
async function* chosenPeers(papers: readonly PaperRecord[]): AsyncGenerator<Peer> {
  for (const name of values.only.split(',')) {
    const make = peers[name as keyof typeof peers];
    if (!make) throw new Error(`"${name}" is none of ${Object.keys(peers).join(', ')}`);
    const peer = await make(papers);
    yield peer;
    await peer.close?.();
  }
}

/** The time that so large a share of the questions took no longer than. */
function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
}

async function longest(peer: Peer): Promise<string> {
  const task = await peer.longestTask?.();
  return task === undefined ? '–' : task === 0 ? '< 50' : task.toFixed(0);
}

async function compareOnKnownItems(): Promise<void> {
  const count = Number(values.count);
  const [file] = positionals;
  const papers = file ? readPapers(file, count) : inventPapers(count, Number(values.seed));
  const questions = drawKnownItems(papers, Number(values.questions), Number(values.seed));
  const sure = questions.filter(({ isUnique }) => isUnique).length;
  console.log(
    `${papers.length} papers ${file ? `of ${file}` : 'invented'}, ${questions.length} questions, ${sure} of them with one answer only.\n`,
  );
  print(['', ...queryKinds, 'kB first', 'p50 ms', 'p95 ms', 'longest', 'heap MB']);
  for await (const peer of chosenPeers(papers)) for (const row of await measured(peer, questions)) print(row);
}
