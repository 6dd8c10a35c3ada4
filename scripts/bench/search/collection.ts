/** Questions about topics, with documents that people judged: a folder in the form of BEIR. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PaperRecord } from '../../../src/search/fixtures/invented-papers.ts';

export interface JudgedQuestion {
  q: string;
  /** How relevant a document is, by its number: above 0. */
  relevant: ReadonlyMap<number, number>;
}

export interface Collection {
  papers: PaperRecord[];
  questions: JudgedQuestion[];
}

type BeirRow = { _id: string; title?: string; text?: string; metadata?: { authors?: string[] } };

/**
 * @param folder with `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv` (or `qrels.tsv`). Questions without a relevant
 * document are passed over.
 */
export function readCollection(folder: string): Collection {
  const rows = (file: string) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  const corpus = rows('corpus.jsonl').map((line) => JSON.parse(line) as BeirRow);
  const numbers = new Map(corpus.map(({ _id }, id) => [_id, id]));
  const judged = new Map<string, Map<number, number>>();
  const qrels = ['qrels/test.tsv', 'qrels.tsv'].find((file) => existsSync(path.join(folder, file)));
  for (const line of rows(qrels ?? 'qrels/test.tsv').slice(1)) {
    const [question = '', document = '', score = ''] = line.split('\t');
    const id = numbers.get(document);
    if (id === undefined || !(Number(score) > 0)) continue;
    judged.set(question, (judged.get(question) ?? new Map<number, number>()).set(id, Number(score)));
  }
  return {
    papers: corpus.map(({ title = '', text = '', metadata }) => ({
      title,
      authors: metadata?.authors ?? [],
      year: 2000,
      venue: '',
      abstract: text,
    })),
    questions: rows('queries.jsonl').flatMap((line) => {
      const { _id, text = '' } = JSON.parse(line) as BeirRow;
      const relevant = judged.get(_id);
      return relevant ? [{ q: text, relevant }] : [];
    }),
  };
}
