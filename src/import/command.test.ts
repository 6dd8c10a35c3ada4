/** The command as a curator runs it: what it writes, what it says, and what it leaves alone. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLedger } from '../content/ledger.ts';
import { fixtureFolder } from '../fixtures/folders.ts';
import type { StartPhase } from '../text/progress.ts';
import { runImport } from './command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  mkdirSync(path.join(folder, 'dumps'));
  cpSync(path.join(fixtureFolder, 'catalogue.yaml'), path.join(folder, 'catalogue.yaml'));
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
  it('tells how far it is, and for one that finds nothing new there is nothing to tell', () => {
    put('dumps/page.txt', page);
    const told: string[] = [];
    const startPhase: StartPhase = (name, total) => {
      told.push(total === undefined ? name : `${name}: ${total}`);
      return { at: () => {}, end: () => {} };
    };
    runImport(['--content', folder], { startPhase });
    expect(told).toEqual(['reading dumps: 1', 'merging entries', 'writing files: 3']);
    runImport(['--content', folder], { startPhase });
    expect(told).toHaveLength(3);
  });

  it('writes entries, the lock and the ledger, and says what became of every line', () => {
    put('dumps/page.txt', page);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain('page.txt  8 lines of text: 7 in 1 talk, 1 furniture; 0 to look at');
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
      'catalogue.yaml',
      'dumps',
      'dumps/page.txt',
      'import.ledger.json',
      'import.lock.json',
      'talks',
      'talks/example-a-talk-about-cells.md',
    ]);
  });

  it('counts every notice of a dump, and the lines that are left over', () => {
    put('dumps/page.txt', `A line of nobody\n\n${page.replace('Fri', 'Thu')}`);
    expect(run().stdout).toContain(
      'page.txt  9 lines of text: 7 in 1 talk, 1 furniture, 1 left over; 2 to look at',
    );
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

  it('goes on recognising what a curator takes down, with its file and without it', () => {
    const entry = 'talks/example-a-talk-about-cells.md';
    put('dumps/page.txt', page);
    run();
    put('entries.yaml', 'takenDown: ["talks/example-a-talk-about-cells"]\n');
    put('people.yaml', '- name: "Ada Example"\n  takenDown: true\n');
    const before = get(entry);
    put('dumps/page.txt', `\n${page}`);
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(get(entry)).toBe(before.replace('"1-12"', '"2-13"'));
    rmSync(path.join(folder, entry));
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(run().stdout).not.toContain('to look at [');
    expect(files()).not.toContain(entry);
  });

  it('changes nothing in a copy of a folder that it wrote, wherever the copy lies', () => {
    cpSync(fixtureFolder, folder, { recursive: true });
    expect(run().stdout).toContain('nothing changed');
    expect(files()).toEqual(readdirSync(fixtureFolder, { recursive: true }).map(String).sort());
  });

  it('makes the same bytes of the same dumps, but for what a curator changed', () => {
    for (const name of ['dumps', 'sources.yaml'])
      cpSync(path.join(fixtureFolder, name), path.join(folder, name), { recursive: true });
    expect(run().status).toBe(0);
    const here = (name: string) => readFileSync(path.join(fixtureFolder, name), 'utf8');
    const differing = ['talks', 'papers'].flatMap((kind) =>
      readdirSync(path.join(folder, kind))
        .map((name) => `${kind}/${name}`)
        .filter((name) => !existsSync(path.join(fixtureFolder, name)) || get(name) !== here(name)),
    );
    expect(differing.sort()).toEqual([
      'papers/hand-over-hand-the-length-of-ropes-in-knot-theory.md',
      'talks/castellane-random-walks-in-strassens-kitchen.md',
      'talks/excursion-with-hives-three-days.md',
      'talks/keleti-meshes-that-follow-the-ice.md',
    ]);
    const ledger = here('import.ledger.json').replaceAll(
      'keleti-moving-meshes-for-ice',
      'keleti-meshes-that-follow-the-ice',
    );
    expect(readLedger(ledger)).toEqual(readLedger(get('import.ledger.json')));
  });
});

describe('a table', () => {
  it('with French headers is read, and of two columns of one kind the one that is not is named', () => {
    const header = 'Titre;Intervenante;Date;Heure;Début;Fin;Lieu;Résumé';
    put(
      'dumps/t.csv',
      `${header}\n"Pavages";Mira Okafor;16/05/2024;vers 14 h;14h30;15h30;Salle L3;"Un pentagone."\n`,
    );
    expect(run().stdout).toContain('the column “Heure” (“vers 14 h”) is kept nowhere');
    expect(get('talks/okafor-pavages.md')).toMatch(
      /date: "2024-05-16"\nstart: "14:30"\nend: "15:30"\nlocation: "Salle L3"/,
    );
  });

  it('says by --formats which headers are known', () => {
    expect(run('--formats').stdout).toMatch(/^csv-table +a table .*\n(?: +.*\n)*? +end: .*\bfin\b/m);
  });
});

describe('an instant in UTC', () => {
  const event = (start: string, zone = '') =>
    `BEGIN:VCALENDAR${zone}\nBEGIN:VEVENT\nUID:1\nSUMMARY:Cells\nDTSTART:${start}\nDTEND:20240615T003000Z\nEND:VEVENT\nEND:VCALENDAR\n`;
  const said = () => get('talks/cells.md').match(/^(?:date|start|endDate|end|timezone): .*$/gm);

  it('of an event that names no zone is told on the clock of the catalogue', () => {
    put('dumps/events.ics', event('20240614T220000Z'));
    expect(run().status).toBe(0);
    expect(said()).toEqual([
      'date: "2024-06-15"',
      'start: "00:00"',
      'end: "02:30"',
      'timezone: "Europe/Paris"',
    ]);
    expect(readLedger(get('import.ledger.json'))?.['events.ics']?.stated).toEqual({});
  });

  it('is told on the clock of the source, where there is one', () => {
    put('dumps/events.ics', event('20240614T220000Z'));
    put('sources.yaml', '- dump: "events.ics"\n  timezone: "Europe/London"\n');
    run();
    expect(said()).toContain('start: "23:00"');
    expect(said()).toContain('timezone: "Europe/London"');
  });

  it('of an event in UTC stays there, and a time without an offset is of no zone', () => {
    put('dumps/events.ics', event('20240614T220000Z', '\nX-WR-TIMEZONE:UTC'));
    put('dumps/page.txt', page);
    run();
    expect(said()).toContain('start: "22:00"');
    expect(get('talks/example-a-talk-about-cells.md')).not.toContain('timezone');
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

  it.each([
    ['no YAML', '- dump: "page.txt"\n  title: "a\n', /^sources\.yaml:\d+: /],
    ['an unknown field', '- dump: "page.txt"\n  titel: "a"\n', /^sources\.yaml:2: unknown field "titel"/],
    ['no dump', '- title: "a"\n', /^sources\.yaml:1: item 1: dump is missing/],
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
      'no zone',
      '- dump: "page.txt"\n  timezone: "Lisbon"\n',
      /^sources\.yaml:2: "page\.txt": timezone is not a time zone.*found "Lisbon"/,
    ],
    ['no list', 'dump: "page.txt"\n', /^sources\.yaml:1: is to be a list: begin each item with "- "; found/],
    [
      'a field in a list that is none',
      '- dump: "page.txt"\n  settled:\n    - seen: "a"\n      rule: ["b"]\n',
      /^sources\.yaml:\d: "page\.txt": settled\.1/,
    ],
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
      /^talks\/mine\.md:4: unknown field "rom"/,
    ],
    [
      'a day that is on no calendar',
      '---\ntitle: "T"\nslug: "t"\ndate: "2023-02-29"\n---\n',
      /^talks\/mine\.md:4: date is not a day of the calendar; found "2023-02-29"/,
    ],
  ])('an entry with %s', (_, text, message) => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, 'talks'));
    put('talks/mine.md', text);
    refused(message);
  });

  it.each([
    [
      'no closing line of its own',
      '---\ntitle: "T"\nslug: "t"\n----\nx\n---\n',
      /^talks\/mine\.md:4: .*"----"/,
    ],
    ['a tag', '---\ntitle: !!js/function "f"\nslug: "t"\n---\n', /^talks\/mine\.md:2: holds a tag/],
    ['an alias', '---\ntitle: &a "T"\nslug: *a\n---\n', /^talks\/mine\.md:3: holds an alias/],
    [
      'a dump outside',
      '---\ntitle: "T"\nslug: "t"\norigin:\n  - dump: "../x"\n    lines: "1"\n---\n',
      /^talks\/mine\.md:5: .*"\.\.\/x"/,
    ],
    ['the address of a year', '---\ntitle: "T"\nslug: "2024"\n---\n', /^talks\/mine\.md:3: .*found "2024"/],
    [
      'a control character',
      '---\ntitle: "T\\e[31m"\nslug: "t"\n---\n',
      /^talks\/mine\.md:2: .*control character/,
    ],
    [
      'letters of Latin-1',
      Buffer.from('---\ntitle: "\xe9"\nslug: "t"\n---\n', 'latin1'),
      /^talks\/mine\.md:2: is not UTF-8/,
    ],
  ])('an entry with %s', (_, text, message) => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, 'talks'));
    put('talks/mine.md', text);
    refused(message);
  });

  it.each(['../sources.yaml', '.', './page.txt'])('a sources file that names the dump %j', (name) => {
    put('dumps/page.txt', page);
    put('sources.yaml', `- dump: "${name}"\n`);
    refused(/^sources\.yaml:1: /);
  });

  it.each(['https://[', 'https://a.example:port/', 'http://%'])('an address of the site like %s', (url) => {
    put('dumps/page.txt', page);
    put('catalogue.yaml', get('catalogue.yaml').replace(/^url: .*$/m, `url: "${url}"`));
    refused(/^catalogue\.yaml:\d+: url is not a web address: check the name of the host; found "http/);
    expect(run().stderr).toContain(`found "${url}"`);
  });

  it('a link and a folder in talks/, which would be overlooked', () => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, 'talks', 'more'), { recursive: true });
    refused('talks/more: is a folder');
    rmSync(path.join(folder, 'talks', 'more'), { recursive: true });
    symlinkSync('/etc/hostname', path.join(folder, 'talks', 'link.md'));
    refused('talks/link.md: is a link');
  });

  it.each(['sources.yaml', 'import.lock.json'])('a folder in the place of %s', (name) => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, name));
    refused(`${name}: cannot be read`);
  });

  it.each(['garbage', '1e300', '-1'])('a clock that says %j', (epoch) => {
    put('dumps/page.txt', page);
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
    refused(/^SOURCE_DATE_EPOCH: /);
  });

  it('a lock that a newer import wrote', () => {
    put('dumps/page.txt', page);
    put('import.lock.json', '{"version": 3}');
    refused(/^import\.lock\.json: is of version 3/);
  });

  it.each([
    [
      'people.yaml',
      '- name: "A"\n  only: ["talks/nobody"]\n',
      /^people\.yaml:2: "talks\/nobody" is no entry/,
    ],
    [
      'people.yaml',
      '- name: "A"\n- name: "B"\n  also: ["a"]\n',
      /^people\.yaml:2: "a" is the person of line 1 too/,
    ],
    [
      'entries.yaml',
      'takenDown:\n  - "talks/example-a-talk-about-cells"\n  - "talks/nobody"\n',
      /^entries\.yaml:3: "talks\/nobody" is no entry/,
    ],
    [
      'entries.yaml',
      'same:\n  - ["talks/example-a-talk-about-cells", "talks/nobody"]\n',
      /^entries\.yaml:2: "talks\/nobody" is no entry/,
    ],
    [
      'entries.yaml',
      'same:\n  - ["talks/example-a-talk-about-cells", "talks/example-a-talk-about-cells"]\n',
      /^entries\.yaml:2: "talks\/example.*" is there twice/,
    ],
  ])('%s with %j', (name, text, message) => {
    put('dumps/page.txt', page);
    put(name, text);
    refused(message);
  });

  it('a sources file with a byte order mark and the line ends of Windows is read', () => {
    put('dumps/page.txt', page);
    put('sources.yaml', '\uFEFF- dump: "page.txt"\r\n  series: "S"\r\n');
    expect(run().stderr).toBe('');
  });

  it('a folder without catalogue.yaml, whatever else is wrong', () => {
    put('dumps/odd.txt', 'Some text');
    rmSync(path.join(folder, 'catalogue.yaml'));
    refused(/catalogue\.yaml: is missing: "npm create colloquy" writes one/);
  });

  it.each([
    ['a zone that is none', 'timezone: "Paris"', /^catalogue\.yaml:6: timezone is not a time zone.*"Paris"/],
    [
      'an accent that cannot be read',
      'accent: "#ffcc00"',
      /^catalogue\.yaml:\d+: accent #ffcc00 has a contrast of/,
    ],
    [
      'a kind of private data that is none',
      'showPrivate: ["mails"]',
      /^catalogue\.yaml:\d+: showPrivate\.1 .*"emails".*found "mails"/,
    ],
    [
      'ink that cannot be read',
      'colours: { ink: "silver" }',
      /^catalogue\.yaml:\d+: ink #c0c0c0 has a contrast of/,
    ],
    [
      'a font that is not there',
      'fonts: { text: { family: "House", regular: "house.woff2" } }',
      /^catalogue\.yaml:\d+: font "house\.woff2" is not in/,
    ],
    ['a logo that is not there', 'logo: "logo.svg"', /^catalogue\.yaml:\d+: logo "logo\.svg" is not in/],
  ])('a catalogue.yaml with %s, before anything is written', (_, line, message) => {
    put('dumps/page.txt', page);
    const name = line.replace(/:.*/, '');
    const before = get('catalogue.yaml');
    const replaced = before.replace(new RegExp(`^${name}: .*$`, 'm'), line);
    put('catalogue.yaml', replaced === before ? `${before}${line}\n` : replaced);
    refused(message);
  });

  it('a folder without dumps', () => {
    rmSync(path.join(folder, 'dumps'), { recursive: true });
    refused(/has no folder "dumps"/);
  });

  it('several problems are named in one run', () => {
    put('dumps/page.txt', page);
    put('sources.yaml', '- dump: "a.txt"\n- dump: "b.txt"\n');
    expect(run().stderr.trim().split('\n')).toHaveLength(2);
  });
});

describe('--restore', () => {
  it('says that there is nothing to restore', () => {
    put('dumps/page.txt', page);
    run();
    const { status, stderr } = run('--restore=talks/unknown');
    expect(stderr).toMatch(/^--restore: "talks\/unknown" is no entry/);
    expect(status).toBe(1);
  });
});

describe('what comes with a folder from somewhere', () => {
  it('a journal writes nowhere but in the folder', () => {
    put('dumps/page.txt', page);
    mkdirSync(path.join(folder, '.import'));
    put('.import/0', 'evil');
    const outside = path.join(path.dirname(folder), 'colloquy-evil.md');
    for (const journal of ['[["0", "../colloquy-evil.md"]]', '[["0", ".git/hooks/x"]]', '{']) {
      put('.import/journal.json', journal);
      const { status, stderr } = run();
      expect(stderr).toMatch(/^\.import\/journal\.json: is damaged/);
      expect(status).toBe(1);
    }
    expect(existsSync(outside)).toBe(false);
  });

  it('a lock writes nowhere but in the folder', () => {
    put('dumps/page.txt', page);
    run();
    const id = 'talks/example-a-talk-about-cells';
    put('import.lock.json', get('import.lock.json').replaceAll(id, 'talks/../../colloquy-evil'));
    rmSync(path.join(folder, `${id}.md`));
    expect(run('--restore=all').stdout).toContain('import.lock.json had 1 damaged line');
    expect(existsSync(path.join(path.dirname(folder), 'colloquy-evil.md'))).toBe(false);
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

  it.each([
    ['damaged', '{"version": 1, "entr'],
    ['in conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> branch\n'],
    ['lost', undefined],
  ])('stops where the lock is %s, and writes nothing', (_, lock) => {
    put('dumps/page.txt', page);
    run();
    if (lock === undefined) rmSync(path.join(folder, 'import.lock.json'));
    else put('import.lock.json', lock);
    const { status, stderr } = run('--strict');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^import\.lock\.json is lost or damaged: with --strict nothing is imported\. Get it back/,
    );
    expect(existsSync(path.join(folder, 'import.lock.json')) ? get('import.lock.json') : undefined).toBe(
      lock,
    );
  });

  it('lets pass what a curator settled', () => {
    put('dumps/page.txt', `A line of nobody\n\n${page}`);
    put('sources.yaml', '- dump: "page.txt"\n  settled:\n    - furniture: "A line of nobody"\n');
    const { status, stdout } = run('--strict');
    expect(stdout).toContain('9 lines of text: 7 in 1 talk, 2 furniture; 0 to look at');
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

describe('--explain', () => {
  it('says what the rule of a notice means, and what to do', () => {
    put('dumps/page.txt', page.replace('Fri', 'Thu'));
    const { stdout } = run();
    const [, rule = ''] = /^new: dumps\/page\.txt:1: .* \[([a-z-]+)\]$/m.exec(stdout) ?? [];
    expect(stdout).toContain('npm run import -- --explain RULE');
    const help = run('--explain', rule);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(new RegExp(`^${rule}\n  The date .*\n  What to do: .*\\bseen\\b`));
    expect(run(`--explain=${rule}`).stdout).toBe(help.stdout);
  });

  it('alone lists every rule, and imports nothing', () => {
    put('dumps/page.txt', page);
    const { status, stdout } = run('--explain');
    expect(status).toBe(0);
    for (const rule of ['unread-line', 'not-kept', 'gone-from-dump'])
      expect(stdout).toMatch(new RegExp(`^${rule}\n {2}\\S.*\n {2}What to do: \\S`, 'm'));
    expect(runImport(['--explain', '--strict']).lines.join('\n')).toBe(stdout);
    expect(existsSync(path.join(folder, 'talks'))).toBe(false);
  });

  it('refuses a rule that is not known, and names the known ones', () => {
    const { status, stderr } = run('--explain', 'unread-lines');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^--explain: "unread-lines" is no rule; there are .*unread-line, no-title, /);
    expect(run('--explain', '__proto__').status).toBe(1);
  });

  it('is not mentioned when there is no notice', () => {
    put('dumps/page.txt', page);
    expect(run().stdout).not.toContain('--explain');
  });
});
