/** The box above the map: what it finds is lit up, and Enter goes to the best of it. */

import { client as said } from '#messages/client';
import type { LinksOnDemand } from './links-on-demand.ts';
import type { MapPoints } from './points.ts';

interface SearchParts {
  points: MapPoints;
  links: LinksOnDemand;
  input: HTMLInputElement;
  status: HTMLElement;
  /** Where the files of the search's index are. */
  address: (path: string) => string;
}

/** Finds what the box asks for, and what the page's address asks for at the beginning. */
export function attachSearch({ points, links, input, status, address }: SearchParts): void {
  let asked = 0;
  /** @returns the best of what is found, unless something else was asked meanwhile. */
  const run = async (): Promise<SVGAElement | undefined> => {
    asked += 1;
    const turn = asked;
    const q = input.value.trim();
    const asking = new URL(location.href);
    if (q) asking.searchParams.set('q', q);
    else asking.searchParams.delete('q');
    history.replaceState(history.state, '', asking);
    if (!q) {
      status.textContent = '';
      await links.find(undefined);
      return undefined;
    }
    try {
      const { findOnMap } = await import('./find-on-map.ts');
      await points.ready;
      const { entries, best } = await findOnMap(address, q, points.all().length);
      if (turn !== asked) return undefined;
      const found = entries.flatMap((entry) => points.byEntry(entry) ?? []);
      await links.find(found);
      if (turn !== asked) return undefined;
      const link = found[0] && (await points.linkOf(found[0]));
      if (link && !isSamePage(link, best)) throw new Error('the index is of another build than the map');
      status.textContent = said.found(found.length);
      return link;
    } catch {
      if (turn === asked) status.textContent = said.searchFailed;
      return undefined;
    }
  };
  // On its way while the first letters are typed; a failure is said when something is asked.
  input.addEventListener('focus', () => void import('./find-on-map.ts').catch(() => {}), { once: true });
  input.addEventListener('input', () => void run());
  input.addEventListener('keydown', async (event) => {
    if (event.key === 'Enter' && !event.isComposing) (await run())?.focus();
    if (event.key !== 'Escape') return;
    input.value = '';
    void run();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value) void run();
}

function isSamePage(link: SVGAElement, path = ''): boolean {
  // Opened as a file, a page is "index.html" in its folder.
  return decodeURIComponent(link.href.baseVal)
    .replace(/index\.html$/, '')
    .endsWith(path);
}
