/**
 * `npm run bench:build -- [--entries N] [--seed N]`: the build of an invented catalogue, cold, unchanged and after one edit: seconds of the
 * processor in all and by phase, wall time, peak memory, files, bytes and files a second; with Hugo on the machine also bare pages of the same entries by Hugo.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { largest } from '../../src/text/extremes.ts';
import { writeInventedContent } from './build/invented-content.ts';
import type { Usage } from './build/usage.ts';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const entries = Number(values.entries);
const home = mkdtempSync(path.join(tmpdir(), 'colloquy-build-'));
const [content, site] = [path.join(home, 'content'), path.join(home, 'site')];

interface Cost {
  build: string;
  'CPU s': string;
  'wall s': string;
  'peak MB': number;
}

/** CPU seconds by phase, a column a build. */
const byPhase = new Map<string, Record<string, string>>();

try {
  writeInventedContent(content, entries, Number(values.seed));
  const costs = [measured('cold', '--force'), measured('unchanged')];
  appendFileSync(path.join(content, 'talks/e-0.md'), '\nOne more line.\n');
  costs.push(measured('one edit'));
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, item) => sum + statSync(path.join(item.parentPath, item.name)).size, 0);
  console.table([...costs, ...hugo()]);
  console.table(Object.fromEntries(byPhase));
  console.log(
    `${entries} entries: ${files.length} files (${(files.length / entries).toFixed(1)} an entry), ${(bytes / 1e6).toFixed(1)} MB (${(bytes / 1000 / entries).toFixed(1)} kB an entry), ${(files.length / Number(costs[0]?.['wall s'])).toFixed(0)} files a second`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

function measured(build: string, ...options: string[]): Cost {
  const usage = path.join(home, 'usage');
  rmSync(usage, { recursive: true, force: true });
  mkdirSync(usage);
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', site, ...options], {
    encoding: 'utf8',
    env: {
      ...process.env,
      COLLOQUY_CONTENT: content,
      USAGE_TO: usage,
      NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, 'build/usage.ts'))}`,
    },
  });
  if (status !== 0) throw new Error(stderr);
  const wall = (performance.now() - began) / 1000;
  const used = readdirSync(usage).map(
    (name) => JSON.parse(readFileSync(path.join(usage, name), 'utf8')) as Usage,
  );
  for (const { name, cpu } of used.flatMap(({ phases }) => phases)) {
    const seconds = byPhase.get(name) ?? {};
    byPhase.set(name, { ...seconds, [build]: (Number(seconds[build] ?? 0) + cpu).toFixed(1) });
  }
  return {
    build,
    'CPU s': used.reduce((sum, { cpu }) => sum + cpu, 0).toFixed(1),
    'wall s': wall.toFixed(1),
    'peak MB': Math.round(largest(used.map(({ peak }) => peak)) / 1e6),
  };
}

/** Bare pages of the same entries, where Hugo is there. */
function hugo(): Cost[] {
  if (spawnSync('hugo', ['version']).status !== 0) return [];
  const at = path.join(home, 'hugo');
  mkdirSync(path.join(at, 'layouts/_default'), { recursive: true });
  writeFileSync(
    path.join(at, 'hugo.toml'),
    `baseURL = "https://example.org/"\ncontentDir = ${JSON.stringify(content)}\n`,
  );
  writeFileSync(path.join(at, 'layouts/_default/single.html'), '<h1>{{ .Title }}</h1>{{ .Content }}');
  writeFileSync(
    path.join(at, 'layouts/_default/list.html'),
    '{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
  );
  const began = performance.now();
  const { status, stderr } = spawnSync('hugo', ['--source', at, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return [
    {
      build: 'bare pages by Hugo',
      'CPU s': '–',
      'wall s': ((performance.now() - began) / 1000).toFixed(1),
      'peak MB': 0,
    },
  ];
}
