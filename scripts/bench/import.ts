/** `npm run bench`: the import at size, against the floor of reading and writing the same files. Prints ratios and sizes. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runImport } from '../../src/import/command.ts';
import { seeded } from '../../src/search/fixtures/random.ts';

const { values } = parseArgs({ options: { records: { type: 'string', default: '10000' } } });
const records = Number(values.records);

const random = seeded(1);
const syllables = [
  'ba',
  'con',
  'di',
  'fer',
  'gra',
  'lo',
  'me',
  'nor',
  'pi',
  'ro',
  'sta',
  'ter',
  'vi',
  'zo',
  'qua',
  'lin',
];
const word = () => Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('');
const vocabulary = Array.from({ length: 5000 }, word);
const sentence = (length: number) => {
  const words = Array.from({ length }, () => random.pick(vocabulary)).join(' ');
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
};
/** Formulas as often as in the real lists: in one abstract of six. */
const abstract = () => {
  const text = Array.from({ length: 8 }, () => sentence(18)).join('. ');
  return random.next() < 1 / 6 ? `${text}, with f_theta and 2.4times the $x^2$ of it.` : `${text}.`;
};
const name = () => `${sentence(1)} ${sentence(1)}`;

/** A dump of a layout, with that many records. */
const layouts: Record<string, (count: number) => string> = {
  'papers.txt': (count) =>
    `byAK and the research community\n\nMar 12\n\n${Array.from({ length: count }, () => `${sentence(8)}\n\n${abstract()}`).join('\n\n')}\n`,
  'archive.txt': (count) =>
    `2020 seminars\n\n${Array.from({ length: count }, () => {
      const speaker = name();
      return `Europe/Lisbon\nOnline\n\n${speaker}\n${speaker}, ${sentence(4)}\n\n${sentence(7)}\n\n${abstract()}\n\n${abstract()}\n\nAdditional file\n\ndocument preview\n\n${speaker} slides.pdf`;
    }).join('\n\n')}\n`,
};

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-bench-'));
try {
  mkdirSync(path.join(folder, 'dumps'));
  copyFileSync('content/catalogue.yaml', path.join(folder, 'catalogue.yaml'));
  for (const [file, make] of Object.entries(layouts)) {
    writeFileSync(path.join(folder, 'dumps', file), make(Math.ceil(records / Object.keys(layouts).length)));
  }
  const dumps = readdirSync(path.join(folder, 'dumps')).map((file) => path.join(folder, 'dumps', file));
  const lines = dumps.map((file) => readFileSync(file, 'utf8').split('\n').length).reduce((a, b) => a + b, 0);

  const first = measured(() => mustBeDone(runImport(['--content', folder])));
  const again = measured(() => mustBeDone(runImport(['--content', folder])));
  const outputs = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.(?:md|json)$/.test(file))
    .map((file) => path.join(folder, file));
  const reading = measured(() => [...dumps, ...outputs].map((file) => readFileSync(file, 'utf8').length));
  const texts = outputs.map((file) => readFileSync(file, 'utf8'));
  const copies = path.join(folder, 'copies');
  mkdirSync(copies);
  const writing = measured(() => {
    for (const file of dumps) readFileSync(file, 'utf8');
    texts.forEach((text, index) => {
      writeFileSync(path.join(copies, `${index}`), text);
    });
  });
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    `${records} records, ${lines} lines, ${outputs.length} files written, ${(bytes / 1e6).toFixed(1)} MB`,
  );
  console.log(
    `import        ${seconds(first)}  ${Math.round(lines / first)} lines/s  ${(first / writing).toFixed(2)} of the floor`,
  );
  console.log(`floor         ${seconds(writing)}  reading the dumps and writing the same files`);
  console.log(`import again  ${seconds(again)}  ${(again / reading).toFixed(2)} of reading dumps and files`);
  console.log(`reading       ${seconds(reading)}`);
  console.log(`memory        ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at its highest`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function mustBeDone({ exitCode, errors }: ReturnType<typeof runImport>): void {
  if (exitCode !== 0) throw new Error(errors.join('\n'));
}

/** Seconds of the processor that a step takes: steadier than those of the clock. */
function measured(step: () => void): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`.padStart(9);
}
