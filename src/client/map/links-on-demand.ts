/** Which points are links: those of the page, the one that is looked at, the one that has the focus, and the best of what is found. */
import type { LoadedPoint } from '../../map/points-file.ts';
import type { MapPoints } from './points.ts';

export interface LinksOnDemand {
  /** Makes a link of a point, until another one is looked at. Undefined when that is so already, or when the label cannot be loaded. */
  lookAt: (point: LoadedPoint) => Promise<SVGAElement | undefined>;
  /** Makes links of what is found, the best first, instead of what was found before. Undefined: nothing is looked for. */
  find: (found: readonly LoadedPoint[] | undefined) => Promise<void>;
}

/** As many of what is found are links that Tab goes through. */
const mostFound = 40;

/** @param fail called when a label cannot be loaded, or the points. */
export function linksOnDemand(field: SVGSVGElement, points: MapPoints, fail: () => void): LinksOnDemand {
  let found: ReadonlySet<LoadedPoint> | undefined;
  let lookedAt: LoadedPoint | undefined;
  points.ready.catch(fail);
  /** Takes back the links that nobody needs; Tab goes through what was found, and stops at nothing else. */
  const tidy = () => {
    const focused = document.activeElement && points.pointOf(document.activeElement);
    points.keepLinks((point) => point === lookedAt || point === focused || found?.has(point) === true);
    for (const link of field.querySelectorAll<SVGAElement>('a')) {
      const point = points.pointOf(link);
      const isFound = point !== undefined && found?.has(point) === true;
      link.classList.toggle('found', isFound);
      if (found && !isFound) link.setAttribute('tabindex', '-1');
      else link.removeAttribute('tabindex');
    }
  };
  return {
    async lookAt(point) {
      if (point === lookedAt && points.linkNow(point)) return points.linkNow(point);
      lookedAt = point;
      try {
        const link = await points.linkOf(point);
        tidy();
        return lookedAt === point ? link : undefined;
      } catch {
        fail();
        return undefined;
      }
    },
    async find(wanted) {
      const own = wanted && new Set(wanted);
      found = own;
      field.classList.toggle('is-searching', own !== undefined);
      points.light(wanted ?? []);
      tidy();
      await Promise.all((wanted ?? []).slice(0, mostFound).map((point) => points.linkOf(point)));
      if (found === own) points.order(wanted ?? []);
      tidy();
    },
  };
}
