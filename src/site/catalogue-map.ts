/** The map of the catalogue: what its page holds, and the files with everything else that is on it. */
import { createHash } from 'node:crypto';
import type { Analysis } from '../analysis/analysis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ExportFile } from '../export/export-file.ts';
import type { Messages } from '../i18n/en.ts';
import { layOutMap, type MapLayout, type MapPoint, type MapRegion } from '../map/map.ts';
import { labelsFile, labelsPerFile, type PointLabel, writePoints } from '../map/points-file.ts';
import { type Entry, peopleOf } from '../model/entry.ts';
import { plainTitle } from '../render/math.ts';
import { cut } from '../text/truncate.ts';
import { entryPath } from './paths.ts';

export interface CatalogueMap {
  layout: MapLayout;
  /** The regions with what the page holds of each. */
  regions: RegionOnPage[];
  /** Lines that the page draws. */
  ties: MapLayout['ties'];
  /** How many entries the page holds, and how many there are. */
  counts: { onPage: number; all: number };
  /** The path of `points.json`. Absent where the page holds everything. */
  points?: string;
  /** `points.json` and the labels of its points. */
  files: ExportFile[];
}

export interface RegionOnPage extends MapRegion {
  /** Those of its points that are links in the drawing, and in the list below it. */
  onPage: MapPoint[];
}

/** A page holds a catalogue of so many entries whole, and of a larger one about so many from all over it, however large it is. */
const most = { whole: 200, some: 100 };
/** Some have hundreds of authors; their own page names them all. */
const mostLettersOfPeople = 120;

/** Lays the map out and writes its files. @throws when an entry is missing that the analysis knows */
export function catalogueMap(
  { entries, talks }: Pick<Catalogue, 'entries' | 'talks'>,
  { similarity, topicsByEntry, certainPairs, namesFor }: Analysis,
  messages: Messages,
): CatalogueMap {
  const layout = layOutMap(similarity, topicsByEntry, certainPairs, namesFor);
  const isWhole = entries.length <= most.whole;
  const ofRegion = Math.max(2, Math.floor(most.some / layout.regions.length));
  const regions = layout.regions.map(
    (region): RegionOnPage => ({
      ...region,
      onPage: isWhole ? region.points : spread(region.points, ofRegion),
    }),
  );
  const counts = {
    onPage: regions.reduce((sum, { onPage }) => sum + onPage.length, 0),
    all: entries.length,
  };
  if (isWhole) return { layout, regions, ties: layout.ties, counts, files: [] };
  const others = regions.map(({ points, onPage }) => points.filter((point) => !onPage.includes(point)));
  const contents = new Map<string, string>();
  const numbered = others.map((points) => points.map(({ x, y, index }) => ({ x, y, entry: index })));
  contents.set('points.json', JSON.stringify(writePoints(numbered, layout.ties, talks.length)));
  const labels = others.flat().map(({ index }) => pointLabel(entries[index], messages));
  for (let first = 0; first < labels.length; first += labelsPerFile)
    contents.set(labelsFile(first), JSON.stringify(labels.slice(first, first + labelsPerFile)));
  const folder = `map/${hashOfContents(contents)}`;
  return {
    layout,
    regions,
    ties: [],
    counts,
    points: `${folder}/points.json`,
    files: Array.from(contents, ([name, content]) => ({
      path: `${folder}/${name}`,
      mediaType: 'application/json',
      content: () => content,
    })),
  };
}

/** What is written beside the point of an entry. */
export function pointLabel(entry: Entry | undefined, messages: Messages): PointLabel {
  if (!entry) throw new Error('the map has a point that is no entry');
  const kind = messages.map[entry.kind];
  const people = peopleBeside(entry);
  return [plainTitle(entry.of.title), people ? messages.facts.by(kind, people) : kind, entryPath(entry)];
}

/** The people of an entry, as far as there is room for them. */
export function peopleBeside(entry: Entry): string {
  return cut(peopleOf(entry).join(', '), mostLettersOfPeople);
}

/** So many of some items, from all over their order. */
function spread<T>(items: readonly T[], count: number): T[] {
  return items.length <= count
    ? [...items]
    : Array.from(
        { length: count },
        (_, place) => items[Math.floor(((place + 0.5) * items.length) / count)] as T,
      );
}

/** Files of one state lie in a folder of their own: no page ever reads those of another build. */
function hashOfContents(contents: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, content] of contents) hash.update(`${name}\n${content}\n`);
  return hash.digest('hex').slice(0, 10);
}
