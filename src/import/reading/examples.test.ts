/** Examples: found on the page, or one clear message; and followed by the reading that is proposed. */
import { describe, expect, it } from 'vitest';
import { readDump } from '../dump.ts';
import { followed, locateExamples } from './examples.ts';
import { propose } from './propose.ts';

const page = `Attic seminar 2026

Monday, 9 March 2026
Rosalind Thistle
Grain Harvest
Hall 3

Monday, 16 March 2026
Pelle Lindqvist
Winter Light
Hall 3

Monday, 23 March 2026
Ines Varga
Silver Birch
Hall 4
`;
const dump = readDump('page.txt', Buffer.from(page));

describe('where an example stands', () => {
  it('is found by its printed text, whatever the case and the spaces', () => {
    const located = locateExamples(dump, [{ title: 'grain  harvest', speakers: ['Rosalind Thistle'] }]);
    expect(located).toMatchObject([
      {
        hints: [
          { field: 'title', from: 5, to: 5 },
          { field: 'people', from: 4, to: 4 },
        ],
      },
    ]);
  });

  it('is where its texts stand together', () => {
    const located = locateExamples(dump, [{ title: 'Winter Light', location: 'Hall 3' }]);
    expect(located).toMatchObject([{ hints: [{ from: 10 }, { field: 'location', from: 11 }] }]);
  });
});

describe('an example that cannot be followed', () => {
  it('names the text that is not there, and the nearest line', () => {
    expect(locateExamples(dump, [{ title: 'Winter Lights' }])).toEqual({
      problem: {
        line: 10,
        message:
          'the example in sources.yaml says “Winter Lights”, which does not stand on the page; line 10 has “Winter Light”: write it as it is printed',
      },
    });
  });

  it('contradicts another one', () => {
    const problem = (...examples: Parameters<typeof locateExamples>[1]) => locateExamples(dump, examples);
    expect(
      problem({ title: 'Ines Varga' }, { speakers: ['Ines Varga'], title: 'Silver Birch' }),
    ).toMatchObject({
      problem: { message: expect.stringContaining('“Ines Varga” is title in one and people in the other') },
    });
    expect(
      problem({ title: 'Silver Birch', location: 'Hall 3' }, { title: 'Silver Birch', location: 'Hall 4' }),
    ).toMatchObject({ problem: { message: expect.stringContaining('two values of location') } });
  });
});

describe('the proposal', () => {
  it('follows two examples: a title that looks like a name is a title', () => {
    const examples = [
      { title: 'Grain Harvest', speakers: ['Rosalind Thistle'], date: '2026-03-09' },
      { title: 'Winter Light', speakers: ['Pelle Lindqvist'], date: '2026-03-16' },
    ];
    const proposal = propose(dump, examples);
    if (!proposal || 'problem' in proposal) throw new Error('nothing is proposed');
    expect(followed(proposal.reading, examples)).toBe(1);
    const names = proposal.reading.records.map(({ people }) =>
      Array.isArray(people) ? people.map(({ name }) => name.text) : people,
    );
    expect(names).toEqual([['Rosalind Thistle'], ['Pelle Lindqvist'], ['Ines Varga']]);
    expect(proposal.reading.records.map(({ title }) => title?.text)).toEqual([
      'Grain Harvest',
      'Winter Light',
      'Silver Birch',
    ]);
  });
});
