/** The command as a curator runs it: what it writes, what it says, and what it leaves alone. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runImport } from './import.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  mkdirSync(path.join(folder, 'dumps'));
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { exitCode, lines, errors } = runImport(['--content', folder, ...args]);
  return { status: exitCode, stdout: lines.join('\n'), stderr: errors.join('\n') };
};
const put = (name: string, text: string | Uint8Array) => writeFileSync(path.join(folder, name), text);
const get = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const files = () => readdirSync(folder, { recursive: true }).map(String).sort();

const page = `Fri, 19 Jan 2024

14:00 - 15:00
L3

A talk about cells

Professor Ada Example
(Department of Examples)
Abstract

Cells move.
`;

describe('an import', () => {
  it('writes entries, the lock and the ledger, and says what became of every line', () => {
    put('dumps/page.txt', page);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('page.txt  8 lines: 7 in 1 talk, 1 furniture, 0 to look at');
    expect(stdout).toContain('1 talk, no papers; 1 file written');
    expect(get('talks/example-a-talk-about-cells.md')).toBe(`---
title: "A talk about cells"
speakers:
  - name: "Ada Example"
    printed: "Professor Ada Example"
    affiliation: "Department of Examples"
date: "2024-01-19"
start: "14:00"
end: "15:00"
location: "L3"
slug: "example-a-talk-about-cells"
origin:
  - dump: "page.txt"
    lines: "1-12"
---

Cells move.
`);
    expect(files()).toEqual([
      'dumps',
      'dumps/page.txt',
      'import.ledger.json',
      'import.lock.json',
      'talks',
      'talks/example-a-talk-about-cells.md',
    ]);
  });

  it('changes nothing the second time', () => {
    put('dumps/page.txt', page);
    run();
    const before = files().map((name) => (name.includes('.') ? get(name) : name));
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('nothing changed');
    expect(files().map((name) => (name.includes('.') ? get(name) : name))).toEqual(before);
  });

  it('makes the same bytes of the repository’s own dumps, wherever they lie', () => {
    for (const name of ['dumps', 'sources.yaml', 'catalogue.yaml']) {
      cpSync(path.join('content', name), path.join(folder, name), { recursive: true });
    }
    expect(run().status).toBe(0);
    for (const kind of ['talks', 'papers']) {
      expect(readdirSync(path.join(folder, kind)).sort()).toEqual(
        readdirSync(path.join('content', kind)).sort(),
      );
      for (const name of readdirSync(path.join(folder, kind))) {
        expect(get(`${kind}/${name}`)).toBe(readFileSync(path.join('content', kind, name), 'utf8'));
      }
    }
    expect(get('import.ledger.json')).toBe(readFileSync('content/import.ledger.json', 'utf8'));
  });
});

describe('bad input stops the import, names file and line, and writes nothing', () => {
  const refused = (message: string | RegExp) => {
    const before = files();
    const { status, stderr } = run();
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
    expect(files()).toEqual(before);
  };

  it('a dump that no format reads', () => {
    put('dumps/odd.txt', '\n\nSome text\nthat is no page.\n');
    refused(
      /^dumps\/odd\.txt:3: is read by no format: name one under "format" in sources\.yaml \(there are .*"oxford-events"/,
    );
  });

  it('a dump that two formats read', () => {
    put('dumps/two.txt', `${page}\nEurope/Lisbon\nOnline\n`);
    refused(/^dumps\/two\.txt:1: is read by more than one format \(oxford-events, lisbon-archive\)/);
  });

  it('a dump that is not UTF-8', () => {
    put(
      'dumps/latin.txt',
      Buffer.concat([Buffer.from('ok\nok\ncaf'), Buffer.from([0xe9]), Buffer.from('\n')]),
    );
    refused(/^dumps\/latin\.txt:3: is not UTF-8/);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\u00A0\n'],
  ])('a dump that holds %s', (_, text) => {
    put('dumps/empty.txt', text);
    refused(/^dumps\/empty\.txt:1: is empty/);
  });

  it.each([
    ['no YAML', '- dump: "page.txt"\n  title: "a\n', /^sources\.yaml:\d+: /],
    ['an unknown field', '- dump: "page.txt"\n  titel: "a"\n', /^sources\.yaml:2: unknown field "titel"/],
    ['no dump', '- title: "a"\n', /^sources\.yaml:1: 0\.dump is missing/],
    [
      'a dump that is not there',
      '- dump: "page.txt"\n- dump: "gone.txt"\n',
      /^sources\.yaml:2: there is no dump "gone\.txt"/,
    ],
    [
      'a dump twice',
      '- dump: "page.txt"\n- dump: "page.txt"\n',
      /^sources\.yaml:2: "page\.txt" is there twice/,
    ],
    [
      'a format that is not known',
      '- dump: "page.txt"\n  format: "paper"\n',
      /^sources\.yaml:1: "paper" is not a format; there are "/,
    ],
    [
      'no zone',
      '- dump: "page.txt"\n  timezone: "Lisbon"\n',
      /^sources\.yaml:2: 0\.timezone is not a time zone.*found "Lisbon"/,
    ],
    ['no list', 'dump: "page.txt"\n', /^sources\.yaml:1: /],
  ])('a sources file with %s', (_, text, message) => {
    put('dumps/page.txt', page);
    put('sources.yaml', text);
    refused(message);
  });

  it.each([
    ['no front matter', 'Just text', /^talks\/mine\.md:1: has no front matter/],
    [
      'front matter that would run',
      '---js\n{ title: process.exit(7) }\n---\n',
      /^talks\/mine\.md:1: the front matter names a language/,
    ],
    [
      'an unknown field',
      '---\ntitle: "T"\nslug: "t"\nrom: "L3"\n---\n',
      /^talks\/mine\.md: unknown field "rom"/,
    ],
    [
      'a day that is on no calendar',
      '---\ntitle: "T"\nslug: "t"\ndate: "2023-02-29"\n---\n',
      /^talks\/mine\.md: date is not a day of the calendar; found "2023-02-29"/,
    ],
  ])('an entry with %s', (_, text, message) => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, 'talks'));
    put('talks/mine.md', text);
    refused(message);
  });

  it('a folder without dumps', () => {
    rmSync(path.join(folder, 'dumps'), { recursive: true });
    refused(/has no folder "dumps"/);
  });

  it('several problems are named in one run', () => {
    put('dumps/a.txt', '');
    put('dumps/b.txt', '');
    expect(run().stderr.trim().split('\n')).toHaveLength(2);
  });
});

describe('--strict', () => {
  it('stops at a notice that was not there before, and writes nothing', () => {
    put('dumps/page.txt', `A line of nobody\n\n${page}`);
    const { status, stdout } = run('--strict');
    expect(status).toBe(1);
    expect(stdout).toContain('new: dumps/page.txt:1: “A line of nobody” is in no entry');
    expect(existsSync(path.join(folder, 'talks'))).toBe(false);
  });

  it('lets pass what the last import said already, though the line moved', () => {
    put('dumps/page.txt', `A line of nobody\n\n${page}`);
    run();
    put('dumps/page.txt', `\n\nA line of nobody\n\n${page}`);
    expect(run('--strict').status).toBe(0);
  });

  it('lets pass what a curator settled', () => {
    put('dumps/page.txt', `A line of nobody\n\n${page}`);
    put('sources.yaml', '- dump: "page.txt"\n  settled:\n    - furniture: "A line of nobody"\n');
    const { status, stdout } = run('--strict');
    expect(stdout).toContain('9 lines: 7 in 1 talk, 2 furniture, 0 to look at');
    expect(status).toBe(0);
  });
});

describe('two imports at once', () => {
  it('the second says so and stops', () => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, '.import'));
    put('.import/owner', String(process.ppid));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain(`another import (process ${process.ppid}) is at work`);
    expect(existsSync(path.join(folder, 'talks'))).toBe(false);
  });

  it('what a killed one left is no hindrance', () => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, '.import'));
    put('.import/owner', '999999999');
    expect(run().status).toBe(0);
  });
});

describe('where it cannot write', () => {
  it('says so, and changes nothing', () => {
    put('dumps/page.txt', page);
    put('talks', 'a file where a folder has to be');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/talks.*nothing was changed/);
    expect(existsSync(path.join(folder, 'import.lock.json'))).toBe(false);
  });
});
