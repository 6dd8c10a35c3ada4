/** What is seen of the map: closer and further away by buttons, keys, wheel and two fingers, and moved by dragging. */

interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How close one can come to a map whose points have their full size; closer, where they are smaller. */
const closest = 8;

/** A place on the screen in the units of the drawing. The field has no box of its own: that of the drawing is measured. */
export function placeOnMap(
  field: SVGSVGElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): { x: number; y: number } {
  const { left, top, width, height } = boxOf(field);
  const view = field.viewBox.baseVal;
  return {
    x: view.x + ((clientX - left) / width) * view.width,
    y: view.y + ((clientY - top) / height) * view.height,
  };
}

function boxOf(field: SVGSVGElement): { left: number; top: number; width: number; height: number } {
  const drawing = field.ownerSVGElement;
  if (!drawing) return field.getBoundingClientRect();
  const whole = drawing.getBoundingClientRect();
  const { x, y, width } = drawing.viewBox.baseVal;
  const scale = whole.width / width;
  return {
    left: whole.left + (field.x.baseVal.value - x) * scale,
    top: whole.top + (field.y.baseVal.value - y) * scale,
    width: field.width.baseVal.value * scale,
    height: field.height.baseVal.value * scale,
  };
}

/**
 * @param placeOf where the point of a link is.
 */
export function attachView(
  map: HTMLElement,
  field: SVGSVGElement,
  tools: HTMLElement,
  placeOf: (link: Element) => { x: number; y: number } | undefined,
): void {
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
    const box = boxOf(field);
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
      const box = boxOf(field);
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
