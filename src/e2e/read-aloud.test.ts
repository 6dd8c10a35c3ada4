/** Pages as a screen reader reads them: landmarks, headings, terms and what they mean, links that say where they lead. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { specimens } from './built.ts';
import { site, test } from './visit.ts';

test('a talk’s page is read as what it is', async ({ page }) => {
  await page.goto('talks/krotov-modern-hopfield-networks-in-ai-and-neurobiology/');
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
    '  search',
    '    searchbox "Search talks and papers"',
    '    button "Search"',
    'main',
    '  navigation "The way back"',
    '    list',
    '      listitem',
    '        link "Talks"',
    '      listitem',
    '        link "date not given"',
    '  article',
    '    heading "Modern Hopfield Networks in AI and Neurobiology" [level=1]',
    '    list "Speaker"',
    '      listitem',
    '        link "Dmitry Krotov"',
    '    term: When',
    '    definition: date not given; listed under “2020 seminars”',
    '    term: Where',
    '    definition',
    '      link "Online"',
    '    term: Series',
    '    definition',
    '      link "Mathematics, Physics & Machine Learning"',
    '    term: Topic',
    '    definition',
    '      link "Hopfield networks"',
    '    term: File',
    '    definition: Krotov slides.pdf (address not given)',
    '    heading "Abstract" [level=2]',
    '    list',
    '      listitem: D.Krotov, J.Hopfield, "Dense associative memory for pattern recognition"',
    '      listitem: D.Krotov, J.Hopfield, "Large Associative Memory Problem in Neurobiology and Machine Learning"',
    '      listitem: M.Demircigil, et al., "On a model of associative memory with huge storage capacity"',
    '      listitem: H.Ramsauer, et al., "Hopfield Networks is All You Need"',
    '      listitem: D.Krotov, "Hierarchical Associative Memory"',
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
    '    link "CSL-JSON"',
    '    link "JSON"',
    '    heading "To correct" [level=2]',
    '    link "Suggest a correction"',
    '    heading "As printed in" [level=2]',
    '    link "Seminar archive, lines 127–149"',
    '  navigation "Neighbours in Mathematics, Physics & Machine Learning"',
    '    link "Before it: Machine Learning and Theorem Proving"',
    '    link "After it: Generative models for discrete random variables"',
    'contentinfo',
    '  list',
    '    listitem',
    '      link "Venues"',
    '    listitem',
    '      link "Reading list"',
    '    listitem',
    '      link "Sources"',
  ]);
});

test('each region of a talk’s page opens with a heading of its name', async ({ page }) => {
  await page.goto('talks/krotov-modern-hopfield-networks-in-ai-and-neurobiology/');
  const regions = page.getByRole('article').getByRole('region');
  const openings = (await regions.all()).map(async (region) => {
    const [first = '', second] = (await region.ariaSnapshot()).split('\n');
    return [first.replace(/^- region (.*):$/, '$1'), second?.trim()];
  });
  for (const [name, heading] of await Promise.all(openings))
    expect(heading).toBe(`- heading ${name} [level=2]`);
});

test('on every template what can be used has a name, and no picture holds links', async ({ page }) => {
  const wrong: string[] = [];
  for (const { page: address } of specimens(site.folder)) {
    await page.goto(address);
    const lines = await snapshotOf(page);
    for (const line of lines)
      if (/^(?:link|button|searchbox|textbox|combobox|navigation|img|figure)$/.test(line.trim()))
        wrong.push(`/${address}: a ${line.trim()} without a name`);
    for (const [index, line] of lines.entries())
      if (/^ *img/.test(line) && depth(lines[index + 1] ?? '') > depth(line))
        wrong.push(`/${address}: ${line.trim()} holds ${lines[index + 1]?.trim()}`);
    for (const unique of ['banner', 'main', 'contentinfo'])
      if (!address.startsWith('embed/') && lines.filter((line) => line.trim() === unique).length !== 1)
        wrong.push(`/${address}: not one ${unique}`);
  }
  expect(wrong).toEqual([]);
});

/** What a screen reader is told, a line each, indented by what it stands in; without addresses and plain paragraphs. */
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

/** Of regions their names alone, and nothing of paragraphs but their links. */
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
