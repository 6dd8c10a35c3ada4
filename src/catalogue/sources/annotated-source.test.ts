import { describe, expect, it } from 'vitest';
import type { DumpLedger } from '../../model/ledger.ts';
import { annotateLines, runsOnPage } from './annotated-source.ts';

const ledger: DumpLedger = {
  entries: {
    'talks/a': { listedUnder: '1', title: '3', body: '5-6' },
    'talks/b': { listedUnder: '1', title: '8' },
  },
  furniture: { 4: 'label “Abstract”' },
  restored: { 'talks/a': [{ printed: '8times', now: '8\\times', rule: 'times' }] },
  stated: {},
  notices: [{ line: 9, rule: 'unread-line', text: 'odd' }],
};
const lines = [
  '2020 seminars',
  '',
  'A title',
  'Abstract',
  'is 8times faster',
  'and 8times',
  '',
  'B title',
  'odd',
];

describe('annotateLines', () => {
  const runs = annotateLines(lines, ledger);

  it('says of every line what became of it', () => {
    expect(
      runs.map(({ fate, lines }) => ['entry' in fate ? fate.entry : fate, lines.map(({ number }) => number)]),
    ).toEqual([
      ['talks/a', [1, 3, 4, 5, 6]],
      ['talks/b', [8]],
      [{ notice: { rule: 'unread-line', text: 'odd' } }, [9]],
    ]);
  });

  it('names the furniture between the lines of an entry', () => {
    expect(runs[0]?.lines.map(({ fields, furniture }) => furniture ?? fields.join())).toEqual([
      'listedUnder',
      'title',
      'label “Abstract”',
      'body',
      'body',
    ]);
  });

  it('marks what was restored, with its rule', () => {
    expect(runs[0]?.lines[3]?.pieces).toEqual([
      { text: 'is ' },
      { text: '8times', rule: 'times', now: '8\\times' },
      { text: ' faster' },
    ]);
  });

  it('is cut into pages by line number', () => {
    const numbers = (from: number, to: number) =>
      runsOnPage(runs, from, to).map(({ lines }) => lines.map(({ number }) => number));
    expect(numbers(1, 6)).toEqual([[1, 3, 4, 5]]);
    expect(numbers(6, 9)).toEqual([[6], [8]]);
    expect(numbers(9, Infinity)).toEqual([[9]]);
  });
});
