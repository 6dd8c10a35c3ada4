import { describe, expect, test } from 'vitest';
import { readDump } from '../../dump.ts';
import { decodeMail } from './mime.ts';

const decode = (text: string) => decodeMail(readDump('mail.eml', Buffer.from(text)).lines);
const filled = (text: string) =>
  decode(text)
    .lines.filter(({ text }) => text !== '')
    .map(({ number, text }) => `${number} ${text}`);

test('a plain mail stays as it is', () => {
  const text = 'From: a@example.org\nSubject: talk\n\nTitle: How leaves fall\n';
  expect(filled(text)).toEqual(['1 From: a@example.org', '2 Subject: talk', '4 Title: How leaves fall']);
});

test('quoted-printable: a line that goes on has the number of its first, and the others are known', () => {
  const text =
    'Subject: talk\nContent-Transfer-Encoding: quoted-printable\n\nZo=C3=AB asks how lea=\nves fall\nRoom=207\n';
  expect(filled(text).slice(2)).toEqual(['4 Zoë asks how leaves fall', '6 Room 7']);
  expect(decode(text).boilerplate).toEqual([{ line: 5, what: 'encoded text' }]);
});

test('base64: each line has the number of the line on which it begins', () => {
  const encoded = Buffer.from(
    `Title: How leaves fall, a long title that needs its room\nSpeaker: Zoë Brandt\n`,
  ).toString('base64');
  const lines = encoded.match(/.{1,40}/g) ?? [];
  const text = `Subject: talk\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${lines.join('\n')}\n`;
  expect(filled(text).slice(3)).toEqual([
    '5 Title: How leaves fall, a long title that needs its room',
    '6 Speaker: Zoë Brandt',
  ]);
});

test('ISO-8859-1 and an unknown charset', () => {
  const mail = (charset: string) =>
    `Subject: talk\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: quoted-printable\n\nZo=EB\n`;
  expect(filled(mail('iso-8859-1')).at(-1)).toBe('5 Zoë');
  expect(() => filled(mail('klingon'))).not.toThrow();
});

test('encoded words in headers', () => {
  expect(filled('Subject: =?UTF-8?Q?Bl=C3=A4tter_fallen?= =?UTF-8?B?IGhldXRl?=\nTo: x\n\ntext\n')[0]).toBe(
    '1 Subject: Blätter fallen heute',
  );
});

describe('several parts', () => {
  const parts = (first: string, second: string) =>
    `Subject: talk\nContent-Type: multipart/alternative;\n boundary="b1"\n\n--b1\nContent-Type: ${first}\n\n<p>One &amp; <b>two</b></p><p>three</p>\n--b1\nContent-Type: ${second}\n\nplain text\n--b1--\n`;

  test('the plain text counts, wherever it stands', () => {
    const { lines, boilerplate } = decode(parts('text/html', 'text/plain'));
    expect(lines.filter(({ text }) => text !== '').at(-1)).toMatchObject({ number: 12, text: 'plain text' });
    expect(boilerplate).toContainEqual({ line: 8, what: 'other part of the mail' });
  });

  test('HTML where there is no plain text', () => {
    const text = filled(parts('text/html', 'image/png'));
    expect(text).toContain('8 One & two');
    expect(text).toContain('8 three');
  });
});

test('hostile: parts in parts', () => {
  const text = `Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(2000)}`;
  expect(decode(text).lines.length).toBeGreaterThan(0);
});

test.each(['base64', 'quoted-printable'])('a line of 300 000 characters in %s', (encoding) => {
  const text = 'leaf '.repeat(60_000);
  const line = encoding === 'base64' ? Buffer.from(text).toString('base64') : text;
  const mail = `Subject: talk\nContent-Type: text/plain\nContent-Transfer-Encoding: ${encoding}\n\n${line}\n`;
  expect(decode(mail).lines.at(4)?.text.length).toBe(text.trim().length);
});
