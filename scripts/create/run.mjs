// Reads the options, asks for what they do not say, writes the folder, and installs the engine.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { questions } from './answers.mjs';
import { projectFiles, whyNot, writeProject } from './project.mjs';

const usage = `npm create colloquy@latest -- FOLDER [options]

Makes a new folder for a catalogue of talks and papers. What no option says is asked for.

  --name TEXT       the name of the catalogue; otherwise that of the folder
  --address URL     its public address, with the path below which it will lie; may be left out until it is published
  --zone ZONE       its time zone, such as Europe/Paris; otherwise that of this machine
  --language TAG    the language of the site; otherwise that of this machine, if there is one
  --yes             ask nothing
  --no-install      do not run "npm install"
  --engine SPEC     what to install as "colloquy": a version, or the path of an archive
  --help            this text`;

/** @returns the exit code */
export async function run(args) {
  let options;
  try {
    options = optionsIn(args);
  } catch (error) {
    return fail(error.message);
  }
  const { values, positionals } = options;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (positionals.length > 1) return fail(`one folder at a time: ${positionals.join(', ')}`);
  const terminal =
    !values.yes && process.stdin.isTTY && process.stdout.isTTY
      ? createInterface({ input: process.stdin, output: process.stdout })
      : undefined;
  try {
    const folder = positionals[0] ?? (await terminal?.question('Folder for the catalogue (my-seminar): '));
    if (folder === undefined) return fail(`the name of a folder is missing\n\n${usage}`);
    const answers = { folder: folder.trim() || 'my-seminar' };
    // Before anybody answers questions for nothing.
    const obstacle = whyNot(answers.folder);
    if (obstacle) return fail(`${obstacle}: give a new or an empty folder`);
    for (const [key, question] of Object.entries(questions)) {
      const answer = values[key] ?? (await ask(terminal, question, answers)) ?? question.otherwise(answers);
      const wrong = question.wrong(answer);
      if (wrong) return fail(`--${key}: "${answer}" ${wrong}`);
      answers[key] = answer;
    }
    writeProject(answers.folder, projectFiles(answers, engineOf(values.engine)));
    return finish(answers.folder, values['no-install'] ?? false);
  } finally {
    terminal?.close();
  }
}

function optionsIn(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(Object.keys(questions).map((key) => [key, text])),
      engine: text,
      yes: { ...flag, short: 'y' },
      'no-install': flag,
      help: { ...flag, short: 'h' },
    },
  });
}

/** Asks until the answer is right; an empty one is the default. */
async function ask(terminal, { ask: text, otherwise, wrong }, answers) {
  if (!terminal) return undefined;
  const usual = otherwise(answers);
  for (;;) {
    const answer = (await terminal.question(`${text}${usual === '' ? '' : ` (${usual})`}: `)).trim() || usual;
    const problem = wrong(answer);
    if (!problem) return answer;
    console.log(`  "${answer}" ${problem}`);
  }
}

/** The engine of the same version, or a newer one that understands the same content. */
function engineOf(spec) {
  if (spec === undefined)
    return `^${JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')).version}`;
  return /\.tgz$/.test(spec) && !spec.includes(':')
    ? `file:${path.resolve(spec).replaceAll('\\', '/')}`
    : spec;
}

function finish(folder, isInstalledLater) {
  const steps = [...(path.resolve(folder) === process.cwd() ? [] : [`cd ${quoted(folder)}`])];
  if (isInstalledLater) steps.push('npm install');
  else {
    console.log('Installing Colloquy (about half a minute) …');
    const status = install(folder);
    if (status !== 0) {
      console.error('npm install failed: the folder is written. Mend what npm names above, and run in it:');
      console.error('    npm install\n    npm start');
      return 1;
    }
  }
  console.log(`
${path.resolve(folder)} is there.

${[...steps, 'npm start'].map((step) => `    ${step}`).join('\n')}

Pages go into content/dumps/, a text file each. README.md says the rest.`);
  return 0;
}

/** By the npm that runs this program: on Windows, that of the PATH is a script of the shell. */
function install(folder) {
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, stdio: 'inherit' };
  const { status } = /npm-cli\.[cm]?js$/.test(npm ?? '')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status ?? 1;
}

const quoted = (folder) => (/\s/.test(folder) ? `"${folder}"` : folder);

function fail(message) {
  console.error(`create-colloquy: ${message}`);
  return 1;
}
