/** The page of the map is bounded, and what it does not hold lies in files. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { labelsFile, type PointLabel, type PointsFile, readPoints } from '../map/points-file.ts';
import type { StoredPaper } from '../model/content.ts';
import { plainTitle } from '../render/math.ts';
import { createSite } from './create-site.ts';
import { entryPath } from './paths.ts';
import { searchDocuments } from './search-index.ts';

const content = readContent(path.resolve('src/fixtures/seminar'));
const small = createSite(content);
const large = createSite({ ...content, papers: [...content.papers, ...copies(900)] });

/** Papers about different things, each by hundreds of authors. */
function copies(count: number): StoredPaper[] {
  const [paper] = content.papers;
  if (!paper) throw new Error('the fixture has no paper');
  const authors = Array.from({ length: 300 }, (_, person) => ({ name: `Person Number${person}` }));
  return Array.from({ length: count }, (_, number) => {
    const subject = `subject${number % 30}`;
    const title = `On ${subject} ${number}`;
    return {
      ...paper,
      path: `papers/copy-${number}.md`,
      fields: { ...paper.fields, title, slug: `copy-${number}`, authors },
    };
  });
}

describe('the map of a small catalogue', () => {
  const { regions, ties, points, files, counts, layout } = small.map();

  it('is whole on its page, and has no files', () => {
    expect(regions.flatMap(({ onPage }) => onPage)).toHaveLength(small.catalogue.entries.length);
    expect(counts.onPage).toBe(counts.all);
    expect(ties).toEqual(layout.ties);
    expect(points).toBeUndefined();
    expect(files).toEqual([]);
  });
});

describe('the map of a large catalogue', () => {
  const { entries } = large.catalogue;
  const { regions, points = '', files, layout } = large.map();
  const contents = new Map(files.map((file) => [file.path, String(file.content())]));
  const json = (file: string) => JSON.parse(contents.get(file) ?? 'null');
  const onPage = regions.flatMap((region) => region.onPage);

  it('has a few entries of each region on its page', () => {
    expect(entries.length).toBeGreaterThan(900);
    expect(onPage.length).toBeLessThanOrEqual(100);
    for (const region of regions) expect(region.onPage.length).toBeGreaterThan(0);
  });

  it('has each other entry in the file, where the layout puts it', () => {
    const inFile = readPoints(json(points) as PointsFile).regions.flat();
    const all = [...onPage.map(({ x, y, index: entry }) => ({ x, y, entry })), ...inFile];
    const expected = layout.regions.flatMap((region) => region.points);
    const byEntry = new Map(all.map((point) => [point.entry, point]));
    expect(all).toHaveLength(entries.length);
    for (const { x, y, index } of expected) expect(byEntry.get(index)).toMatchObject({ x, y });
    for (const { entry, kind } of inFile) expect(kind).toBe(entries[entry]?.kind);
    expect((contents.get(points) ?? '').length / inFile.length).toBeLessThan(20);
  });

  it('has the label of each point of the file, in the same order', () => {
    const inFile = readPoints(json(points) as PointsFile).regions.flat();
    const folder = path.dirname(points);
    for (const [number, { entry }] of inFile.entries()) {
      const labels: PointLabel[] = json(`${folder}/${labelsFile(number)}`);
      const [title, detail, page] = labels[number % 100] ?? ['', '', ''];
      const expected = entries[entry];
      expect(title).toBe(expected && plainTitle(expected.of.title));
      expect(page).toBe(expected && entryPath(expected));
      expect(detail.length).toBeLessThan(150);
    }
  });

  it('names its files by their content', () => {
    const renamed = createSite({
      ...content,
      papers: [...content.papers, ...copies(899)],
    });
    expect(renamed.map().points).not.toBe(points);
  });
});

it('an entry has the number of its position in the search index', () => {
  const documents = searchDocuments(small);
  expect(small.catalogue.entries.map(entryPath)).toEqual(
    documents.slice(0, small.catalogue.entries.length).map(({ card }) => card.path),
  );
});
