/** Creates a new format: its file, a fixture with its expected records, and its line in the registry. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const home = import.meta.dirname;

/**
 * Writes a new format beside the others, if the name is free.
 *
 * @param name lower-case words joined by "-"
 */
export function addFormat(name: string): { message: string; isError: boolean } {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    return {
      message: 'npm run new-format -- NAME: lower-case words joined by "-", such as "attic-talks"',
      isError: true,
    };
  }
  if (existsSync(path.join(home, `pages/${name}.ts`))) {
    return { message: `src/import/formats/pages/${name}.ts exists already`, isError: true };
  }
  const constant = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  write(`pages/${name}.ts`, formatFile(name, constant));
  write(`fixtures/${name}/page.txt`, page(name));
  write(`fixtures/${name}/page.expected.yaml`, expected);
  register(name, constant);
  return {
    message: `Created src/import/formats/pages/${name}.ts and a fixture in src/import/formats/fixtures/${name}/, and added the format to registry.ts.
Its test fails until it reads that fixture: npm test -- --project unit formats
What to do next: src/import/formats/README.md`,
    isError: false,
  };
}

const formatFile = (name: string, constant: string) => `/**
 * TODO one sentence: whose page this is, and what it lists.
 *
 *     14 June 2024, 18:00
 *     Title of the talk
 *     Name of the speaker
 *
 *     Paragraphs
 */
import type { Format } from '../format.ts';

/** TODO what this layout alone prints: exactly one format may recognise a dump. */
const mark = /^A page laid out as ${name}$/;

export const ${constant}: Format = {
  name: '${name}',
  layout: 'TODO what such a page looks like, in a line',

  recognises: ({ lines }) => lines.some((line) => mark.test(line.text.trim())),

  // TODO find the records: splitBlocks() and splitSections() of ../lines.ts cut the lines, field() and recordOf() of ../../record.ts make fields.
  read: ({ lines }) => ({
    records: [],
    boilerplate: lines
      .filter((line) => mark.test(line.text.trim()))
      .map((line) => ({ line: line.number, what: 'heading' })),
  }),
};
`;

const page = (name: string) => `A page laid out as ${name}

14 June 2024, 18:00
How attics age
Mira Okafor

Bring a ladder.
`;

const expected = `records:
  - kind: talk
    when: 3 | 14 June 2024, 18:00
    title: 4 | How attics age
    people: 5 | Mira Okafor
    body:
      - 7 | Bring a ladder.
furniture:
  - 1 | heading
unread: []
`;

/** Adds the import and the last line of the list; imports stay sorted by path, as the linter wants them. */
function register(name: string, constant: string): void {
  const list = path.join(home, 'registry.ts');
  const before = readFileSync(list, 'utf8');
  const imports = [...before.matchAll(/^import .*;$/gm)].map(([line]) => line);
  const added = `import { ${constant} } from './pages/${name}.ts';`;
  const sorted = [...imports, added].sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1));
  writeFileSync(
    list,
    before.replace(imports.join('\n'), sorted.join('\n')).replace(/,?\s*\];\s*$/, `,\n  ${constant},\n];\n`),
  );
}

function pathIn(line: string): string {
  return /'(.*)'/.exec(line)?.[1] ?? '';
}

function write(file: string, text: string): void {
  const whole = path.join(home, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
