/** An entry as the dump gives it now, merged with what a hand made of its file. */
import { describe, expect, it } from 'vitest';
import { hashes } from '../../content/lock.ts';
import type { StoredPaper, StoredTalk } from '../../model/content.ts';
import { type PaperFields, paperSchema, type TalkFields, talkSchema } from '../../model/schema.ts';
import type { ImportedPaper, ImportedTalk } from '../entry.ts';
import { editable } from './fields.ts';
import { mergeByHand, mergeWithFile } from './merge-with-file.ts';

const origin = [{ dump: 'page.txt', lines: '1-9' }];

/** Every field that a talk can have. */
const talk: Required<TalkFields> = {
  title: 'Cells',
  speakers: [{ name: 'Ada Example' }],
  host: 'Ben Other',
  online: 'https://meet.example/x',
  note: 'Unusual room',
  keywords: ['knots'],
  draft: 'false',
  publishFrom: '2024-01-01',
  status: 'tentative',
  formerDate: '2024-02-01',
  date: '2024-02-02',
  start: '14:00',
  end: '15:00',
  endDate: '2024-02-03',
  timezone: 'Europe/Lisbon',
  location: 'L3',
  event: 'A day on cells',
  kind: 'Invited talk',
  series: 'Cells',
  files: [{ name: 'slides.pdf' }],
  links: [{ url: 'https://talks.example/' }],
  listedUnder: '2024',
  slug: 'cells',
  aliases: ['old-cells'],
  origin,
};

const paper: Required<PaperFields> = {
  title: 'On cells',
  keywords: ['knots'],
  draft: 'false',
  publishFrom: '2024-01-01',
  type: 'article',
  kind: 'Survey',
  authors: [{ name: 'Ada Example' }],
  editors: [{ name: 'Bo Example' }],
  journal: 'Cells',
  booktitle: 'Proceedings of Cells',
  series: 'Notes on Cells',
  chapter: '4',
  edition: 'Second',
  publisher: 'Cell Press',
  address: 'Faro',
  institution: 'Institute of Cells',
  howPublished: 'On a wall',
  isbn: '1',
  issn: '2',
  language: 'english',
  note: 'With a note',
  citationKey: 'example2024',
  volume: '1',
  issue: '2',
  pages: '3-4',
  date: '2024',
  event: 'Cells 24',
  links: [{ url: 'https://papers.example/' }],
  listings: [{ source: 'A list' }],
  listedUnder: 'Papers',
  slug: 'on-cells',
  aliases: ['old-on-cells'],
  origin,
};

const imported = { restored: [], stated: [], inferred: {}, records: [], body: 'They move.' };
const { slug: _, aliases: __, ...talkInDump } = talk;
const { slug: ___, aliases: ____, ...paperInDump } = paper;
const freshTalk: ImportedTalk = { ...imported, kind: 'talk', fields: talkInDump };
const freshPaper: ImportedPaper = { ...imported, kind: 'paper', fields: paperInDump };
const storedTalk: StoredTalk = {
  kind: 'talk',
  path: 'talks/c.md',
  fields: talk,
  body: 'They move.',
  text: '',
};
const storedPaper: StoredPaper = { ...storedTalk, kind: 'paper', path: 'papers/c.md', fields: paper };

const options = {
  base: hashes(editable(talk, 'They move.')),
  aliases: ['old-cells'],
  startsOver: false,
};

describe('an entry that nobody changed', () => {
  it('keeps every field, in the order of the schema', () => {
    const reversed = Object.fromEntries(Object.entries(talk).reverse()) as TalkFields;
    const talkAgain = mergeWithFile(freshTalk, { ...storedTalk, fields: reversed }, options);
    expect(talkAgain).toMatchObject({ kind: 'talk', fields: talk, body: 'They move.', corrected: [] });
    expect(Object.keys(talkAgain.fields)).toEqual(Object.keys(talkSchema.shape));
    const base = hashes(editable(paper, 'They move.'));
    const paperAgain = mergeWithFile(freshPaper, storedPaper, {
      ...options,
      aliases: ['old-on-cells'],
      base,
    });
    expect(paperAgain).toMatchObject({ kind: 'paper', fields: paper, corrected: [] });
    expect(Object.keys(paperAgain.fields)).toEqual(Object.keys(paperSchema.shape));
  });
});

describe('an entry that a hand changed', () => {
  const { location: _location, ...withoutLocation } = talk;
  const edited: StoredTalk = {
    ...storedTalk,
    fields: { ...withoutLocation, title: 'Cells, corrected' },
    body: '',
  };

  it('keeps what was corrected and what was taken out, and follows the dump in the rest', () => {
    const moved = { ...freshTalk, fields: { ...talkInDump, date: '2024-03-01' } };
    const { fields, body, corrected } = mergeWithFile(moved, edited, options);
    expect(fields).toMatchObject({ title: 'Cells, corrected', date: '2024-03-01' });
    expect(fields).not.toHaveProperty('location');
    expect(body).toBe('');
    expect(corrected.sort()).toEqual(['body', 'location', 'title']);
  });

  it('takes every field from the dump when it starts over, but for its address', () => {
    const { fields, body } = mergeWithFile(freshTalk, edited, { ...options, startsOver: true });
    expect(fields).toEqual(talk);
    expect(body).toBe('They move.');
  });
});

it('a talk and a paper are never merged', () => {
  expect(() => mergeWithFile(freshTalk, storedPaper, options)).toThrow(
    'a talk cannot be merged with papers/c.md',
  );
});

it('a field that hand and dump changed stays, and is a conflict until both agree', () => {
  const base = hashes({ room: 'L1' });
  const first = mergeByHand({ room: 'L2' }, { room: 'L3' }, base);
  expect(first).toMatchObject({ fields: { room: 'L3' }, base, corrected: ['room'] });
  expect(first.conflicts).toEqual([
    "room was corrected by hand (“L3”) and changed in the dump too (“L2”); the hand's stays",
  ]);
  expect(mergeByHand({ room: 'L3' }, { room: 'L3' }, first.base)).toMatchObject({
    corrected: [],
    conflicts: [],
  });
});
