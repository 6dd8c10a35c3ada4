import { expect, it } from 'vitest';
import { hostFiles } from './host-files.ts';

const redirects = [
  { from: 'talks/old/', to: 'talks/new/', isRemoved: false },
  { from: 'talks/gone/', to: 'talks/', isRemoved: true },
  { from: 'talks/a";}/', to: 'talks/b/', isRemoved: false },
  { from: 'series/büro/', to: 'series/buero/', isRemoved: false },
];

function textsAt(address: string, moves = redirects): Record<string, string> {
  const url = (path: string) => new URL(path, address).href;
  return Object.fromEntries(hostFiles(moves, { url }).map(({ path, content }) => [path, String(content())]));
}

/** The headers that a host sends by `_headers`: a list for each name, as two rules for a file send both values. */
function headersOf(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const block of textsAt('https://a.example/')['_headers']?.split(/\n(?=\/)/) ?? []) {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '.*').replace(':folder', '[^/]+');
    if (!pattern.startsWith('/') || !new RegExp(`^${expression}$`).test(path)) continue;
    for (const line of lines.filter((text) => text.startsWith('  '))) {
      const [name = '', value = ''] = line.trim().split(': ');
      found[name] = [...(found[name] ?? []), value];
    }
  }
  return found;
}

it('hosts keep files whose name has a hash for good, and ask about all others again', () => {
  for (const path of [
    '/_astro/Page.CNF3T745.css',
    '/search/0470961f1d/terms.bin',
    '/map/0470961f1d/points.json',
  ])
    expect(headersOf(path)['Cache-Control'], path).toEqual(['public, max-age=31536000, immutable']);
  for (const path of ['/', '/talks/a/', '/search/', '/search/index.bin', '/map/', '/api/v1/index.json'])
    expect(headersOf(path)['Cache-Control'], path).toBeUndefined();
});

it('other sites may fetch the interface, feeds and calendars, and no header is sent twice', () => {
  for (const path of [
    '/api/v1/talks.json',
    '/talks.ics',
    '/catalogue.atom',
    '/catalogue.feed.json',
    '/catalogue.bib',
  ]) {
    const headers = headersOf(path);
    expect(headers['Access-Control-Allow-Origin'], path).toEqual(['*']);
    for (const values of Object.values(headers)) expect(values, path).toHaveLength(1);
  }
  expect(headersOf('/talks/a/')['Access-Control-Allow-Origin']).toBeUndefined();
});

it('files have their types', () => {
  const typeOf = (path: string) => headersOf(path)['Content-Type'];
  expect(typeOf('/talks.ics')).toEqual(['text/calendar; charset=utf-8']);
  expect(typeOf('/catalogue.feed.json')).toEqual(['application/feed+json; charset=utf-8']);
  expect(typeOf('/search/index.bin')).toEqual(['application/octet-stream']);
});

it('the policy of a page is not met by another one in a header', () => {
  for (const text of Object.values(textsAt('https://a.example/')))
    expect(text).not.toMatch(/content-security-policy|x-frame-options/i);
});

it('moved pages are told to hosts, removed ones are not, and no address ends a line of their files', () => {
  const { _redirects, '.htaccess': apache, '.nginx.conf': nginx } = textsAt('https://a.example/some/path/');
  expect(_redirects?.split('\n').slice(1, -1)).toEqual([
    '/talks/old/ /talks/new/ 301',
    '/series/büro/ /series/buero/ 301',
  ]);
  expect(apache).toContain('Redirect permanent "/some/path/talks/old/" "/some/path/talks/new/"');
  expect(nginx).toContain('location = "/some/path/talks/old/" { return 301 "/some/path/talks/new/"; }');
  for (const text of [apache, nginx]) expect(text).not.toMatch(/gone|;}\//);
});

it('a host follows none of too many moves, so there are never more than it takes', () => {
  const many = Array.from({ length: 3000 }, (_, number) => ({
    from: `talks/a-talk-with-a-name-${number}/`,
    to: `talks/${number}/`,
    isRemoved: false,
  }));
  const text = textsAt('https://a.example/', many)['_redirects'] ?? '';
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(1001);
  expect(text.length).toBeLessThan(64_000);
});

it('two catalogues on one nginx share no variable', () => {
  const variables = (address: string) => new Set(textsAt(address)['.nginx.conf']?.match(/\$colloquy\w+/g));
  const first = variables('https://a.example/one/');
  expect(first.size).toBeGreaterThan(0);
  expect([...variables('https://a.example/two/')].filter((name) => first.has(name))).toEqual([]);
});

it('an empty catalogue has all files', () => {
  expect(Object.keys(textsAt('https://a.example/', []))).toEqual([
    '.htaccess',
    '.nginx.conf',
    '.nojekyll',
    '_headers',
    '_redirects',
  ]);
});
