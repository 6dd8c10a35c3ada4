/** Values of parsers as fields, and what is said of those that no field takes. */
import { expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import { recordOf } from '../../record.ts';
import { cleanText, doiAddress, notKept, otherLines, textParagraphs } from './parsed-file.ts';

it('a value is cleaned line by line', () => {
  expect(cleanText(' a\u00A0b \r\n\u200Bc\t\r d\n')).toBe('a b\nc\n d');
});

it('paragraphs are what blank lines part', () => {
  expect(textParagraphs('\n\na\nb\n \n\n c \n')).toEqual(['a\nb', 'c']);
  expect(textParagraphs('')).toEqual([]);
});

it.each(['10.1234/abc', 'doi:10.1234/abc', 'https://doi.org/10.1234/abc', 'http://dx.doi.org/10.1234/abc'])(
  '%s is one address',
  (doi) => {
    expect(doiAddress(doi)).toBe('https://doi.org/10.1234/abc');
  },
);

it('a remark shows the beginning of what is not kept', () => {
  expect(notKept(3, '“topics”', 'math.MG', ', in 2 records')).toEqual({
    line: 3,
    rule: 'not-kept',
    text: '“topics” (“math.MG”) is kept nowhere, in 2 records: what matters of it is to be added by hand',
  });
  expect(notKept(3, '“topics”', '').text).toMatch(/^“topics” is kept nowhere:/);
  expect(notKept(3, '“topics”', 'a '.repeat(60)).text).toContain(`(“${'a '.repeat(30)}…”)`);
});

it('lines that are in no record are named, blank ones are not', () => {
  const { lines } = readDump('file.txt', Buffer.from('{\n\n"title": "x"\n}'));
  const record = recordOf('talk', { title: { text: 'x', from: 3, to: 3 } });
  expect(otherLines(lines, [record], ({ text }) => `bracket ${text}`)).toEqual([
    { line: 1, what: 'bracket {' },
    { line: 4, what: 'bracket }' },
  ]);
});
