/** Which folder may import which. `npm run boundaries` checks it, src/README.md draws it. */
import { builtinModules } from 'node:module';

const domain = ['text', 'model', 'i18n', 'render', 'catalogue', 'analysis', 'map'];
const browser = ['client', 'export', 'map', 'search', 'i18n', 'model', 'text'];
const view = [...domain, 'export', 'search', 'site', 'styles'];

/** What each entry of src/ may import besides itself. */
const mayImport = {
  text: [],
  model: ['text'],
  i18n: ['model', 'text'],
  render: ['model', 'text'],
  content: ['i18n', 'model', 'text'],
  catalogue: ['i18n', 'render', 'model', 'text'],
  analysis: ['catalogue', 'i18n', 'render', 'model', 'text'],
  map: ['analysis', 'catalogue', 'i18n', 'render', 'model', 'text'],
  import: ['content', 'catalogue', 'render', 'model', 'text'],
  search: ['text'],
  export: [...domain, 'styles'],
  site: [...domain, 'content', 'export', 'search', 'styles'],
  client: browser,
  components: view,
  layouts: [...view, 'components'],
  routes: [...view, 'components', 'layouts'],
  proposals: [...view, 'import', 'content', 'components', 'layouts'],
  'colloquy.ts': ['site', 'proposals'],
  cli: ['colloquy.ts', 'import', 'content', 'site', 'model', 'text'],
  e2e: [...domain, 'content', 'site'],
};

/** The messages of the interface are composed of those of the search, which knows no other room, and its own. */
const exceptions = { i18n: ['^src/search/messages/'] };

const oneOf = (names) => `(${names.join('|').replaceAll('.', '\\.')})`;
const folders = (...names) => `^src/${oneOf(names)}(/|$)`;
const packages = (...names) => `node_modules/${oneOf(names)}/`;
const node = `^${oneOf(builtinModules.filter((name) => !name.startsWith('_')))}$`;
const astro = ['^astro:', packages('astro')];
/** scripts/boundaries.ts writes the scripts of "Page.astro" to "Page.astro.script.ts". */
const pageScript = '\\.astro\\.script\\.ts$';

/** Browser code that may import a parser, since all others load it by import(). */
const onDemand =
  '^src/(client/corrections/(edit-front-matter|make-patch)|export/icalendar/combine-calendars)\\.ts$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const forbidden = [
  rule(
    'resolves',
    'Every import leads somewhere. Of "mdast" there are only types.',
    {},
    { couldNotResolve: true, pathNot: ['^astro:', '^virtual:', '^mdast$'] },
  ),
  rule('no-circle', 'No file needs itself, not even by types.', {}, { circular: true }),
  { ...rule('no-folder-circle', 'No folder needs itself.', {}, { circular: true }), scope: 'folder' },

  rule(
    'known-folder',
    'A new folder is listed in mayImport.',
    { path: '^src/', pathNot: folders(...Object.keys(mayImport)) },
    {},
  ),
  ...Object.entries(mayImport).map(([folder, others]) =>
    rule(
      `from-${folder}`,
      `src/${folder} imports what mayImport lists.`,
      { path: folders(folder), pathNot: pageScript },
      { path: '^(src|scripts)/', pathNot: [folders(folder, ...others), ...(exceptions[folder] ?? [])] },
    ),
  ),
  rule(
    'from-page-script',
    'The script of a page imports browser code.',
    { path: pageScript },
    { path: '^(src|scripts)/', pathNot: [folders(...browser, 'styles'), '^src/site/(paths|urls)\\.ts$'] },
  ),

  rule(
    'pure',
    'The same functions serve import, build and tests: no Node, no Astro.',
    { path: folders(...domain) },
    { path: [node, ...astro] },
  ),
  rule(
    'astro-in-site',
    'Only the site knows Astro.',
    {
      path: '^src/',
      pathNot: folders('site', 'components', 'layouts', 'routes', 'proposals', 'colloquy.ts', 'cli'),
    },
    { path: astro },
  ),
  rule(
    'view-without-files',
    'A page takes what it shows from src/site and reads no file.',
    { path: folders('components', 'layouts', 'routes') },
    { path: node },
  ),
  rule(
    'tools-in-tests',
    'What only developers install stays out of the product.',
    { path: '^src/', pathNot: folders('e2e') },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'files-in-content',
    'One folder reads and writes front matter.',
    { pathNot: folders('content') },
    { path: packages('gray-matter') },
  ),
  rule(
    'render',
    'One folder renders Markdown and mathematics.',
    { pathNot: folders('render') },
    { path: packages('satteri', 'temml') },
  ),

  rule(
    'format',
    'A format knows its dump and its parser; not how a field is read, and no other format.',
    { path: '^src/import/formats/', pathNot: '^src/import/formats/(registry|new-format)\\.ts$' },
    {
      pathNot: [
        '^src/text/',
        '^src/import/(dump|markup|record)\\.ts$',
        '^src/model/(entry|schema|identifiers|partial-date|zone-names|zone-rules)\\.ts$',
        '^src/import/languages/',
        '^src/import/formats/(format|lines)\\.ts$',
        '^src/import/formats/files/',
        '^src/import/formats/pages/(page-edges|oxford-older|oxford-publications|lisbon-speakers)\\.ts$',
        '^src/import/formats/bibtex/(?!bibtex\\.ts)',
        '^src/import/formats/icalendar/(?!icalendar\\.ts)',
        '^src/import/formats/named-fields/(?!csv-table|front-matter|list-of-objects)',
        '^src/import/formats/schedules/(programme|schedule)\\.ts$',
        '^src/import/formats/web/feed-entry\\.ts$',
        '^src/import/formats/works/(works|tagged-records)\\.ts$',
        packages('csv-parse', 'htmlparser2', 'ical.js', 'jsonc-parser', 'smol-toml', 'yaml'),
      ],
    },
  ),
  rule(
    'normalizer',
    'A normalizer reads one written form, whatever format it came from.',
    { path: '^src/import/normalize/' },
    {
      path: ['^src/import/', node],
      pathNot: ['^src/import/(normalize|languages)/', '^src/import/(record|notices)\\.ts$'],
    },
  ),

  rule(
    'on-demand',
    'Browser code loads a parser by import(), when it is needed.',
    { path: ['^src/(client|search)/', '^src/export/combine\\.ts$', pageScript], pathNot: onDemand },
    {
      path: [packages('yaml', 'ical.js'), onDemand],
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  ),
];

/** Checked without type imports, which no browser loads. */
const forbiddenInBrowser = [
  rule(
    'browser',
    'Every visitor would load it.',
    { path: ['^src/(client|search/ui)/', pageScript] },
    {
      reachable: true,
      path: [packages('zod', 'gray-matter', 'satteri', 'temml', 'moment-timezone'), node, ...astro],
    },
  ),
];

const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(\\.test|[./]fixtures?)\\.ts$|/fixtures/' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.js', '.json'],
    conditionNames: ['import', 'node', 'default'],
    exportsFields: ['exports'],
  },
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default { forbidden, options: { ...options, tsPreCompilationDeps: true } };

/** @type {import('dependency-cruiser').IConfiguration} */
export const inBrowser = { forbidden: forbiddenInBrowser, options };
