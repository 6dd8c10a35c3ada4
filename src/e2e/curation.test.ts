/** A catalogue in another folder after a curator has worked with it: renamed, deleted and merged entries, people, logo and accent. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixtureFolder } from '../fixtures/folders.ts';
import { buildSite } from './build.ts';
import { builtPages, pageHtml, templates } from './built-pages.ts';
import { useSiteOf } from './test-site.ts';

const { content, folder } = useSiteOf(prepare);

const put = (name: string, text: string) => writeFileSync(path.join(content, name), text);
const edit = (name: string, change: (text: string) => string) =>
  put(name, change(readFileSync(path.join(content, name), 'utf8')));
/** With its links from the root, whatever page they stand on. */
const page = (address: string) =>
  pageHtml(folder, address).replaceAll(
    new RegExp(`(="|url=)${'../'.repeat(address.split('/').length - 1) || './'}`, 'g'),
    '$1/',
  );
const runImport = () => execFileSync(process.execPath, ['scripts/import.ts', '--content', content]);

const talk = (date: string, title: string, speaker: string) =>
  `${date}\n\n14:00 - 15:00\nL3\n\n${title}\n\n${speaker}\n(Somewhere)\nAbstract\n\nAbout ${title}, <script>alert(1)</script> and all.\n`;

function prepare() {
  mkdirSync(path.join(content, 'dumps'));
  put(
    'catalogue.yaml',
    readFileSync(path.join(fixtureFolder, 'catalogue.yaml'), 'utf8').replace(
      /^title: .*$/m,
      'title: "Elsewhere"\nlogo: "our-logo.svg"\naccent: "#00205B"',
    ),
  );
  put(
    'our-logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30z"/></svg>',
  );
  put(
    'dumps/events.txt',
    [
      talk('Fri, 19 Jan 2024', 'Cells', 'Ada Bee'),
      talk('Fri, 26 Jan 2024', 'Waves', 'A. Bee'),
      talk('Fri, 02 Feb 2024', 'Knots', 'Cyd Dee'),
    ].join('\n'),
  );
  put(
    'dumps/list.txt',
    'byAK and the research community\n\nMar 12\n\nA paper on cells\n\nWe study cells at length, and say what they do.\n\nA paper about cells\n\nWe study cells at length, and say what they did.\n',
  );
  put('dumps/100% C#?.txt', talk('Fri, 09 Feb 2024', 'Compilers', 'Eve Eff'));
  put('dumps/notes.txt', talk('Fri, 16 Feb 2024', 'Trees', 'Guy Gee'));
  put('dumps/notes.md', talk('Fri, 23 Feb 2024', 'Rings', 'Hal Aitch'));
  runImport();
  edit('talks/bee-cells.md', (text) => text.replace('slug: "bee-cells"', 'slug: "living-cells"'));
  rmSync(path.join(content, 'talks/dee-knots.md'));
  put(
    'people.yaml',
    '- name: "Ada Bee"\n  also: ["A. Bee"]\n  homepage: "https://people.example/ada/?lang=en"\n  orcid: "0000-0002-1825-0097"\n',
  );
  put('entries.yaml', 'same:\n  - ["papers/a-paper-on-cells", "papers/a-paper-about-cells"]\n');
  edit('talks/bee-waves.md', (text) => text.replace('---\n', '---\nstatus: "cancelled"\n'));
  put(
    'talks/reseaux.md',
    '---\ntitle: "Réseaux de neurones"\nslug: "reseaux"\n---\n\nNous montrons que les réseaux sont des processus dans cet espace.\n',
  );
  runImport();
}

test('the talks are those of the other folder alone', () => {
  expect(page('')).toContain('Elsewhere');
  expect(page('talks/living-cells/')).toContain('Ada Bee');
  const talks = builtPages(folder).filter((address) => templates['talk']?.test(address));
  expect(talks.map((address) => address.split('/')[1])).toEqual([
    'aitch-rings',
    'bee-cells',
    'bee-waves',
    'dee-knots',
    'eff-compilers',
    'gee-trees',
    'living-cells',
    'reseaux',
  ]);
});

test.each([
  ['talks/bee-cells', '/talks/living-cells/'],
  ['papers/a-paper-about-cells', '/papers/a-paper-on-cells/'],
  ['speakers/a-bee', '/speakers/ada-bee/'],
  ['speakers/cyd-dee', '/speakers/'],
])('the old address %s leads to %s', (from, to) => {
  expect(page(`${from}/`)).toContain(`http-equiv="refresh" content="0; url=${to}"`);
  expect(page(`${from}/`)).toContain(`<a href="${to}"`);
});

test('a renamed entry names the file that a correction changes', () => {
  const { file } = JSON.parse(readFileSync(path.join(folder, 'api/v1/talks/living-cells.json'), 'utf8'));
  expect(file).toBe('talks/bee-cells.md');
});

test('the address of an entry that was taken out says so', () => {
  expect(page('talks/dee-knots/')).toContain('was taken out');
});

test('two entries that are one are shown as one, with both origins', () => {
  expect(existsSync(path.join(content, 'papers/a-paper-about-cells.md'))).toBe(true);
  expect(page('papers/a-paper-on-cells/').match(/list\.txt|#L\d+/g)?.length).toBeGreaterThan(1);
  expect(page('papers/').match(/href="\/papers\/a-paper/g)).toHaveLength(1);
});

test('two spellings of one person are one speaker with both talks', () => {
  expect(page('speakers/ada-bee/')).toContain('/talks/living-cells/');
  expect(page('speakers/ada-bee/')).toContain('/talks/bee-waves/');
});

test('a speaker’s page says where else the speaker is found, to people and to machines', () => {
  const html = page('speakers/ada-bee/');
  expect(html).toMatch(
    /<a [^>]*href="https:\/\/people\.example\/ada\/\?lang=en" rel="external"[^>]*>people\.example\/ada<\/a>/,
  );
  expect(html).toMatch(
    /<a [^>]*href="https:\/\/orcid\.org\/0000-0002-1825-0097" rel="external" aria-label="ORCID iD 0000-0002-1825-0097"[^>]*>0000-0002-1825-0097<\/a>/,
  );
  const elsewhere =
    '"sameAs":["https://orcid.org/0000-0002-1825-0097","https://people.example/ada/?lang=en"]';
  expect(html).toContain(elsewhere);
  expect(page('talks/bee-waves/')).toContain(elsewhere);
});

test('a talk that was cancelled says so in its month, and on its page in a line of its own', () => {
  const cancelled = (html: string) =>
    /<strong class="status[^"]*">cancelled<\/strong>/.exec(html)?.index ?? -1;
  const month = page('talks/calendar/2024-01/');
  expect(cancelled(month)).toBeGreaterThan(month.indexOf('/talks/bee-waves/'));
  const talk = page('talks/bee-waves/');
  expect(talk.slice(0, cancelled(talk))).toMatch(/<p>$/);
});

test('logo and accent are those of catalogue.yaml', () => {
  const [head = ''] = page('').match(/<p class="site-name[\s\S]*?<\/p>/) ?? [];
  expect(head).toMatch(/<img [^>]*src="\/brand\/logo\.svg" alt(?:="")? width="90" height="30"/);
  expect(head.replace(/<[^>]*>/g, '').trim()).toBe('Elsewhere');
  expect(readFileSync(path.join(folder, 'brand/logo.svg'), 'utf8')).toContain('M0 0h90v30z');
  expect(page('talks/2024/')).toMatch(/<link rel="stylesheet" href="\/brand\/style\.css"/);
  expect(page('talks/2024/')).toContain('<link rel="icon" href="/brand/logo.svg" type="image/svg+xml"');
  expect(readFileSync(path.join(folder, 'brand/style.css'), 'utf8')).toMatch(
    /--accent: var\(--light, #00205b\) var\(--dark, #[\da-f]{6}\)/,
  );
});

test('an accent with too little contrast, or a missing logo, stops the build with line and reason, and leaves the last site', () => {
  const settings = readFileSync(path.join(content, 'catalogue.yaml'), 'utf8');
  const building = () => buildSite(folder, { content });
  put('catalogue.yaml', settings.replace('#00205B', '#ffcc00'));
  expect(building).toThrow(/catalogue\.yaml:3: accent #ffcc00 has a contrast of 1\.4:1/);
  put('catalogue.yaml', settings.replace('our-logo', 'other-logo'));
  expect(building).toThrow(/catalogue\.yaml:2: logo "other-logo\.svg" is not in the content folder/);
  expect(building).not.toThrow(/\n\s+at /);
  put('catalogue.yaml', settings);
  expect(page('')).toContain('Elsewhere');
});

test('an entry in another language is marked, and no other entry is', () => {
  const html = page('talks/reseaux/');
  expect(html).toMatch(/<h1 lang="fr"[^>]*>/);
  expect(html).toMatch(/<div class="prose" lang="fr"/);
  expect(html).toContain('in French');
  expect(page('talks/living-cells/')).not.toMatch(/<(?:h1|div)[^>]* lang=|in English/);
  const list = page('talks/undated/');
  expect(list).toMatch(
    /<a [^>]*href="\/talks\/reseaux\/"[^>]*><span lang="fr"[^>]*>Réseaux de neurones<\/span><\/a>/,
  );
  expect(list.match(/<span lang=/g)).toHaveLength(1);
  // The browser marks what is near a day; a day that is not known is near nothing.
  expect(list).not.toContain('data-day');
});

test('a dump is shown line by line as it was printed, and no script in it runs', () => {
  const html = page('sources/events/');
  expect(html).toMatch(/<li id="L6" value="6"[^>]*>\s*<p>Cells/);
  expect(html).toContain('href="/talks/living-cells/"');
  expect(html).toContain('&lt;script&gt;alert(1)');
  for (const each of [html, page('talks/living-cells/')])
    expect(withoutValues(each)).not.toContain('<script>alert');
});

test('every dump has a page with an address that works, whatever its name', () => {
  const list = page('sources/');
  const shown = (talk: string) => /href="(\/sources\/[^"#]*)#L\d+"/.exec(page(`${talk}/`))?.[1] ?? '';
  for (const talk of ['talks/eff-compilers', 'talks/gee-trees', 'talks/aitch-rings']) {
    expect(list).toContain(`href="${shown(talk)}"`);
    expect(page(decodeURIComponent(shown(talk)).slice(1))).toContain(`href="/${talk}/"`);
  }
  expect(shown('talks/eff-compilers')).toBe('/sources/100-%20C--/');
});

test('two dumps whose names differ in the extension keep it in their addresses, and the address without it leads to the list', () => {
  expect(page('sources/notes.txt/')).toContain('Trees');
  expect(page('sources/notes.md/')).toContain('Rings');
  expect(page('sources/notes/')).toContain('http-equiv="refresh" content="0; url=/sources/"');
});

/** Markup without the values of attributes, in which "<" opens no element. */
function withoutValues(html: string): string {
  return html.replace(/="[^"]*"/g, '');
}
