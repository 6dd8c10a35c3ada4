import { execFileSync, spawnSync } from 'node:child_process';
import {
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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/content/settings.ts';
import { languages } from '../../src/i18n/languages.ts';
import { catalogueFields } from '../../src/model/schema.ts';

const program = path.resolve('scripts/create/create.mjs');
let parent = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'colloquy-create-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function create(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--no-install'], {
    cwd: parent,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/Montevideo', LC_ALL: 'fr_FR.UTF-8' },
  });
  return { status, output: stdout + stderr };
}
const read = (...parts: string[]) => readFileSync(path.join(parent, ...parts), 'utf8');
const settings = (folder: string) => readSettings(path.join(parent, folder, 'content'));

describe('a new catalogue', () => {
  it('has the settings that were given, which the engine takes', () => {
    const { status } = create(
      'my-seminar',
      ...['--name', 'Numbers: "odd" & even', '--address', 'https://dept.example/seminar/'],
      ...['--zone', 'Asia/Kathmandu', '--language', 'de'],
    );
    expect(status).toBe(0);
    const { catalogue, problems } = settings('my-seminar');
    expect(problems).toEqual([]);
    expect(catalogue).toEqual({
      title: 'Numbers: "odd" & even',
      description: 'Numbers: "odd" & even',
      url: 'https://dept.example/seminar/',
      calendarHost: 'dept.example',
      timezone: 'Asia/Kathmandu',
      language: 'de',
    });
  });

  it('has what is true of the folder and the machine where nothing is given', () => {
    expect(create('number_theory-seminar', '--yes').status).toBe(0);
    const { catalogue } = settings('number_theory-seminar');
    expect(catalogue).toMatchObject({
      title: 'Number theory seminar',
      timezone: 'America/Montevideo',
      language: 'fr',
      url: 'http://localhost:4321/',
    });
    expect(read('number_theory-seminar/content/catalogue.yaml')).toContain('set it before you publish');
  });

  it('has calendar ids of its own while no address is known', () => {
    create('one', '--yes');
    create('two', '--yes');
    const hosts = ['one', 'two'].map((folder) => settings(folder).catalogue?.calendarHost);
    expect(hosts[0]).toMatch(/^[\da-f-]{36}$/);
    expect(hosts[1]).not.toBe(hosts[0]);
  });

  it('has the engine as its one dependency, nothing in dumps/, and no text of a demo', () => {
    create('my-seminar', '--yes', '--engine', '9.8.7');
    expect(JSON.parse(read('my-seminar/package.json')).dependencies).toEqual({ colloquy: '9.8.7' });
    expect(readdirSync(path.join(parent, 'my-seminar/content'), { recursive: true }).sort()).toEqual(
      ['catalogue.yaml', 'dumps', path.join('dumps', '.gitkeep')].sort(),
    );
    expect(read('my-seminar/.gitattributes')).toContain('content/import.lock.json merge=union');
    expect(read('my-seminar/.gitignore')).toContain('node_modules/');
  });

  it('has workflows that are YAML, without a mark of the template', () => {
    create('my-seminar', '--yes');
    for (const file of ['.github/workflows/publish.yml', '.gitlab-ci.yml'])
      expect(parse(read('my-seminar', file)), file).toBeTypeOf('object');
    const files = readdirSync(path.join(parent, 'my-seminar'), { recursive: true, withFileTypes: true });
    for (const file of files.filter((item) => item.isFile()))
      expect(readFileSync(path.join(file.parentPath, file.name), 'utf8')).not.toMatch(/(?<!\$)\{\{/);
  });
});

it('explains every setting that there is, and offers every language', () => {
  create('my-seminar', '--yes');
  const text = read('my-seminar/content/catalogue.yaml');
  for (const name of Object.keys(catalogueFields.shape))
    expect(text).toMatch(new RegExp(`^(?:# )?${name}: `, 'm'));
  for (const tag of Object.keys(languages)) expect(text).toContain(`"${tag}"`);
});

describe('nothing is written', () => {
  it('into a folder that holds something', () => {
    mkdirSync(path.join(parent, 'mine'));
    writeFileSync(path.join(parent, 'mine/thesis.tex'), 'mine');
    const { status, output } = create('mine', '--yes');
    expect(status).toBe(1);
    expect(output).toContain('mine is not empty (thesis.tex): give a new or an empty folder');
    expect(readdirSync(path.join(parent, 'mine'))).toEqual(['thesis.tex']);
  });

  it.each([
    ['--address', 'dept.example', /--address: "dept\.example" is no address: it begins with https/],
    ['--zone', 'Mars/Olympus', /--zone: "Mars\/Olympus" is no time zone/],
    ['--language', 'tlh', /--language: "tlh" is none of en, fr, de/],
    ['--colour', 'red', /'--colour'/],
  ])('for %s %s', (option, value, message) => {
    const { status, output } = create('mine', '--yes', option, value);
    expect(status).toBe(1);
    expect(output).toMatch(message);
    expect(existsSync(path.join(parent, 'mine'))).toBe(false);
  });

  it('without a folder, where nobody can be asked', () => {
    expect(create('--yes').output).toContain('the name of a folder is missing');
    expect(readdirSync(parent)).toEqual([]);
  });
});

it('takes a repository without files', () => {
  execFileSync('git', ['init', '-q', 'mine'], { cwd: parent });
  expect(create('mine', '--yes').status).toBe(0);
});
