/** The map in the browser: closer and further away, from point to point by pointer and arrow keys, and what the search finds lit up. */

import { client as said } from '#messages/client';
import type { LoadedPoint } from '../../map/points-file.ts';
import { type LinksOnDemand, linksOnDemand } from './links-on-demand.ts';
import { type MapPoints, openPoints } from './points.ts';
import { attachSearch } from './search.ts';
import { attachView, placeOnMap } from './view.ts';

/** Where things of the site are. */
interface Places {
  address: (path: string) => string;
}

/** How near to a point one has to be to look at it; map.css has the same. */
const reach = 12;

/** Gives the map its tools, and draws the points that the page does not hold. */
export function attachMap(map: HTMLElement, { address }: Places): void {
  const field = map.querySelector<SVGSVGElement>('.field');
  const tools = map.querySelector<HTMLElement>('.map-tools');
  const input = tools?.querySelector('input');
  const status = tools?.querySelector<HTMLElement>('[role="status"]');
  if (!field || !tools || !input || !status) return;
  tools.hidden = false;
  const points = openPoints(field, map.dataset['points'], address);
  const links = linksOnDemand(field, points, () => {
    status.textContent = said.mapFailed;
  });
  attachView(map, field, tools, points.pointOf);
  attachPointer(field, points, links);
  attachArrows(field, points, links);
  attachSearch({ points, links, input, status, address });
}

/** The point that a pointer is near becomes a link, with its label; a finger goes where it leads. */
function attachPointer(field: SVGSVGElement, points: MapPoints, links: LinksOnDemand): void {
  const nearest = (event: MouseEvent): LoadedPoint | undefined => {
    const { x, y } = placeOnMap(field, event);
    const style = getComputedStyle(field);
    const factor = (name: string) => Number(style.getPropertyValue(name)) || 1;
    let best: LoadedPoint | undefined;
    let least = ((reach * factor('--larger')) / factor('--near')) ** 2;
    for (const point of points.all()) {
      const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
      if (distance < least) [best, least] = [point, distance];
    }
    return best;
  };
  field.addEventListener('pointermove', (event) => {
    if (event.buttons > 0 || event.pointerType === 'touch') return;
    const point = nearest(event);
    if (point) void links.lookAt(point);
  });
  field.addEventListener('click', async (event) => {
    if (event.defaultPrevented || (event.target as Element).closest('a')) return;
    const point = nearest(event);
    const link = point && (await links.lookAt(point));
    if (link) location.assign(link.href.baseVal);
  });
}

/** An arrow key goes to the nearest point in its direction. */
function attachArrows(field: SVGSVGElement, points: MapPoints, links: LinksOnDemand): void {
  const directions: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  field.addEventListener('keydown', async (event) => {
    const direction = directions[event.key];
    const from = document.activeElement && points.pointOf(document.activeElement);
    if (!direction || !from) return;
    event.preventDefault();
    let best: { point: LoadedPoint; cost: number } | undefined;
    for (const point of points.all()) {
      const [dx, dy] = [point.x - from.x, point.y - from.y];
      const along = dx * direction[0] + dy * direction[1];
      const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
      const cost = along + 2 * aside;
      if (along > 0 && aside <= along * 1.5 && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
        best = { point, cost };
    }
    const link = best && (await links.lookAt(best.point));
    link?.focus();
  });
}
