/** Rules about the text of the code. Who imports whom is checked by `npm run boundaries`. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const templates = ['src/components/', 'src/layouts/', 'src/routes/'];

/** Folders end in "/". */
const textRules: { because: string; in: string[]; except?: string[]; refuses: RegExp }[] = [
  {
    because: 'no barrels: a name is imported from the file that defines it',
    in: ['src/', 'scripts/'],
    refuses: /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;'"]*from\b/gm,
  },
  {
    because: 'text never becomes markup or code in the browser',
    in: ['src/'],
    refuses: /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/g,
  },
  {
    // Called on the spot, or before as `const html = bodyHtml(…)`; or a slot, which was rendered before.
    because: 'only what src/render and linkedData() return is set as markup: they escape',
    in: ['src/'],
    refuses:
      /set:html=(?!\{(?:bodyHtml|ownHtml|titleHtml|mathml|linkedData)\(|\{linksAhead\}|(?<=const html = (?:bodyHtml|ownHtml|titleHtml|await Astro\.slots\.render)\([\s\S]*)\{html\})/g,
  },
  {
    because: 'no page requests anything from another host',
    in: ['src/'],
    refuses:
      /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\ssrc(?:set)?="(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|\bfetch\(\s*['"`](?:https?:)?\/\/|<link\b[^>]*rel="(?:stylesheet|preload|preconnect|icon)"[^>]*href="(?:https?:)?\/\//g,
  },
  {
    because: 'what stands after the page is written after </html>, which no browser has to read',
    in: ['src/routes/', 'src/proposals/'],
    refuses: /<\/Page>\s*<\w/g,
  },
  {
    because: 'href() of src/site/urls.ts writes every address, since it knows the base path',
    in: templates,
    refuses: /\s(?:href|src|action)="(?!#|https?:|mailto:|data:)/g,
  },
  {
    because: 'functions of src/catalogue sort, group and read dates, templates do not',
    in: templates,
    refuses: /\.(?:sort|toSorted|localeCompare)\(|\b(?:Object|Map)\.groupBy\(|\bnew (?:Date|Intl)\b/g,
  },
  {
    // `src/e2e/older-browsers.test.ts` takes more of them away and tries the pages.
    because: 'browsers that are in use lack it',
    in: [
      'src/client/',
      'src/search/ui/',
      'src/search/query/',
      'src/search/format/',
      'src/export/icalendar/combine-calendars.ts',
    ],
    refuses:
      /\.(?:toSorted|toReversed|toSpliced|isWellFormed)\(|\b(?:Object|Map)\.groupBy\(|\bArray\.fromAsync\(|\bPromise\.(?:withResolvers|try)\(|\bIntl\.Segmenter\b/g,
  },
  {
    // The day that changes are dated with is an option of the import, and that of a site one of the build; their commands default to today.
    because: 'the same input gives the same bytes: no clock, no chance, no locale of the machine',
    in: ['src/'],
    except: ['src/client/', 'src/import/command.ts', 'src/site/site-day.ts'],
    refuses:
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\.localeCompare\(|\.toLocale\w*\(\)/g,
  },
  {
    because:
      'a call whose arguments are a list fails where the list is longer than the stack: loop, or use src/text/extremes.ts',
    in: ['src/', 'scripts/'],
    refuses: /\b(?:push|unshift|Math\.(?:max|min))\(\.\.\./g,
  },
];

const vagueName = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib|index)(?:\.[mc]?[jt]s$|\/)/;

const exportedName = /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
/** Astro names what a route exports, and each language has the same messages. */
const sameNames = /^src\/routes\/|^src\/(?:i18n|search\/messages)\/[a-z]{2}(?:-\w+)?\.ts$|\.fr\.ts$/;

const isIn = (names: string[], file: string) =>
  names.some((name) => file === name || (name.endsWith('/') && file.startsWith(name)));

/** A line for each place where the files, by their path, break a rule. */
function violations(files: Map<string, string>): string[] {
  const found: string[] = [];
  const exporters = new Map<string, string>();
  for (const [file, text] of files) {
    if (vagueName.test(file)) found.push(`${file}: a file is named after what it knows`);
    if (file.endsWith('.test.ts')) continue;
    for (const { because, refuses, ...where } of textRules)
      if (isIn(where.in, file) && !isIn(where.except ?? [], file))
        for (const { 0: match, index } of text.matchAll(refuses))
          found.push(`${file}:${text.slice(0, index).split('\n').length} has "${match.trim()}": ${because}`);
    for (const [, name = ''] of sameNames.test(file) ? [] : text.matchAll(exportedName)) {
      const first = exporters.get(name) ?? file;
      if (first !== file) found.push(`${file} exports "${name}": so does ${first}`);
      exporters.set(name, first);
    }
  }
  return found;
}

it('every file keeps the rules', () => {
  const all = globSync('{src,scripts}/**/*.{ts,mjs,astro,css}').map((file) => file.replaceAll('\\', '/'));
  const files = all.filter((file) => !file.includes('/fixtures/')).sort();
  expect(files).toContain('scripts/install.mjs');
  expect(violations(new Map(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual([]);
});

describe('an invented file is refused', () => {
  it.each([
    ['src/components/A.astro', `<p>{list.toSorted()}</p>`, 'templates do not'],
    ['src/components/A.astro', `<a href="/talks/">`, 'href() of'],
    ['src/routes/a.astro', `<a href="/talks/">`, 'href() of'],
    ['src/routes/a.astro', `<Page>\n</Page>\n\n<script>`, 'after the page'],
    ['src/components/A.astro', `<p set:html={talk.body} />`, 'only what src/render'],
    ['src/components/A.astro', `---\nconst html = body;\n---\n<p set:html={html} />`, 'only what src/render'],
    ['src/components/A.astro', `<script src="https://cdn.example/x.js"></script>`, 'another host'],
    ['src/styles/a.css', `@import "https://fonts.example/x.css";`, 'another host'],
    ['src/styles/a.css', `p { background: url(//example.org/x.png) }`, 'another host'],
    ['src/search/a.ts', `node.innerHTML = hit;`, 'text never becomes markup'],
    ['src/export/a.ts', `const now = new Date();`, 'no clock'],
    ['src/catalogue/a.ts', `export const today = new Date();`, 'no clock'],
    ['src/import/a.ts', `lines.push(...others);`, 'longer than the stack'],
    ['src/import/a.ts', `const last = Math.max(...numbers);`, 'longer than the stack'],
    ['src/catalogue/utils.ts', '', 'named after what it knows'],
    ['src/catalogue/index.ts', '', 'named after what it knows'],
    ['src/catalogue/all.ts', `export * from './fold.ts';`, 'no barrels'],
    ['src/catalogue/all.ts', `export { fold } from './fold.ts';`, 'no barrels'],
  ])('%s: %s', (file, text, message) => {
    expect(violations(new Map([[file, text]])).join('\n')).toContain(message);
  });

  it('that exports a name of another file', () => {
    const files = new Map([
      ['src/text/a.ts', 'export function fold(a: 1): 1;\nexport function fold(a: 2): 2;'],
      ['src/model/b.ts', 'export type fold = string;'],
      ['src/i18n/en.ts', 'export const pages = {};'],
      ['src/i18n/fr.ts', 'export const pages = {};'],
    ]);
    expect(violations(files)).toEqual(['src/model/b.ts exports "fold": so does src/text/a.ts']);
  });
});

describe('an invented file is let through', () => {
  it.each([
    ['src/routes/a.astro', `<a href={href('talks/')}>`],
    ['src/routes/a.astro', `<a href="https://example.org/">a link is no request</a><a href="#top">Top</a>`],
    ['src/components/A.astro', `<div set:html={bodyHtml(talk.body)} />`],
    ['src/components/A.astro', `---\nconst html = bodyHtml(body);\n---\n<p set:html={html} />`],
  ])('%s: %s', (file, text) => {
    expect(violations(new Map([[file, text]]))).toEqual([]);
  });
});
