import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyPatch, createTwoFilesPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile } from '../../content/front-matter.ts';
import { fileNames, fixtureFolder } from '../../fixtures/folders.ts';
import { talkSchema } from '../../model/schema.ts';
import { setBody, setField } from './edit-front-matter.ts';

const order = Object.keys(talkSchema.shape);
const fields = {
  title: 'A “title” with "quotes", a \\ and $x$: yes',
  speakers: [{ name: 'A B', printed: 'Prof A B', affiliation: 'C' }],
  date: '2024-01-19',
  slug: 'a',
};
const file = writeEntryFile(fields, 'One.\n\nTwo.');

describe('an entry’s file', () => {
  it.each([
    ['title', 'Another: "one" \\ # é'],
    ['date', '2024-02-29'],
    ['date', undefined],
    ['location', 'Room 3 # not a comment'],
    ['status', 'cancelled'],
    ['speakers', [{ name: 'D', affiliation: 'E: F' }, { name: 'G' }]],
    ['links', [{ url: 'https://example.org/', label: 'slides' }]],
  ] as const)('with another %s is the file that the import would write', (name, value) => {
    const changed: Record<string, unknown> = { ...fields, [name]: value };
    const inOrder = Object.fromEntries(
      order.flatMap((key) => (changed[key] === undefined ? [] : [[key, changed[key]]])),
    );
    expect(setField(file, name, value as never, order)).toBe(writeEntryFile(inOrder, 'One.\n\nTwo.'));
  });

  it('keeps every other line of a hand’s, and replaces a value of several lines whole', () => {
    const byHand = '---\ntitle: >-\n  A long\n  title\n# a note\ndate: 2024-01-19\nslug: a\n---\nText\n';
    expect(setField(byHand, 'date', '2024-01-20', order)).toBe(
      byHand.replace('date: 2024-01-19', 'date: "2024-01-20"'),
    );
    expect(readEntryFile(setField(byHand, 'title', 'Short', order)).data).toMatchObject({
      title: 'Short',
      date: '2024-01-19',
    });
  });

  it('keeps the comments around a field that is replaced or removed', () => {
    const byHand =
      '---\n# of the entry\ntitle: A # as printed\n# of the day\ndate: 2024-01-19\n# of the slug\nslug: a\n---\n';
    expect(setField(byHand, 'title', 'B', order)).toBe(byHand.replace('A # as printed', '"B"'));
    expect(setField(byHand, 'date', undefined, order)).toBe(byHand.replace('date: 2024-01-19\n', ''));
    expect(setField(byHand, 'location', 'L3', order)).toBe(
      byHand.replace('date: 2024-01-19\n', 'date: 2024-01-19\nlocation: "L3"\n'),
    );
  });

  it.each([
    ['a quoted name', '"date" : 2024-01-19'],
    ['an explicit key', '? date\n: 2024-01-19'],
    ['a value on several lines', 'date:\n  "2024\\\n  -01-19"'],
    ['no value', 'date:'],
  ])('finds a field by %s', (_, field) => {
    const byHand = `---\ntitle: A\n${field}\nslug: a\n---\n`;
    expect(setField(byHand, 'date', '2024-01-20', order)).toBe(
      '---\ntitle: A\ndate: "2024-01-20"\nslug: a\n---\n',
    );
  });

  it('keeps the comments below a list that is replaced', () => {
    const byHand =
      '---\ntitle: A\nspeakers:\n  - name: B\n  # C could not come\n# of the slug\nslug: a\n---\n';
    expect(setField(byHand, 'speakers', [{ name: 'D' }], order)).toBe(byHand.replace('name: B', 'name: "D"'));
  });

  it('replaces a list that begins at the margin', () => {
    const byHand =
      '---\ntitle: A\nspeakers:\n- name: B\n  affiliation: C\n- name: D\n# of the slug\nslug: a\n---\n';
    expect(setField(byHand, 'speakers', [{ name: 'E' }], order)).toBe(
      '---\ntitle: A\nspeakers:\n  - name: "E"\n# of the slug\nslug: a\n---\n',
    );
  });

  it('can be given another abstract', () => {
    expect(setBody(file, 'New\r\ntext\n')).toBe(writeEntryFile(fields, 'New\ntext'));
    expect(setBody(file, '')).toBe(writeEntryFile(fields, ''));
  });

  it('of every talk there is can be corrected, and the patch applies to it', () => {
    for (const name of fileNames(fixtureFolder, 'talks')) {
      const before = readFileSync(path.join(fixtureFolder, 'talks', name), 'utf8');
      const after = setField(before, 'location', 'Elsewhere', order);
      expect(readEntryFile(after).data).toEqual({
        ...(readEntryFile(before).data as object),
        location: 'Elsewhere',
      });
      expect(applyPatch(before, createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after))).toBe(after);
    }
  });
});
