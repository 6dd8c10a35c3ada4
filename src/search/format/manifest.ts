/** The first file of an index: the manifest, and in a small index also the cards. */
import { readVarint, writeVarint } from './bit-stream.ts';
import type { WrittenLanguages } from './languages.ts';

/** What the index says of itself. */
export interface Manifest {
  /** See `indexFingerprint`. */
  fingerprint: string;
  /** The number of documents. */
  count: number;
  /** The folder of the other files, beside the manifest. Its name is a hash of their content. */
  folder: string;
  /** The mean length of each measured field. */
  averages: number[];
  /** For each shard a text that sorts after all terms of the shard before it, and not after its own first term. Front-coded. */
  firsts: string;
  /** The first letters for which there is a file of known words, for misspelt ones. */
  initials: string;
  /** Terms of every fourth document: a query does not require them. */
  common: string[];
  /** Prefixes of too many terms. */
  closed: string[];
  languages: WrittenLanguages;
  cardsPerBlock: number;
  abstractsPerBlock: number;
  start: StartingPoints;
  asked: AskedValues;
}

/** What the words of a question may stand for in this index, beside those of the language. */
export interface AskedValues {
  /** Whose day it is when somebody says "today": a name of the time zone database. */
  timezone: string;
  /** The first and the last year that a document is dated with. None without dates. */
  years: [first: number, last: number] | [];
  /** Words of the names of institutions, as they are written, and the values that they name. */
  institutions: [word: string, ...values: string[]][];
}

/** What is offered before anything is typed: numbers of documents, and years. */
export interface StartingPoints {
  /** On the day of the build, the next talks, soonest first, then the latest; without talks, the latest papers. */
  latest: number[];
  /** The largest series. */
  series: number[];
  /** The largest topics. */
  topics: number[];
  /** Years with talks, newest first. */
  years: string[];
}

/** Joins several files into one, each after its length. */
export function writeSections(sections: readonly Uint8Array[]): Uint8Array {
  const bytes: number[] = [];
  for (const section of sections) {
    writeVarint(bytes, section.length);
    for (const byte of section) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

export function readSections(bytes: Uint8Array): Uint8Array[] {
  const sections: Uint8Array[] = [];
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const length = readVarint(bytes, cursor);
    sections.push(bytes.subarray(cursor.at, cursor.at + length));
    cursor.at += length;
  }
  return sections;
}
