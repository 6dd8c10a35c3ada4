/** Makes the packages: a folder of each, and of that the archive that npm publishes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compiled, isShipped } from './compile.ts';
import { declarations } from './declarations.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What other projects may import; src/site/README.md documents it. All else may change with any version. */
const publicModules = {
  '.': { types: './src/colloquy.d.ts', default: './src/colloquy.js' },
  './site': { types: './src/site/public.d.ts', default: './src/site/public.js' },
  './Page.astro': './src/layouts/Page.astro',
  './MarkdownPage.astro': './src/layouts/MarkdownPage.astro',
  './components/Header.astro': './src/components/frame/SiteHeader.astro',
  './components/Footer.astro': './src/components/frame/Footer.astro',
  './package.json': './package.json',
};

/**
 * Packs the engine and the package that makes a new catalogue.
 *
 * @param to a folder, which is emptied
 * @returns the paths of the archives
 */
export function packAll(to: string): { engine: string; create: string } {
  rmSync(to, { recursive: true, force: true });
  const engine = path.join(to, 'colloquy');
  writeEngine(engine);
  const create = path.join(to, 'create-colloquy');
  cpSync(path.join(root, 'scripts/create'), create, {
    recursive: true,
    filter: (file) => !file.endsWith('.test.ts'),
  });
  const { version, license } = packageOfRepository();
  const about = JSON.parse(readFileSync(path.join(create, 'package.json'), 'utf8'));
  writeJson(path.join(create, 'package.json'), { ...about, version, license });
  cpSync(path.join(root, 'LICENSE'), path.join(create, 'LICENSE'));
  return { engine: pack(engine, to), create: pack(create, to) };
}

export function writeEngine(folder: string): void {
  const source = path.join(root, 'src');
  for (const file of filesBelow(source)) {
    if (!isShipped(file)) continue;
    const bytes = readFileSync(path.join(source, file));
    const made = compiled(file, bytes.toString('utf8'));
    const target = path.join(folder, 'src', made?.name ?? file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, made?.text ?? bytes);
  }
  for (const [file, text] of declarations(root)) writeFileSync(path.join(folder, 'src', file), text);
  for (const name of ['public', 'LICENSE', 'CHANGELOG.md'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  cpSync(path.join(root, 'scripts/pack/README.md'), path.join(folder, 'README.md'));
  const { version, description, license, imports, dependencies } = packageOfRepository();
  writeJson(path.join(folder, 'package.json'), {
    name: 'colloquy',
    version,
    description,
    license,
    keywords: ['astro-integration', 'withastro', 'seminar', 'talks', 'papers', 'catalogue'],
    type: 'module',
    bin: { colloquy: './src/cli/bin.mjs' },
    exports: publicModules,
    imports: JSON.parse(JSON.stringify(imports).replaceAll('.ts"', '.js"')),
    // Astro's, and so that of Node 22; see src/cli/bin.mjs.
    engines: { node: '>=22.12.0' },
    dependencies,
  });
}

interface RepositoryPackage {
  version: string;
  description: string;
  license: string;
  imports: Record<string, string>;
  dependencies: Record<string, string>;
}

function packageOfRepository(): RepositoryPackage {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** With "/" between the parts of each name, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** @returns the path of the archive */
function pack(folder: string, to: string): string {
  const told = execFileSync('npm', ['pack', '--json', '--pack-destination', path.resolve(to)], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return path.join(to, JSON.parse(told)[0].filename);
}
