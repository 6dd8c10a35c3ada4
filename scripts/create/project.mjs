// The files of a new catalogue.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarHostOf, interfaceLanguages } from './answers.mjs';

const template = path.join(import.meta.dirname, 'template');

/** Until the public address is known: where `npm start` serves the site. */
const localAddress = 'http://localhost:4321/';

/**
 * The files, as texts by their paths.
 *
 * @param answers `folder`, `name`, `address` ("" when it is not known yet), `zone`, `language`
 * @param engine what npm is to install as "colloquy": a range of versions, or the path of an archive
 */
export function projectFiles({ folder, name, address, zone, language }, engine) {
  // A JSON string is a YAML string.
  const values = {
    title: JSON.stringify(name),
    heading: name,
    languages: interfaceLanguages.map((tag) => JSON.stringify(tag)).join(', '),
    language: JSON.stringify(language),
    address: JSON.stringify(address || localAddress),
    addressNote:
      address === '' ? '\n# It was not known when this file was written: set it before you publish.' : '',
    calendarHost: JSON.stringify(calendarHostOf(address)),
    timezone: JSON.stringify(zone),
  };
  const files = new Map([['package.json', packageText(folder, engine)]]);
  for (const file of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const from = path.join(file.parentPath, file.name);
    // npm leaves files of some names out of packages, so hidden ones bear another name there.
    const to = path.relative(template, from).replaceAll(path.sep, '/').replace(/^_/, '.');
    const text = readFileSync(from, 'utf8').replaceAll('\r\n', '\n');
    files.set(
      to,
      text.replace(/\{\{(\w+)\}\}/g, (mark, key) => (Object.hasOwn(values, key) ? values[key] : mark)),
    );
  }
  return files.set('content/dumps/.gitkeep', '');
}

function packageText(folder, engine) {
  const name = path
    .basename(path.resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const commands = ['start', 'import', 'build', 'preview', 'dev', 'announce', 'topics'];
  const content = {
    name: name || 'catalogue',
    private: true,
    type: 'module',
    scripts: Object.fromEntries(commands.map((command) => [command, `colloquy ${command}`])),
    engines: { node: '>=22.12.0' },
    dependencies: { colloquy: engine },
    // It works without the program that it wants to run when it is installed.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** What keeps a folder from becoming the catalogue's; nothing when it is new or empty, but for a repository without files. */
export function whyNot(folder) {
  let names;
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    return error.code === 'ENOTDIR' ? `${folder} is a file` : error.message;
  }
  const others = names.filter((name) => name !== '.git');
  return others.length === 0
    ? undefined
    : `${folder} is not empty (${others.slice(0, 3).join(', ')}${others.length > 3 ? ' …' : ''})`;
}

/** Writes the files into a new or empty folder. A file that is there is not overwritten. */
export function writeProject(folder, files) {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}
