/** The map in the browser: closer and further away, from point to point by arrow keys, and what the search finds lit up. */
import { client as said } from '#messages/client';

interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How close one can come to a map whose points have their full size; closer, where they are smaller. */
const closest = 8;

/** Gives the map its tools. @param places where the index of the search lies. */
export function attachMap(map: HTMLElement, places: { index: string }): void {
  const field = map.querySelector<SVGSVGElement>('.field');
  const tools = map.querySelector<HTMLElement>('.map-tools');
  const input = tools?.querySelector('input');
  const status = tools?.querySelector<HTMLElement>('[role="status"]');
  if (!field || !tools || !input || !status) return;
  tools.hidden = false;
  attachView(map, field, tools);
  attachArrows(field);
  attachLabels(map, field);
  attachSearch(field, input, status, places.index);
}

function attachView(map: HTMLElement, field: SVGSVGElement, tools: HTMLElement): void {
  const { x, y, width, height } = field.viewBox.baseVal;
  const whole: View = { x, y, width, height };
  let view = whole;
  const scale = Number(getComputedStyle(field).getPropertyValue('--scale')) || 1;
  const show = (wanted: View) => {
    const near = Math.min(closest / scale, Math.max(1, whole.width / wanted.width));
    const size = { width: whole.width / near, height: whole.height / near };
    view = {
      ...size,
      x: Math.min(whole.x + whole.width - size.width, Math.max(whole.x, wanted.x)),
      y: Math.min(whole.y + whole.height - size.height, Math.max(whole.y, wanted.y)),
    };
    field.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
    map.style.setProperty('--near', String(near));
    map.classList.toggle('is-near', near > 1);
    field.style.touchAction = near > 1 ? 'none' : 'auto';
  };
  /** Closer by a factor, around a point of the field given in shares of what is seen. */
  const zoom = (factor: number, atX = 0.5, atY = 0.5) =>
    show({
      x: view.x + view.width * atX * (1 - 1 / factor),
      y: view.y + view.height * atY * (1 - 1 / factor),
      width: view.width / factor,
      height: view.height / factor,
    });
  const share = (event: { clientX: number; clientY: number }) => {
    const box = field.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height] as const;
  };

  tools.addEventListener('click', (event) => {
    const way = (event.target as Element).closest<HTMLElement>('[data-zoom]')?.dataset['zoom'];
    if (way === 'in') zoom(1.6);
    if (way === 'out') zoom(1 / 1.6);
    if (way === 'whole') show(whole);
  });
  // With a modifier only, which is also what pinching on a trackpad sends: the page still scrolls over the map.
  field.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, ...share(event));
    },
    { passive: false },
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') zoom(1.6);
    else if (event.key === '-') zoom(1 / 1.6);
    else if (event.key === '0') show(whole);
  });
  // What is reached by keyboard is moved into sight. Chromium stops Tab at a drawing that listens for the focus itself.
  map.addEventListener('focusin', (event) => {
    const point = placeOf(event.target as Element);
    const isSeen =
      point &&
      point.x > view.x &&
      point.x < view.x + view.width &&
      point.y > view.y &&
      point.y < view.y + view.height;
    if (point && !isSeen) show({ ...view, x: point.x - view.width / 2, y: point.y - view.height / 2 });
  });
  attachDrag(field, {
    move: (dx, dy) => {
      const box = field.getBoundingClientRect();
      show({
        ...view,
        x: view.x - (dx / box.width) * view.width,
        y: view.y - (dy / box.height) * view.height,
      });
    },
    pinch: (factor, at) => zoom(factor, ...share(at)),
  });
}

/** One pointer moves the map, two bring it closer. A drag is no click on what it ends on. */
function attachDrag(
  field: SVGSVGElement,
  to: {
    move: (dx: number, dy: number) => void;
    pinch: (factor: number, at: { clientX: number; clientY: number }) => void;
  },
): void {
  const pointers = new Map<number, { clientX: number; clientY: number }>();
  let moved = 0;
  const distance = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  };
  field.addEventListener('pointerdown', (event) => {
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, event);
  });
  field.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const wide = distance();
    pointers.set(event.pointerId, event);
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
    moved += Math.abs(dx) + Math.abs(dy);
    if (pointers.size === 2 && wide > 0) to.pinch(distance() / wide, event);
    else if (moved > 4) to.move(dx, dy);
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    field.addEventListener(end, (event) => pointers.delete(event.pointerId));
  field.addEventListener('dragstart', (event) => event.preventDefault());
  field.addEventListener(
    'click',
    (event) => {
      if (moved > 6) event.preventDefault();
    },
    true,
  );
}

function placeOf(link: Element): { x: number; y: number } | undefined {
  const circle = link.querySelector('circle');
  return circle ? { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value } : undefined;
}

/** Writes the label of a point when it is looked at, where the page has left it out. */
function attachLabels(map: HTMLElement, field: SVGSVGElement): void {
  const namespace = 'http://www.w3.org/2000/svg';
  const { x: left, width } = field.viewBox.baseVal;
  const write = (event: Event) => {
    const link = (event.target as Element).closest<SVGAElement>('.field a');
    const point = link && placeOf(link);
    if (!link || !point || link.querySelector('text')) return;
    const label = document.createElementNS(namespace, 'text');
    const share = (point.x - left) / width;
    label.setAttribute('text-anchor', share < 0.28 ? 'start' : share > 0.72 ? 'end' : 'middle');
    label.setAttribute('transform', `translate(${point.x} ${point.y})`);
    const line = document.createElementNS(namespace, 'tspan');
    line.setAttribute('dy', '-1em');
    // Not with text/truncate.ts, which is bundled with the search.
    const name = [...(link.getAttribute('aria-label') ?? '')];
    line.textContent = name.length > 80 ? `${name.slice(0, 79).join('')}…` : name.join('');
    label.append(line);
    link.append(label);
  };
  field.addEventListener('pointerover', write);
  map.addEventListener('focusin', write);
}

/** An arrow key goes to the nearest point in its direction. */
function attachArrows(field: SVGSVGElement): void {
  const links = [...field.querySelectorAll<SVGAElement>('a')].map((link) => ({ link, ...placeOf(link) }));
  const directions: Record<string, [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  field.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    const from = links.find(({ link }) => link === document.activeElement);
    if (!direction || !from) return;
    event.preventDefault();
    let best: { link: SVGAElement; cost: number } | undefined;
    for (const { link, x = 0, y = 0 } of links) {
      const [dx, dy] = [x - (from.x ?? 0), y - (from.y ?? 0)];
      const along = dx * direction[0] + dy * direction[1];
      const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
      const cost = along + 2 * aside;
      if (along > 0 && aside <= along * 1.5 && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
        best = { link, cost };
    }
    best?.link.focus();
  });
}

function attachSearch(
  field: SVGSVGElement,
  input: HTMLInputElement,
  status: HTMLElement,
  folder: string,
): void {
  const links = new Map(
    [...field.querySelectorAll<SVGAElement>('a')].map((link) => [link.dataset['path'] ?? '', link]),
  );
  let asked = 0;
  const light = (paths: readonly string[] | undefined) => {
    field.classList.toggle('is-searching', paths !== undefined);
    const found = new Set(paths);
    for (const [path, link] of links) {
      link.classList.toggle('found', found.has(path));
      // Tab goes through what was found, and stops at nothing else.
      if (paths === undefined || found.has(path)) link.removeAttribute('tabindex');
      else link.setAttribute('tabindex', '-1');
    }
  };
  /** Finds what the box asks for. @returns the best of it, unless something else was asked meanwhile. */
  const run = async (): Promise<SVGAElement | undefined> => {
    asked += 1;
    const turn = asked;
    const q = input.value.trim();
    const address = new URL(location.href);
    if (q) address.searchParams.set('q', q);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    if (!q) {
      status.textContent = '';
      light(undefined);
      return undefined;
    }
    try {
      const { findOnMap } = await import('./find-on-map.ts');
      const found = await findOnMap(folder, q, links.size);
      if (turn !== asked) return undefined;
      const paths = found.filter((path) => links.has(path));
      light(paths);
      status.textContent = said.found(paths.length);
      return links.get(paths[0] ?? '');
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
