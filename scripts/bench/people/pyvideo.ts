/** Measures how well people in one field are told apart, on the speakers of pyvideo. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDump } from '../../../src/import/dump.ts';
import type { ImportedEntry } from '../../../src/import/entry.ts';
import { generalReading } from '../../../src/import/general-reading.ts';
import { readOrPropose } from '../../../src/import/read-dump.ts';
import type { Appearance } from '../../../src/model/schema.ts';

export interface PeopleScores {
  talks: number;
  /** Talks with exactly the people that pyvideo lists, in their order. */
  right: number;
  share: number;
  wrong: string[];
}

/** Imports all talks as one table and compares the people of each with its file. */
export function scorePeople(folder: string): PeopleScores {
  const talks = videosIn(folder).map((file) => speakersIn(path.join(folder, file)));
  const rows = talks.map(
    (speakers, index) => `${index},Talk ${index},${quoted(speakers.join('; '))},2024-01-01`,
  );
  const name = 'talks.csv';
  const dump = readDump(name, new TextEncoder().encode(`id,title,speakers,date\n${rows.join('\n')}\n`));
  const context = { general: generalReading, timezone: undefined, memory: undefined, accepts: () => false };
  const { read } = readOrPropose(dump, { dump: name, line: 1 }, context);
  if (!read) throw new Error('the table was not read');
  const found = new Map(read.entries.map((entry) => [entry.ownId, peopleOf(entry)]));
  const wrong = talks.flatMap((speakers, index) => {
    const people = found.get(`${index}`) ?? [];
    return isRight(speakers, people) ? [] : [`${speakers.join('; ')}  →  ${people.map(shown).join(' | ')}`];
  });
  const right = talks.length - wrong.length;
  return { talks: talks.length, right, share: right / talks.length, wrong };
}

function videosIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /[/\\]videos[/\\][^/\\]+\.json$/.test(name))
    .sort();
}

function speakersIn(file: string): string[] {
  const { speakers = [] } = JSON.parse(readFileSync(file, 'utf8')) as { speakers?: string[] };
  return speakers
    .map((speaker) => speaker.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((speaker) => speaker !== '');
}

function peopleOf(entry: ImportedEntry): Appearance[] {
  return (entry.kind === 'talk' ? entry.fields.speakers : entry.fields.authors) ?? [];
}

/** A person is right whose name, or what is printed of it, is what the file says. */
function isRight(speakers: readonly string[], people: readonly Appearance[]): boolean {
  return (
    speakers.length === people.length &&
    speakers.every((speaker, index) => people[index]?.name === speaker || people[index]?.printed === speaker)
  );
}

function shown({ name, affiliation }: Appearance): string {
  return affiliation ? `${name} (${affiliation})` : name;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
