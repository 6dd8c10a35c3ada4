/** The next talks, on somebody else's page: what is still to come, in the colours that the address asks for. */
import { furtherTalks, takeComing } from './upcoming-talks.ts';

const wishes = new URLSearchParams(location.search);
const root = document.documentElement;

/** Colours and nothing else: a value of another form is left alone. */
for (const name of ['paper', 'ink', 'quiet', 'accent', 'hairline']) {
  const colour = wishes.get(name) ?? '';
  if (/^#?[\da-f]{3,8}$/i.test(colour)) root.style.setProperty(`--${name}`, `#${colour.replace('#', '')}`);
}
const theme = wishes.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
else if (theme === 'auto') delete root.dataset['theme'];

void begin();

async function begin(): Promise<void> {
  const list = document.querySelector('ol');
  const heading = document.querySelector<HTMLElement>('h1 span');
  if (list && heading) await showNext(list, heading);
  for (const link of document.querySelectorAll('a')) link.target = '_top';
  const tell = (what: object) => parent.postMessage(what, '*');
  if (parent === window) return;
  tell({ colloquyTitle: document.title });
  new ResizeObserver(() => tell({ colloquyHeight: root.offsetHeight })).observe(root);
}

async function showNext(list: HTMLOListElement, heading: HTMLElement): Promise<void> {
  const count = Math.min(Math.max(Number.parseInt(wishes.get('count') ?? '5', 10) || 5, 1), 50);
  const timezone = document.body.dataset['timezone'] ?? 'UTC';
  // What comes stands first, the soonest first; otherwise the latest is the first.
  const items = [...list.querySelectorAll('li')].sort((a, b) => {
    const [day = '', other = ''] = [a.dataset['date'], b.dataset['date']];
    return day < other ? 1 : day > other ? -1 : 0;
  });
  const dated = items.filter((item) => item.dataset['date'] !== undefined);
  const address = document.querySelector('link[rel=next]')?.getAttribute('href') ?? undefined;
  const next = takeComing([...dated, ...(await furtherTalks(dated, address, timezone))], timezone);
  const shown = next.length > 0 ? next : items;
  heading.textContent = heading.dataset[next.length > 0 ? 'next' : 'latest'] ?? '';
  list.replaceChildren(...shown.slice(0, count));
  for (const item of shown) item.hidden = false;
}
