/** What a curator sees of a proposal: the whole page, and what each part of it was taken for. Every page is invented. */
import { describe, expect, it } from 'vitest';
import { readDump } from '../dump.ts';
import { type ProposedReading, readOrPropose } from '../read-dump.ts';
import type { DumpRecord, PrintedField, Reading } from '../record.ts';
import { type ProposalView, type ProposedLine, viewProposal } from './proposal-view.ts';

const field = (text: string, from: number, to = from): PrintedField => ({ text, from, to });
const talk = (fields: Omit<DumpRecord, 'kind'>): DumpRecord => ({ kind: 'talk', ...fields });

/** The view of a page of which a reader makes these records. */
function view(text: string, records: DumpRecord[], rest: Partial<Reading> = {}): ProposalView {
  const reading: Reading = { records, boilerplate: [], ...rest };
  const general = {
    propose: () => ({ layout: { reader: 'invented' }, reading }),
    problemOf: () => undefined,
    readByLayout: () => reading,
  };
  const dump = readDump('page.txt', new TextEncoder().encode(text));
  const source = { dump: 'page.txt', line: 1 };
  const context = { general, timezone: undefined, memory: undefined, accepts: () => false };
  return viewProposal(readOrPropose(dump, source, context).proposal as ProposedReading);
}

/** "[date: 2 May], [title: Cells]". */
const shown = ({ pieces }: ProposedLine) =>
  pieces.map(({ text, field: name }) => (name ? `[${name}: ${text}]` : text)).join('');
const lines = ({ parts }: ProposalView) => parts.flatMap((part) => part.lines);

describe('a line', () => {
  it('has each field where it stands', () => {
    const [line] = lines(
      view('2 May 2024, 14:30 - Ada Bee (Ulm): “Why do cells sing?” in Hall 3', [
        talk({
          title: field('“Why do cells sing?”', 1),
          people: [{ name: field('Ada Bee', 1), affiliation: field('Ulm', 1) }],
          when: field('2 May 2024, 14:30', 1),
          location: field('Hall 3', 1),
        }),
      ]),
    );
    expect(shown(line as ProposedLine)).toBe(
      '[date: 2 May 2024, 14:30] - [speaker: Ada Bee] ([affiliation: Ulm]): [title: “Why do cells sing?”] in [place: Hall 3]',
    );
  });

  it('has a name in its own place, also where the title names the person too', () => {
    const [line] = lines(
      view('On Ada Bee and her cells, Ada Bee', [
        talk({ title: field('On Ada Bee and her cells', 1), people: [{ name: field('Ada Bee', 1) }] }),
      ]),
    );
    expect(shown(line as ProposedLine)).toBe('[title: On Ada Bee and her cells], [speaker: Ada Bee]');
  });

  it('has a word as a whole: not “Ulm” in “Ulmer”', () => {
    const [line] = lines(
      view('Ulmer Cells, Ada Bee, Ulm', [
        talk({
          title: field('Ulmer Cells', 1),
          people: [{ name: field('Ada Bee', 1), affiliation: field('Ulm', 1) }],
        }),
      ]),
    );
    expect(shown(line as ProposedLine)).toBe('[title: Ulmer Cells], [speaker: Ada Bee], [affiliation: Ulm]');
  });

  it('has the day and the hour alone, where the field is the whole line', () => {
    const [line] = lines(
      view('Thursday 2 May 2024, 14:30 at the old mill, Ada Bee', [
        talk({
          people: [{ name: field('Ada Bee', 1) }],
          when: field('Thursday 2 May 2024, 14:30 at the old mill, Ada Bee', 1),
        }),
      ]),
    );
    expect(shown(line as ProposedLine)).toBe(
      '[date: Thursday 2 May 2024, 14:30] at the old mill, [speaker: Ada Bee]',
    );
  });

  it('names what was read from it and is not printed so', () => {
    const [line] = lines(
      view('Cells (entfällt!)', [talk({ title: field('Cells', 1), status: field('cancelled', 1) })]),
    );
    expect(shown(line as ProposedLine)).toBe('[title: Cells] (entfällt!)');
    expect(line?.readAs).toEqual([{ field: 'status', text: 'cancelled' }]);
  });
});

describe('a field over several lines', () => {
  it('is marked on each of them, without what stands beside it', () => {
    const all = lines(
      view('14:30 Why do cells\nsing, Hall 3', [
        talk({
          title: field('Why do cells sing', 1, 2),
          when: field('14:30', 1),
          location: field('Hall 3', 2),
        }),
      ]),
    );
    expect(all.map(shown)).toEqual(['[time: 14:30] [title: Why do cells]', '[title: sing], [place: Hall 3]']);
  });
});

const programme = `Home
Tea in May 2024

Monday 6 May, Hall 3
Ada Bee
Cells

Cyd Dee
Show details
Waves
Odd words
Monday 13 May
Eva Foe
Knots
Imprint`;
const heading = (text: string, line: number) => ({ ...field(text, line), isShared: true as const });
const year = heading('Tea in May 2024', 2);
const hall = heading('Hall 3', 4);
const three = () =>
  view(
    programme,
    [
      talk({
        title: field('Cells', 6),
        people: field('Ada Bee', 5),
        alsoWhen: [year, heading('Monday 6 May', 4)],
        times: { date: '2024-05-06' },
        location: hall,
      }),
      talk({
        title: field('Waves', 10),
        people: field('Cyd Dee', 8),
        alsoWhen: [year, heading('Monday 6 May', 4)],
        times: { date: '2024-05-06' },
        location: hall,
      }),
      talk({
        title: field('Knots', 14),
        people: field('Eva Foe', 13),
        alsoWhen: [year, heading('Monday 13 May', 12)],
        times: { date: '2024-05-13' },
        inferred: [{ field: 'date', evidence: 'the day is that of the heading' }],
      }),
    ],
    {
      boilerplate: [
        { line: 1, what: 'above the entries' },
        { line: 9, what: 'repeated on the page' },
        { line: 15, what: 'below the entries' },
      ],
      remarks: [{ line: 13, rule: 'date-in-doubt', text: 'odd day' }],
    },
  );

it('has what belongs to an entry in its frame, and a break outside', () => {
  const boilerplate = [
    { line: 2, what: 'note' },
    { line: 3, what: 'break' },
  ];
  const { parts } = view('Cells\nSlides on request\nTea', [talk({ title: field('Cells', 1) })], {
    boilerplate,
  });
  expect(parts.map((part) => part.lines.map(({ number }) => number))).toEqual([[1, 2], [3]]);
});

describe('a page', () => {
  it('is there whole, each line once and in order', () => {
    expect(
      lines(three()).map(({ number, pieces }) => [number, pieces.map(({ text }) => text).join('')]),
    ).toEqual(programme.split('\n').flatMap((text, index) => (text ? [[index + 1, text]] : [])));
  });

  it('has a frame for each entry, with its number and day, and what stands between its lines', () => {
    const parts = three().parts.map(({ record, lines: own }) => [
      record?.number,
      own.map(({ number }) => number),
    ]);
    expect(parts).toEqual([
      [undefined, [1, 2, 4]],
      [1, [5, 6]],
      [2, [8, 9, 10]],
      [undefined, [11, 12]],
      [3, [13, 14]],
      [undefined, [15]],
    ]);
    expect(three().parts[4]?.record).toEqual({
      number: 3,
      kind: 'talk',
      when: { date: '2024-05-13', endDate: undefined },
      inferred: [{ field: 'date', evidence: 'the day is that of the heading' }],
    });
  });

  it('says what headings give to which entries', () => {
    const all = lines(three());
    const given = all.flatMap(({ number, gives }) =>
      gives.map((one) => [number, one.fields.join('+'), one.to]),
    );
    expect(given).toEqual([
      [2, 'year', '1–3'],
      [4, 'date+place', '1–2'],
      [12, 'date', '3'],
    ]);
    expect(all.filter(({ gives }) => gives.length > 0).map(shown)).toEqual([
      'Tea in May [year: 2024]',
      '[date: Monday 6 May], [place: Hall 3]',
      '[date: Monday 13 May]',
    ]);
  });

  it('says what the other lines are, and which are in nothing or in doubt', () => {
    const all = lines(three());
    expect(all.flatMap(({ number, around }) => (around ? [`${number} ${around}`] : []))).toEqual([
      '1 above the entries',
      '9 repeated on the page',
      '15 below the entries',
    ]);
    expect(all.filter(({ isLeft }) => isLeft).map(shown)).toEqual(['Odd words']);
    expect(all.find(({ number }) => number === 13)?.doubts).toEqual([
      { rule: 'date-in-doubt', text: 'odd day' },
    ]);
    expect([three().left, three().inDoubt]).toEqual([[11], [13]]);
  });

  it('counts the entries that have each field', () => {
    expect(three().fields).toEqual([
      { name: 'title', count: 3 },
      { name: 'speaker', count: 3 },
      { name: 'date', count: 3 },
      { name: 'year', count: 3 },
      { name: 'place', count: 2 },
    ]);
  });
});

it('has the frames of talks whose days are read as those of their neighbours', () => {
  const { parts } = view('3/4/2024\nCells\n15/4/2024\nWaves', [
    talk({ title: field('Cells', 2), when: field('3/4/2024', 1) }),
    talk({ title: field('Waves', 4), when: field('15/4/2024', 3) }),
  ]);
  expect(parts.map(({ record }) => [record?.number, record?.when.date])).toEqual([
    [1, '2024-04-03'],
    [2, '2024-04-15'],
  ]);
});

it('marks a long line of the same letters', () => {
  const text = `${'a '.repeat(20_000)}b`;
  const all = lines(view(text, [talk({ title: field('a b', 1), body: [field(text, 1)] })]));
  expect(all[0]?.pieces.map((piece) => piece.text).join('')).toBe(text);
});
