/**
 * The points of the map. Those that the page holds are links already. The others are drawn from a file as dots, a few paths of them all,
 * and one of them becomes a link when it is looked at: as many links as a large catalogue has entries would make the page slow.
 */
import { labelSide } from '../../map/frame.ts';
import {
  type LoadedPoint,
  type LoadedPoints,
  labelsFile,
  labelsPerFile,
  type PointLabel,
  type PointsFile,
  readPoints,
} from '../../map/points-file.ts';

export interface MapPoints {
  /** Every point that is known by now. */
  all: () => readonly LoadedPoint[];
  byEntry: (entry: number) => LoadedPoint | undefined;
  /** The point of a link. */
  pointOf: (link: Element) => LoadedPoint | undefined;
  /** The link of a point where it is one now. */
  linkNow: (point: LoadedPoint) => SVGAElement | undefined;
  /** Makes a link of a point. @throws when its label cannot be loaded */
  linkOf: (point: LoadedPoint) => Promise<SVGAElement>;
  /** Takes back what `linkOf` made, all but some. */
  keepLinks: (kept: (point: LoadedPoint) => boolean) => void;
  /** Puts what `linkOf` made in an order, in which Tab goes through it. */
  order: (points: readonly LoadedPoint[]) => void;
  /** Draws dots over the others, for those points that are no link of the page. */
  light: (points: readonly LoadedPoint[]) => void;
  /** Done when all points are there. @throws when they cannot be loaded */
  ready: Promise<void>;
}

/**
 * @param file the address of `points.json`; undefined where the page holds every point.
 * @param address gives the address of a path.
 */
export function openPoints(
  field: SVGSVGElement,
  file: string | undefined,
  address: (path: string) => string,
): MapPoints {
  const points: LoadedPoint[] = [];
  const byEntry = new Map<number, LoadedPoint>();
  const links = new Map<LoadedPoint, SVGAElement>();
  const made = new Map<LoadedPoint, SVGAElement>();
  const pointOf = new Map<Element, LoadedPoint>();
  const labelOf = labelsBeside(file);
  /** Where the label of a point of the file is, counted through all regions. */
  const numbers = new Map<LoadedPoint, number>();
  const add = (point: LoadedPoint) => {
    points.push(point);
    byEntry.set(point.entry, point);
  };
  for (const link of field.querySelectorAll<SVGAElement>('a')) {
    const point = pointOfPage(link);
    add(point);
    links.set(point, link);
    pointOf.set(link, point);
  }
  const load = async (file: string) => {
    const { regions, ties } = readPoints(await fetchJson<PointsFile>(file));
    for (const region of regions)
      for (const point of region) {
        numbers.set(point, numbers.size);
        add(point);
      }
    drawTies(field, ties);
    drawDots(field, regions);
  };
  const linkNow = (point: LoadedPoint) => links.get(point) ?? made.get(point);
  return {
    all: () => points,
    byEntry: (entry) => byEntry.get(entry),
    pointOf: (link) => pointOf.get(link),
    linkNow,
    async linkOf(point) {
      const label = linkNow(point) ? undefined : await labelOf(numbers.get(point) ?? 0);
      const there = linkNow(point);
      if (there || !label) return there as SVGAElement;
      const link = linkFor(point, label, address);
      made.set(point, link);
      pointOf.set(link, point);
      field.querySelector('.looked-at')?.append(link);
      return link;
    },
    keepLinks(kept) {
      for (const [point, link] of made) {
        if (kept(point)) continue;
        link.remove();
        made.delete(point);
        pointOf.delete(link);
      }
    },
    order: (wanted) =>
      field.querySelector('.looked-at')?.append(...wanted.flatMap((point) => made.get(point) ?? [])),
    light: (found) =>
      lightDots(
        field,
        found.filter((point) => !links.has(point)),
      ),
    ready: file ? load(file) : Promise.resolve(),
  };
}

function pointOfPage(link: SVGAElement): LoadedPoint {
  const { e, f } = link.transform.baseVal.getItem(0).matrix;
  return {
    x: e,
    y: f,
    entry: Number(link.dataset['entry']),
    kind: link.classList.contains('talk') ? 'talk' : 'paper',
  };
}

/** The labels in the folder of a file, each file of them loaded once. */
function labelsBeside(file = ''): (number: number) => Promise<PointLabel | undefined> {
  const loading = new Map<string, Promise<PointLabel[]>>();
  return async (number) => {
    const url = file.replace(/[^/]*$/, labelsFile(number));
    const labels = loading.get(url) ?? fetchJson<PointLabel[]>(url);
    loading.set(url, labels);
    try {
      return (await labels)[number % labelsPerFile];
    } catch (error) {
      loading.delete(url);
      throw error;
    }
  };
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** The same link as the page has of its points. */
function linkFor(
  { x, y, entry, kind }: LoadedPoint,
  [title, detail, path]: PointLabel,
  address: (path: string) => string,
): SVGAElement {
  const { anchor, down } = labelSide({ x, y });
  const text = svg('text', { 'text-anchor': anchor }, [
    svg('tspan', { dy: down }, [cutTo(title, 64)]),
    svg('tspan', { class: 'by', x: '0', dy: '1.2em' }, [cutTo(detail, 80)]),
  ]);
  return svg(
    'a',
    {
      class: kind,
      href: address(path),
      'data-entry': String(entry),
      'aria-label': `${title}, ${detail}`,
      transform: `translate(${x} ${y})`,
    },
    [svg('circle', { class: 'reach' }), svg('circle', { class: 'point' }), text],
  );
}

/** Not with text/truncate.ts, which is bundled with the search. */
function cutTo(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function drawTies(field: SVGSVGElement, ties: LoadedPoints['ties']): void {
  const d = ties.map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('');
  field.querySelector('.ties path')?.setAttribute('d', d);
}

/** Each region by itself, so that what is out of sight is passed over. */
function drawDots(field: SVGSVGElement, regions: readonly (readonly LoadedPoint[])[]): void {
  field.querySelector('.dots')?.append(...regions.map((points) => dotsOf(points)));
}

function lightDots(field: SVGSVGElement, points: readonly LoadedPoint[]): void {
  field.querySelector('.lit')?.remove();
  if (points.length === 0) return;
  const lit = dotsOf(points);
  lit.setAttribute('class', 'lit');
  lit.setAttribute('aria-hidden', 'true');
  field.querySelector('.dots')?.after(lit);
}

/** A line without length and with round ends is a dot: a wide one for the rim, and a narrower one in it. */
function dotsOf(points: readonly LoadedPoint[]): SVGGElement {
  const paths = (['paper', 'talk'] as const).flatMap((kind) => {
    const d = points
      .filter((point) => point.kind === kind)
      .map(({ x, y }) => `M${x} ${y}h0`)
      .join('');
    return d === '' ? [] : ['rim', 'disc'].map((part) => svg('path', { class: `${kind} ${part}`, d }));
  });
  return svg('g', {}, paths);
}

function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
