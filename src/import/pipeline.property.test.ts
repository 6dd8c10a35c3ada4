/** Whatever a dump holds and whatever a curator does: no crash, no line lost, no edit lost, and an end to it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntryFile, writeEntryFile } from '../content/front-matter.ts';
import { InputError } from '../content/input-error.ts';
import { readLedger } from '../content/ledger.ts';
import { fates } from '../model/ledger.ts';
import { formulasIn } from '../render/markdown.ts';
import { isMathematics } from '../render/math.ts';
import { type Dump, readDump } from './dump.ts';
import { formats } from './formats/registry.ts';
import { type FilesInMemory, runOn } from './in-memory.fixture.ts';

/** What a file holds, as text. */
type Fields = Record<string, unknown> & { slug: string };

/** Lines that look like those of real pages, and lines that look like nothing. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.constantFrom(
    'Fri, 19 Jan 2024',
    '14:00 - 15:00',
    '14:00',
    'L3',
    'Abstract',
    'Further Information',
    '(Somewhere)',
    'Dr A B and C D',
    'Europe/Lisbon',
    'Online',
    'Additional file',
    'document preview',
    'slides.pdf',
    '2020 seminars',
    'byAK and the research community',
    'Mar 12',
    'new',
    'Invited talk, X, Paris, May 17th 2024',
    'Talk on X (joint work with Y)',
    'T, accepted at ICML24',
    'News: two papers at @X & @Y',
    'https://a.example/ Title',
    'Bays, M Simon, P Annals volume 2 issue 1 1-9 (04 Dec 2023)',
    '  1. one',
    '  2. two',
    '$x^2$ and ell_2',
    '---',
    '# h',
    '<b>x</b>',
    '{"title": "x"}',
    '[',
    ']',
    'BEGIN:VCALENDAR',
    '@article{a, title={b}}',
    'title,speaker',
    '',
    '',
  ),
);
const page = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

/** `undefined` for an empty page. */
function dumpOf(text: string): Dump | undefined {
  try {
    return readDump('page.txt', new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

describe('any text whatever, read by any format', () => {
  it.each(formats.map(({ name }) => name))(
    '%s: imports, every line is accounted for, a second run changes nothing',
    (format) => {
      fc.assert(
        fc.property(page, (text) => {
          const files: FilesInMemory = new Map();
          const dump = dumpOf(text);
          if (!dump) return;
          const { left, notices } = runOn(files, { 'page.txt': text }, { format });
          if (left.size > 0) {
            // It is not of the form that the sources file says.
            expect(notices.map(({ rule }) => rule)).toEqual(['dump-unread']);
            return;
          }
          const ledger = readLedger(files.get('import.ledger.json') ?? '{}')?.['page.txt'];
          const known = ledger ? fates(ledger) : new Map();
          expect(dump.lines.filter(({ number, text }) => text.trim() !== '' && !known.has(number))).toEqual(
            [],
          );
          for (const [name, entry] of files)
            if (name.endsWith('.md'))
              expect(formulasIn(readEntryFile(entry).body).every(isMathematics)).toBe(true);
          const before = new Map(files);
          runOn(files, { 'page.txt': text }, { format });
          expect(files).toEqual(before);
        }),
        { numRuns: 60, seed: 7 },
      );
    },
  );
});

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const titles = ['Cells', 'Waves', 'Graphs', 'Knots'];
interface Talk {
  title: string;
  day: number;
  room: string;
}
const pageOf = (talks: readonly Talk[]) =>
  `${talks
    .map(({ title, day, room }) => {
      const date = `${weekdays[(day - 1) % 7]}, ${String(day).padStart(2, '0')} Feb 2024`;
      return `${date}\n\n14:00 - 15:00\n${room}\n\n${title}\n\nAda Bee\n(Here)\nAbstract\n\nOf ${title}.`;
    })
    .join('\n\n')}\n\nSubscribe to\n`;
const talk = fc.record({
  title: fc.constantFrom(...titles),
  day: fc.integer({ min: 1, max: 28 }),
  room: fc.constantFrom('L1', 'L2'),
});
const talks = fc.uniqueArray(talk, { selector: ({ title }) => title, minLength: 1, maxLength: 4 });
const pick = fc.nat({ max: 9 });

/** What a curator does, and what happens to the page. */
const action = fc.oneof(
  fc.record({ does: fc.constant('paste' as const), talks }),
  fc.record({
    does: fc.constant('correct' as const),
    pick,
    field: fc.constantFrom('title', 'location', 'body'),
    to: fc.constantFrom('By hand', 'Mended'),
  }),
  fc.record({
    does: fc.constant('remove field' as const),
    pick,
    field: fc.constantFrom('location', 'speakers'),
  }),
  fc.record({ does: fc.constant('delete' as const), pick }),
  fc.record({
    does: fc.constant('rename' as const),
    pick,
    slug: fc.constantFrom('renamed-one', 'renamed-two', 'renamed-three'),
  }),
  fc.record({ does: fc.constant('import' as const) }),
);

describe('any interleaving of edits, deletions, renamings and newer pages', () => {
  it('loses no edit, and ends in a fixed point', () => {
    fc.assert(
      fc.property(talks, fc.array(action, { maxLength: 12 }), (first, actions) => {
        const files: FilesInMemory = new Map();
        let page = pageOf(first);
        runOn(files, { 'page.txt': page });
        /** What a hand set last, by file and field; and the files that it deleted. */
        const edits = new Map<string, Map<string, unknown>>();
        const deleted = new Set<string>();
        const entries = () => [...files.keys()].filter((name) => name.endsWith('.md')).sort();
        for (const act of actions) {
          if (act.does === 'paste') page = pageOf(act.talks);
          if (act.does === 'import' || act.does === 'paste') runOn(files, { 'page.txt': page });
          if (!('pick' in act) || entries().length === 0) continue;
          const name = entries()[act.pick % entries().length] ?? '';
          const { data, body } = readEntryFile(files.get(name) ?? '');
          const fields = { ...(data as Fields) };
          if (act.does === 'delete') {
            // Its name is remembered when the import has seen that it is gone.
            files.delete(name);
            deleted.add(name);
            edits.delete(name);
            runOn(files, { 'page.txt': page });
          } else if (act.does === 'rename') {
            const isTaken = entries().some(
              (other) => (readEntryFile(files.get(other) ?? '').data as Fields).slug === act.slug,
            );
            const isAlias = entries().some((other) =>
              JSON.stringify(
                (readEntryFile(files.get(other) ?? '').data as Fields)['aliases'] ?? [],
              ).includes(act.slug),
            );
            if (isTaken || isAlias) continue;
            files.set(name, writeEntryFile({ ...fields, slug: act.slug }, body));
            edits.set(name, (edits.get(name) ?? new Map()).set('slug', act.slug));
            runOn(files, { 'page.txt': page });
          } else {
            const to = act.does === 'correct' ? act.to : undefined;
            if (act.field === 'body') files.set(name, writeEntryFile(fields, String(to)));
            else files.set(name, writeEntryFile({ ...fields, [act.field]: to }, body));
            edits.set(name, (edits.get(name) ?? new Map()).set(act.field, to));
          }
        }
        runOn(files, { 'page.txt': page });
        for (const [name, fields] of edits) {
          expect(files.has(name), name).toBe(true);
          const { data, body } = readEntryFile(files.get(name) ?? '');
          const now: Record<string, unknown> = { ...(data as Fields), body };
          for (const [field, value] of fields) expect(now[field], `${name} ${field}`).toBe(value);
        }
        for (const name of deleted) expect(files.has(name), `${name} came back`).toBe(false);
        const before = new Map(files);
        runOn(files, { 'page.txt': page });
        expect(files).toEqual(before);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
