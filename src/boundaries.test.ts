/** Who may know whom, and what no file does: the rules that let each part be understood alone. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface ImportRule {
  /** Files, or folders with everything in them; "src/a.ts", "src/b/". */
  of: string[];
  butNot?: string[];
  /** What they may import; what is not named is refused. A folder ends in "/", a package names its subpaths too. */
  only?: string[];
  /** What they must not import … */
  never?: string[];
  /** … with these exceptions. */
  unless?: string[];
  because: string;
}

const importRules: ImportRule[] = [
  { of: ['src/text/'], only: ['src/text/', 'eld'], because: 'text is the lowest layer' },
  {
    of: ['src/model/'],
    only: ['src/model/', 'src/text/', 'zod', 'culori'],
    because: 'the model knows text, zod and culori, and nothing else',
  },
  {
    of: ['src/i18n/', 'src/catalogue/', 'src/analysis/', 'src/map/'],
    never: ['src/', 'scripts/', 'astro', 'astro:', 'node:'],
    unless: [
      'src/text/',
      'src/model/',
      'src/i18n/',
      'src/render/',
      'src/catalogue/',
      'src/analysis/',
      'src/map/',
    ],
    because: 'the domain is pure: it knows no Node, no Astro and no file',
  },
  {
    of: ['src/render/'],
    never: ['src/', 'scripts/', 'astro', 'astro:', 'node:'],
    unless: ['src/render/', 'src/text/', 'src/model/'],
    because: 'import and site share it, so it knows neither',
  },
  {
    of: ['src/export/'],
    never: ['src/', 'scripts/', 'astro', 'astro:'],
    unless: [
      ...['src/export/', 'src/catalogue/', 'src/render/', 'src/text/', 'src/model/', 'src/i18n/'],
      'src/styles/tokens.css?raw',
    ],
    because: 'what leaves the site is made of entries, and of the addresses that it is given',
  },
  {
    of: ['src/'],
    butNot: ['src/import/'],
    never: ['src/import/'],
    because: 'the site knows the entries, not how they were imported',
  },
  { of: ['src/'], never: ['scripts/'], because: 'scripts start what lies in src/' },
  {
    of: ['src/'],
    butNot: ['src/site/load.ts'],
    never: ['astro:content'],
    because: 'src/site/load.ts alone queries the collections',
  },
  {
    of: ['src/components/', 'src/routes/', 'src/layouts/'],
    never: ['src/content/', 'src/content.config.ts', 'node:'],
    unless: ['src/content/import-record.ts'],
    because: 'a page takes from src/site what it shows',
  },
  {
    of: ['src/'],
    butNot: ['src/e2e/'],
    never: ['src/e2e/', 'playwright-core', 'axe-core', 'html-validate'],
    because: 'the site does not know its browser tests',
  },
  {
    of: ['src/import/'],
    never: ['src/', 'astro', 'astro:'],
    unless: ['src/import/', 'src/content/', 'src/render/', 'src/catalogue/', 'src/model/', 'src/text/'],
    because: 'the import knows the domain and the entry files, and nothing else of the site',
  },
  {
    of: ['src/import/normalize/'],
    never: ['src/import/', 'node:'],
    unless: ['src/import/normalize/', 'src/import/record.ts', 'src/import/notices.ts'],
    because: 'a normaliser reads one written form, whatever format it came from',
  },
];

/** What is refused to everything that a `<script>` of a page pulls in; types cost a visitor nothing. */
const neverInBrowser: ImportRule = {
  of: [],
  // Loaded by whoever sends a correction, and by nobody else.
  butNot: ['src/client/corrections/edit-front-matter.ts'],
  never: [
    ...['zod', 'culori', 'eld', 'yaml', 'gray-matter', 'satteri', 'temml', 'astro', 'astro:', 'node:'],
    ...['src/site/load.ts', 'src/content/', 'src/content.config.ts'],
  ],
  because: 'it would be sent to every visitor',
};

interface TextRule {
  of: string[];
  butNot?: string[];
  refuses: RegExp;
  because: string;
}

const textRules: TextRule[] = [
  {
    of: ['src/', 'scripts/'],
    refuses: /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;'"]*from\b/gm,
    because: 'no barrels: what is used is imported from where it stands',
  },
  {
    of: ['src/'],
    refuses: /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/g,
    because: 'text never becomes markup or code in the browser',
  },
  {
    of: ['src/'],
    // Called on the spot, or before as `const html = bodyHtml(…)`.
    refuses:
      /set:html=(?!\{(?:bodyHtml|titleHtml|mathml|linkedData)\(|\{linksAhead\}|(?<=const html = (?:bodyHtml|titleHtml)\([\s\S]*)\{html\})/g,
    because: 'only the output of src/render, which escapes, is set as markup',
  },
  {
    of: ['src/'],
    refuses:
      /<(?:script|img|iframe|source|video|audio|embed)\b[^>]*\ssrc(?:set)?="(?:https?:)?\/\/|@import\s+(?:url\()?["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|\bfetch\(\s*['"`](?:https?:)?\/\/|<link\b[^>]*rel="(?:stylesheet|preload|preconnect|icon)"[^>]*href="(?:https?:)?\/\//g,
    because: 'no page requests anything of another host',
  },
  {
    of: ['src/components/'],
    refuses:
      /import \{[^}]*\b(?:talks|papers|speakers|series|topics|venues|dumps)\b[^}]*\} from '(?:\.\.\/)+site\/load\.ts'/g,
    because: 'a component is given what it shows; of load.ts it asks only what a name stands for',
  },
  {
    of: ['src/components/', 'src/layouts/', 'src/routes/'],
    refuses: /\s(?:href|src|action)="(?!#|https?:|mailto:|data:)/g,
    because: 'every address goes through href() of src/site/urls.ts, which knows the base path',
  },
  {
    of: ['src/components/', 'src/layouts/', 'src/routes/'],
    refuses: /\.(?:sort|toSorted|localeCompare)\(|\b(?:Object|Map)\.groupBy\(|\bnew (?:Date|Intl)\b/g,
    because: 'sorting, grouping and dates are decided in functions of src/catalogue, not in templates',
  },
  {
    of: [
      ...[
        'src/import/',
        'src/catalogue/',
        'src/analysis/',
        'src/map/',
        'src/render/',
        'src/content/',
        'src/export/',
      ],
      ...['src/site/files/', 'src/site/load.ts', 'src/site/related.ts', 'src/site/page-metadata.ts'],
    ],
    // The day that a change is dated with is an argument of the import; that file alone asks for it.
    butNot: ['src/import/command.ts'],
    refuses:
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\.localeCompare\(|\.toLocale\w*\(\)/g,
    because: 'the same input gives the same bytes: no clock, no chance, no locale of the machine',
  },
];

const refusedName = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib|index)(?:\.[mc]?[jt]s$|\/)/;

interface Import {
  /** A path from the root of the project ("src/site.ts"), or the name of a package. */
  target: string;
  written: string;
  line: number;
  isType: boolean;
}

/** The parts of a file that are TypeScript, with where they begin; of a page, its front part and its scripts. */
function programs(file: string, text: string): { text: string; at: number; inBrowser: boolean }[] {
  if (!file.endsWith('.astro')) return [{ text, at: 0, inBrowser: false }];
  const front = /^\s*---\n([\s\S]*?)\n---/.exec(text);
  const scripts = [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map((match) => {
    const source = /\ssrc="(\.[^"]+)"/.exec(match[1] ?? '')?.[1];
    return source
      ? { text: `import '${source}';`, at: match.index, inBrowser: true }
      : { text: match[2] ?? '', at: match.index + match[0].indexOf('>') + 1, inBrowser: true };
  });
  return [
    ...(front ? [{ text: front[1] ?? '', at: front[0].indexOf('\n') + 1, inBrowser: false }] : []),
    ...scripts,
  ];
}

const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;

/** What a file imports; of a page, `inBrowser` says whether its scripts or its front part. */
function importsOf(file: string, text: string, inBrowser?: boolean): Import[] {
  return programs(file, text)
    .filter((program) => inBrowser === undefined || program.inBrowser === inBrowser)
    .flatMap((program) =>
      ts.preProcessFile(program.text, true, true).importedFiles.map(({ fileName, pos }) => {
        const before = program.text.slice(0, pos);
        const statement = before.slice(Math.max(before.lastIndexOf('import'), before.lastIndexOf('export')));
        return {
          target: fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
          written: fileName,
          line: lineAt(text, program.at + pos),
          isType: /^(?:import|export)\s+type\b/.test(statement),
        };
      }),
    );
}

const names = (list: string[] | undefined, target: string) =>
  (list ?? []).some((name) => target === name || target.startsWith(/[/:]$/.test(name) ? name : `${name}/`));

const breaks = (rule: ImportRule, target: string) =>
  rule.only ? !names(rule.only, target) : names(rule.never, target) && !names(rule.unless, target);

const applies = (rule: { of: string[]; butNot?: string[] }, file: string) =>
  names(rule.of, file) && !names(rule.butNot, file);

/** Everything that the files, by their path, do against the rules; a line each. */
function violations(files: Map<string, string>): string[] {
  const found: string[] = [];
  const report = (file: string, line: number, what: string, because: string) =>
    found.push(`${file}:${line} ${what}: ${because}`);

  for (const [file, text] of files) {
    const isTest = file.endsWith('.test.ts');
    if (refusedName.test(file))
      report(file, 1, 'has a name that says nothing', 'a file is named after what it knows');
    for (const { target, written, line } of importsOf(file, text)) {
      // A test may use anything that its subject is used with.
      if (isTest) continue;
      for (const rule of importRules)
        if (applies(rule, file) && breaks(rule, target))
          report(file, line, `imports "${written}"`, rule.because);
    }
    if (isTest) continue;
    for (const rule of textRules.filter((rule) => applies(rule, file)))
      for (const match of text.matchAll(rule.refuses))
        report(file, lineAt(text, match.index), `has ${JSON.stringify(match[0].trim())}`, rule.because);
  }

  const seen = new Set<string>();
  const follow = (file: string, text: string, from: string, inBrowser?: boolean) => {
    for (const { target, written, line, isType } of importsOf(file, text, inBrowser)) {
      if (isType) continue;
      if (!names(neverInBrowser.butNot, file) && breaks(neverInBrowser, target))
        report(file, line, `imports "${written}" and runs in the browser (${from})`, neverInBrowser.because);
      const next = files.get(target);
      if (next === undefined || seen.has(target)) continue;
      seen.add(target);
      follow(target, next, from);
    }
  };
  for (const [file, text] of files) if (file.endsWith('.astro')) follow(file, text, `from ${file}`, true);
  return found;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => /\.(?:ts|mjs|astro|css)$/.test(name) && !name.includes('/fixtures/'))
    .sort();
}

describe('the boundaries', () => {
  const files = new Map(
    [...filesOf('src'), ...filesOf('scripts')].map((file) => [file, readFileSync(file, 'utf8')]),
  );

  it('reads the files of the project', () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(['src/site/load.ts', 'scripts/install.mjs']));
    expect(
      importsOf('src/site/load.ts', files.get('src/site/load.ts') ?? '').map(({ target }) => target),
    ).toContain('src/site/get-site.ts');
  });

  it('are kept by every file', () => {
    expect(violations(files)).toEqual([]);
  });
});

describe('an invented file is refused', () => {
  it.each([
    ['src/catalogue/a.ts', `import { readFileSync } from 'node:fs';`, 'imports "node:fs"'],
    ['src/catalogue/a.ts', `import type { Talk } from '../site/load.ts';`, 'imports "../site/load.ts"'],
    ['src/catalogue/a.ts', `import { run } from '../import/pipeline.ts';`, 'the site knows the entries'],
    ['src/render/a.ts', `import path from 'node:path';`, 'import and site share it'],
    ['src/routes/a.astro', `---\nimport x from '../import/merge.ts';\n---\n<p/>`, 'src/routes/a.astro:2 '],
    [
      'src/routes/a.astro',
      `---\nimport { getCollection } from 'astro:content';\n---`,
      'src/site/load.ts alone',
    ],
    ['src/routes/a.astro', `---\nconst x = await import('astro:content');\n---`, 'src/site/load.ts alone'],
    [
      'src/components/A.astro',
      `---\nimport { talks } from '../site/load.ts';\n---`,
      'is given what it shows',
    ],
    [
      'src/components/A.astro',
      `---\nimport { readCatalogue } from '../content/settings.ts';\n---`,
      'what it shows',
    ],
    ['src/components/A.astro', `<p>{list.toSorted()}</p>`, 'not in templates'],
    ['src/components/A.astro', `<a href="/talks/">`, 'through href()'],
    ['src/components/A.astro', `<p set:html={talk.body} />`, 'only the output of src/render'],
    [
      'src/components/A.astro',
      `---\nconst html = talk.body;\n---\n<p set:html={html} />`,
      'only the output of src/render',
    ],
    ['src/components/A.astro', `<script src="https://cdn.example/x.js"></script>`, 'another host'],
    ['src/styles/a.css', `@import "https://fonts.example/x.css";`, 'another host'],
    ['src/styles/a.css', `p { background: url(//example.org/x.png) }`, 'another host'],
    [
      'src/components/A.astro',
      `<script>\nimport { z } from 'zod';\n</script>`,
      'A.astro:2 imports "zod" and runs',
    ],
    ['src/export/a.ts', `import { talks } from '../site/load.ts';`, 'the addresses that it is given'],
    ['src/export/a.ts', `const now = new Date();`, 'no clock'],
    ['src/search/a.ts', `node.innerHTML = hit;`, 'text never becomes markup'],
    ['src/site/urls.ts', `import { open } from '../e2e/open.ts';`, 'does not know its browser tests'],
    ['src/catalogue/utils.ts', '', 'has a name that says nothing'],
    ['src/catalogue/index.ts', '', 'has a name that says nothing'],
    ['src/catalogue/all.ts', `export * from './fold.ts';`, 'no barrels'],
    ['src/catalogue/all.ts', `export { fold } from './fold.ts';`, 'no barrels'],
    ['src/catalogue/a.ts', `export const today = new Date();`, 'no clock'],
    ['src/import/merge.ts', `import { href } from '../site/urls.ts';`, 'nothing else of the site'],
    [
      'src/import/normalize/date.ts',
      `import { oxford } from '../formats/oxford-events.ts';`,
      'whatever format',
    ],
  ])('%s: %s', (file, text, message) => {
    expect(violations(new Map([[file, text]])).join('\n')).toContain(message);
  });

  it('that reaches the browser through another file', () => {
    const files = new Map([
      ['src/components/A.astro', `<script>\nimport { start } from '../search/client.ts';\n</script>`],
      ['src/search/client.ts', `import type { z } from 'zod';\nimport { talkSchema } from './document.ts';`],
      ['src/search/document.ts', `import { z } from 'zod';`],
    ]);
    expect(violations(files)).toEqual([
      'src/search/document.ts:1 imports "zod" and runs in the browser (from src/components/A.astro): it would be sent to every visitor',
    ]);
  });
});

describe('an invented file is let through', () => {
  it.each([
    ['src/catalogue/a.ts', `import { fold } from '../text/fold.ts';`],
    ['src/catalogue/a.test.ts', `import { it } from 'vitest';\nimport { readFileSync } from 'node:fs';`],
    ['src/render/a.ts', `import { fold } from '../text/fold.ts';\nimport temml from 'temml';`],
    [
      'src/routes/a.astro',
      `---\nimport { talks } from '../site/load.ts';\n---\n<a href={href('talks/')}>Talks</a>`,
    ],
    ['src/routes/a.astro', `<a href="https://example.org/">a link is no request</a><a href="#top">Top</a>`],
    [
      'src/routes/a.astro',
      `---\nimport { z } from 'zod';\n---\n<script>\nimport type { z } from 'zod';\n</script>`,
    ],
    ['src/components/A.astro', `<div set:html={bodyHtml(talk.body)} />`],
    ['src/components/A.astro', `---\nconst html = bodyHtml(body);\n---\n<p set:html={html} />`],
    [
      'src/import/command.ts',
      `import { readFileSync } from 'node:fs';\nimport { run } from './pipeline.ts';`,
    ],
    ['src/import/formats/a.ts', `import type { Record } from '../record.ts';`],
    ['src/import/formats/a.test.ts', `import { run } from '../pipeline.ts';\nimport fs from 'node:fs';`],
  ])('%s: %s', (file, text) => {
    expect(violations(new Map([[file, text]]))).toEqual([]);
  });
});
