import { readdirSync, readFileSync } from 'node:fs';
import { applyPatch, createTwoFilesPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile } from '../../content/front-matter.ts';
import { talkSchema } from '../../model/schema.ts';
import {
  complaint,
  destinations,
  readLinks,
  readPeople,
  withBody,
  withField,
  writeLinks,
  writePeople,
} from './edit-entry.ts';

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
    expect(withField(file, name, value as never, order)).toBe(writeEntryFile(inOrder, 'One.\n\nTwo.'));
  });

  it('keeps every other line of a hand’s, and replaces a value of several lines whole', () => {
    const byHand = '---\ntitle: >-\n  A long\n  title\n# a note\ndate: 2024-01-19\nslug: a\n---\nText\n';
    expect(withField(byHand, 'date', '2024-01-20', order)).toBe(
      byHand.replace('date: 2024-01-19', 'date: "2024-01-20"'),
    );
    expect(readEntryFile(withField(byHand, 'title', 'Short', order)).data).toMatchObject({
      title: 'Short',
      date: '2024-01-19',
    });
  });

  it('can be given another abstract', () => {
    expect(withBody(file, 'New\r\ntext\n')).toBe(writeEntryFile(fields, 'New\ntext'));
    expect(withBody(file, '')).toBe(writeEntryFile(fields, ''));
  });

  it('of every talk there is can be corrected, and the patch applies to it', () => {
    for (const name of readdirSync('content/talks').filter((name) => name.endsWith('.md'))) {
      const before = readFileSync(`content/talks/${name}`, 'utf8');
      const after = withField(before, 'location', 'Elsewhere', order);
      expect(readEntryFile(after).data).toEqual({
        ...(readEntryFile(before).data as object),
        location: 'Elsewhere',
      });
      expect(applyPatch(before, createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after))).toBe(after);
    }
  });
});

describe('what the form shows', () => {
  it('is read back as it was', () => {
    expect(readPeople(writePeople(fields.speakers), fields.speakers)).toEqual(fields.speakers);
    const links = [{ url: 'https://a.example/' }, { url: 'https://b.example/', label: 'the slides' }];
    expect(readLinks(writeLinks(links))).toEqual(links);
  });

  it.each([
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '--02-29', true],
    ['date', '2024', true],
    ['date', '2024-00', false],
    ['date', '2024-00-10', false],
    ['date', '2024-05-00', false],
    ['date', '0000-05-10', false],
    ['date', '0050-05-10', true],
    ['zone', 'Europe/Lisbon', true],
    ['zone', 'Lisbon', false],
    ['links', 'https://a.example/ x\nhttp://b.example/', true],
    ['links', 'javascript:alert(1)', false],
    ['text', '', true],
  ])('is checked as the schema does: %s %s', (kind, value, isRight) => {
    expect(complaint(kind, value) === '').toBe(isRight);
  });
});

it('a last day is not before the first', () => {
  expect(complaint('date', '2024-01-01', '2024-01-03')).not.toBe('');
  expect(complaint('date', '2024-01-03', '2024-01-03')).toBe('');
  expect(complaint('date', '2024-01-03')).toBe('');
});

describe('a correction', () => {
  it('ends in an issue where the repository lies, or in a mail', () => {
    const [issue, mail] = destinations(
      { repository: 'https://github.com/o/n.git/', mail: 'a@example.org' },
      'T & U',
      'Why',
      '--- a\n',
    );
    expect(issue?.href).toMatch(/^https:\/\/github\.com\/o\/n\/issues\/new\?title=T%20%26%20U&body=Why/);
    expect(mail?.href).toMatch(/^mailto:a@example\.org\?subject=T%20%26%20U&body=Why/);
    expect(destinations({ repository: 'https://gitlab.com/o/n' }, 'T', 'W', '')[0]?.href).toContain(
      '/-/issues/new?issue%5Btitle%5D=T',
    );
    expect(destinations({}, 'T', 'W', '')).toEqual([]);
  });

  it('says so when the patch is too long for an address', () => {
    const [issue] = destinations({ repository: 'https://github.com/o/n' }, 'T', 'W', 'x'.repeat(9_000));
    expect(issue?.isWhole).toBe(false);
    expect(issue?.href.length).toBeLessThan(200);
  });
});
