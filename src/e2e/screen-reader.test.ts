/** Pages as a screen reader announces them: landmarks, headings, terms and definitions, links with a name. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { samplePages } from './built-pages.ts';
import { site, test } from './test-site.ts';

test('a talk’s page has its outline: landmarks, headings, facts, lists and links', async ({ page }) => {
  await page.goto('talks/almagor-associative-memory-and-the-art-of-forgetting/');
  expect(await outlineOf(page)).toEqual([
    'link "Skip to the content"',
    'banner',
    '  link "Colloquy"',
    '  navigation "Sections"',
    '    list',
    '      listitem',
    '        link "Talks"',
    '      listitem',
    '        link "Speakers"',
    '      listitem',
    '        link "Papers"',
    '      listitem',
    '        link "Series"',
    '      listitem',
    '        link "Topics"',
    '      listitem',
    '        link "Map"',
    '  search',
    '    searchbox "Search the catalogue"',
    '    button "Search"',
    'main',
    '  navigation "The way back"',
    '    list',
    '      listitem',
    '        link "Talks"',
    '      listitem',
    '        link "date not given"',
    '  article',
    '    heading "Associative Memory and the Art of Forgetting" [level=1]',
    '    list "Speaker"',
    '      listitem',
    '        link "Dov Almagor"',
    '    term: When',
    '    definition: date not given; listed under “2021 seminars”',
    '    term: Where',
    '    definition',
    '      link "Online"',
    '    term: Series',
    '    definition',
    '      link "Patterns, Waves & Memory"',
    '    term: Topics',
    '    definition',
    '      link "associative memory"',
    '      link "attractor networks"',
    '    term: File',
    '    definition: Almagor slides.pdf (address not given)',
    '    heading "Abstract" [level=2]',
    '    list',
    '      listitem: D.Almagor, H.Rosner, "Dense attractor states for pattern completion"',
    '      listitem: D.Almagor, H.Rosner, "Large Associative Memory in the Songbird"',
    '      listitem: M.Demirkan, et al., "On a model of memory with huge capacity"',
    '      listitem: P.Ilves, et al., "Attractor Networks Remember More Than They Store"',
    '      listitem: D.Almagor, "Layered Associative Memory"',
    '    region "Belongs with"',
    '    region "Likely related"',
    '    heading "To keep" [level=2]',
    '    button "Save to reading list"',
    '    status',
    '    link "Reading list"',
    '    heading "To cite" [level=2]',
    '    group: "A citation to copy: APA, Harvard, Vancouver"',
    '    link "BibTeX"',
    '    link "RIS"',
    '    link "JSON"',
    '    heading "To correct" [level=2]',
    '    link "Suggest a correction"',
    '    heading "As printed in" [level=2]',
    '    link "Archive of the Tagus seminar, lines 77–99"',
    '  navigation "Neighbours in Patterns, Waves & Memory"',
    '    link "Before it: Weak Lensing without Shapes"',
    '    link "After it: Reading Songs out of Spiking Networks"',
    'contentinfo',
    '  list',
    '    listitem',
    '      link "Venues"',
    '    listitem',
    '      link "Reading list"',
    '    listitem',
    '      link "Follow"',
    '    listitem',
    '      link "Sources"',
  ]);
});

test('each region of a talk’s page opens with a heading of its name', async ({ page }) => {
  await page.goto('talks/almagor-associative-memory-and-the-art-of-forgetting/');
  const regions = page.getByRole('article').getByRole('region');
  const openings = (await regions.all()).map(async (region) => {
    const [first = '', second] = (await region.ariaSnapshot()).split('\n');
    return [first.replace(/^- region (.*):$/, '$1'), second?.trim()];
  });
  for (const [name, heading] of await Promise.all(openings))
    expect(heading).toBe(`- heading ${name} [level=2]`);
});

test('on every template each control has a name, and no image contains links', async ({ page }) => {
  const wrong: string[] = [];
  for (const { page: address } of samplePages(site.folder)) {
    await page.goto(address);
    const lines = await snapshotOf(page);
    for (const line of lines)
      if (/^(?:link|button|searchbox|textbox|combobox|navigation|img|figure)$/.test(line.trim()))
        wrong.push(`/${address}: a ${line.trim()} without a name`);
    for (const [index, line] of lines.entries())
      if (/^ *img/.test(line) && depth(lines[index + 1] ?? '') > depth(line))
        wrong.push(`/${address}: ${line.trim()} holds ${lines[index + 1]?.trim()}`);
    for (const unique of ['banner', 'main', 'contentinfo'])
      if (!/^(?:embed|today)\//.test(address) && lines.filter((line) => line.trim() === unique).length !== 1)
        wrong.push(`/${address}: not one ${unique}`);
  }
  expect(wrong).toEqual([]);
});

/** The accessibility tree, a line for each node, indented by its parents; without addresses. */
async function snapshotOf(page: Page): Promise<string[]> {
  const snapshot = await page.locator('body').ariaSnapshot();
  return snapshot
    .split('\n')
    .filter((line) => !/^ *- \/url:/.test(line))
    .map((line) =>
      line
        .replace(/^( *)- /, '$1')
        .replace(/^( *)'(.*)'(:?)$/, '$1$2$3')
        .replace(/:$/, ''),
    );
}

/** The tree without what regions contain, and of paragraphs only their links. */
async function outlineOf(page: Page): Promise<string[]> {
  const outline: string[] = [];
  let region = Number.POSITIVE_INFINITY;
  const paragraphs: number[] = [];
  for (const line of await snapshotOf(page)) {
    const at = depth(line);
    if (at <= region) region = Number.POSITIVE_INFINITY;
    else continue;
    while (at <= (paragraphs.at(-1) ?? -1)) paragraphs.pop();
    if (/^ *paragraph/.test(line)) paragraphs.push(at);
    else if (!/^ *text:/.test(line)) outline.push(line.slice(paragraphs.length * 2));
    if (/^ *region/.test(line)) region = at;
  }
  return outline;
}

function depth(line: string): number {
  return line.search(/\S|$/);
}
