/**
 * The packages as others get them: packed, unpacked in a folder outside of this repository, and used. What they depend on is that of the
 * repository, so that no network is needed; with INSTALL=1 npm installs it from the registry.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packAll } from './packages.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-packed-'));
const project = path.join(parent, 'my-seminar');
afterAll(() => rmSync(parent, { recursive: true, force: true }), 60_000);

const environment = {
  ...process.env,
  // Of npm, which runs this test, and of a shell in which somebody worked on another catalogue.
  npm_execpath: undefined,
  COLLOQUY_CONTENT: path.resolve('content'),
  npm_config_prefer_offline: 'true',
};

function run(program: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: environment });
  return { status, output: stdout + stderr };
}
const colloquy = (...args: string[]) =>
  run(process.execPath, ['node_modules/colloquy/src/cli/bin.mjs', ...args]);

function build(...args: string[]) {
  const { status, output } = colloquy('build', ...args);
  expect(status, output).toBe(0);
  return output;
}

function write(name: string, text: string): void {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const page = (name: string) => readFileSync(path.join(project, 'dist', name), 'utf8');

const installs = process.env['INSTALL'] === '1';

beforeAll(() => {
  const { engine, create } = packAll(path.join(parent, 'packed'));
  const unpack = (archive: string, into: string) => {
    mkdirSync(into, { recursive: true });
    execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', into]);
  };
  unpack(create, path.join(parent, 'create-colloquy'));
  const { status, output } = run(
    process.execPath,
    [
      ...['create-colloquy/create.mjs', 'my-seminar', '--yes', '--engine', engine],
      ...['--name', 'Tilings', '--address', 'https://dept.example/tilings/', '--language', 'en'],
      ...['--zone', 'Europe/Lisbon', ...(installs ? [] : ['--no-install'])],
    ],
    parent,
  );
  expect(status, output).toBe(0);
  if (installs) return;
  unpack(engine, path.join(project, 'node_modules/colloquy'));
  // Node looks for packages in the folders above, too.
  symlinkSync(path.resolve('node_modules'), path.join(parent, 'node_modules'), 'junction');
}, 600_000);

it('hold no test, no TypeScript, and no content of a demo', () => {
  const names = globSync('**/*', { cwd: path.join(project, 'node_modules/colloquy') });
  expect(
    names.filter((name) => /\.test\.|(?<!\.d)\.ts$|fixtures|^content|(?:^|\/)dumps(?:\/|$)/.test(name)),
  ).toEqual([]);
  expect(names).toContain(path.join('src', 'colloquy.d.ts'));
});

it('depend on every package that they import, and on no tool of tests', () => {
  const folder = path.join(project, 'node_modules/colloquy');
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const imported = globSync('src/**/*.{js,mjs,astro}', { cwd: folder }).flatMap((name) =>
    [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(
        /^(?:import\s*|(?:import|export|\})[^'"=\n]*\bfrom\s*)['"]((?:@[\w-]+\/)?[\w.-]+)(?:\/[^'"\n]*)?['"]/gm,
      ),
    ].map(([, module = '']) => module),
  );
  const packages = [...new Set(imported)].filter((module) => !module.startsWith('.') && !isBuiltin(module));
  expect(packages).toContain('zod');
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  for (const name of ['node', 'vitest', 'typescript', 'playwright-core'])
    expect(dependencies).not.toHaveProperty(name);
});

it('build a site of an empty catalogue, which says so', () => {
  expect(colloquy('import', '--strict')).toMatchObject({ status: 0 });
  const output = build();
  expect(output).toContain('COLLOQUY_CONTENT is set');
  expect(page('index.html')).toContain('No entries yet');
  expect(page('index.html')).toContain('content/dumps/');
});

it('import what lies in dumps/', () => {
  write(
    'content/dumps/lunch.csv',
    'title,speaker,date\nRhombs that never repeat,Mirela Ostrander,2031-03-04\nAperiodic songs,Tobias Quillfeather,2031-03-11\n',
  );
  const { status, output } = colloquy('import', '--strict');
  expect(status, output).toBe(0);
});

it('build below the path of the address, with pages, styles, components and files of the catalogue', () => {
  write(
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config';
import colloquy from 'colloquy';
export default defineConfig({
  integrations: [colloquy({
    customCss: ['./src/department.css'],
    components: { Header: './src/Header.astro', BelowFooter: './src/Below.astro', HeadEnd: './src/HeadEnd.astro' },
  })],
});
`,
  );
  write('src/department.css', ':root { --measure: 33.25rem; }\n');
  write(
    'src/Header.astro',
    `---
import Header from 'colloquy/components/Header.astro';
import { linkTo } from 'colloquy/site';
---
<Header {...Astro.props}><li slot="links"><a href={linkTo('about/')}>About us</a></li></Header>
`,
  );
  write('src/Below.astro', '<p class="page">Department of Tilings</p>\n');
  write('src/HeadEnd.astro', '<meta name="verification" content="tilings">\n');
  write(
    'src/pages/next.astro',
    `---
import Page from 'colloquy/Page.astro';
import { linkTo, publishedCatalogue } from 'colloquy/site';
const { talks } = publishedCatalogue();
---
<Page title="Next" path="next/">
  <ul>{talks.map((talk) => <li><a href={linkTo(\`talks/\${talk.slug}/\`)}>{talk.title}</a></li>)}</ul>
</Page>
`,
  );
  write(
    'src/pages/about.md',
    '---\nlayout: colloquy/MarkdownPage.astro\ntitle: About us\n---\n\nWe *tile*.\n',
  );
  write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" id="ours"/>');
  build();
  expect(page('talks/ostrander-rhombs-that-never-repeat/index.html')).toContain('Mirela Ostrander');
  expect(page('index.html')).toContain('href="./talks/"');
  expect(page('talks.ics')).toContain(
    'https://dept.example/tilings/talks/ostrander-rhombs-that-never-repeat/',
  );
  expect(page('embed.js')).toContain('iframe');
  const talk = page('talks/quillfeather-aperiodic-songs/index.html');
  expect(talk).toMatch(/<header[\s\S]*<a href="\.\.\/\.\.\/about\/">About us<\/a>[\s\S]*<\/header>/);
  expect(talk).toMatch(/<\/footer>\s*<p class="page">Department of Tilings<\/p>/);
  expect(talk).toMatch(/<meta name="verification" content="tilings">[\s\S]*<\/head>/);
  expect(page('next/index.html')).toContain(
    '<a href="../talks/quillfeather-aperiodic-songs/">Aperiodic songs</a>',
  );
  expect(page('about/index.html')).toMatch(/<h1>About us<\/h1>[\s\S]*We <em>tile<\/em>/);
  expect(page('about/index.html')).toContain(
    '<link rel="canonical" href="https://dept.example/tilings/about/">',
  );
  expect(page('favicon.svg')).toContain('id="ours"');
  const sheets = [...talk.matchAll(/<link rel="stylesheet" href="\.\.\/\.\.\/([^"]+)">/g)].map(
    ([, sheet = '']) => page(sheet),
  );
  const all = sheets.join('');
  expect(all.indexOf('--measure:33.25rem')).toBeGreaterThan(all.indexOf('--measure:34rem'));
});

it('show a change of a component on every page, and a page in the place of one of theirs', () => {
  write('src/Below.astro', '<p class="page">Institute of Tilings</p>\n');
  write(
    'src/pages/index.astro',
    `---\nimport Page from 'colloquy/Page.astro';\n---\n<Page path=""><h1>Our own home</h1></Page>\n`,
  );
  build();
  expect(page('talks/quillfeather-aperiodic-songs/index.html')).toContain('Institute of Tilings');
  expect(page('talks/quillfeather-aperiodic-songs/index.html')).not.toContain('Department');
  expect(page('index.html')).toContain('Our own home');
  expect(build()).toContain('Nothing has changed');
});

it('say which option is wrong', () => {
  write(
    'astro.config.mjs',
    `import colloquy from 'colloquy';\nexport default { integrations: [colloquy({ components: { Fotter: './a.astro' } })] };\n`,
  );
  const { status, output } = colloquy('build');
  expect(status).not.toBe(0);
  expect(output).toContain('there is no component "Fotter"; there are Header, Footer');
});
