/** The screen in a corridor: what is on today, and next; with the hour, and with what a later build of the page says. */
import { dayIn, soon } from '../model/today.ts';
import { takeComing } from './upcoming-talks.ts';

const minute = 60_000;
/** How often the page is asked for anew. */
const refreshed = 10 * minute;

const { timezone = 'UTC', shown = '3' } = document.body.dataset;
const clock = document.querySelector<HTMLElement>('.clock');
const [today, next] = ['.of-today', '.to-come'].map((name) => document.querySelector<HTMLElement>(name));
const none = document.querySelector<HTMLElement>('.none');

const itemsIn = (page: Document) => [...page.querySelectorAll<HTMLLIElement>('.to-come li')];
/** As the build wrote them: each drawing marks copies. */
let items = itemsIn(document).map((item) => item.cloneNode(true) as HTMLLIElement);
let drawn = '';

function draw(): void {
  const now = new Date();
  // As hours are written everywhere on the site.
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  if (clock) clock.textContent = time.format(now);
  const day = dayIn(timezone, now);
  if (day === drawn) return;
  drawn = day;
  const copies = items.map((item) => item.cloneNode(true) as HTMLLIElement);
  const coming = takeComing(copies, timezone);
  const isToday = ({ dataset: { date = '', until } }: HTMLLIElement) =>
    soon({ date, until }, day) === 'today';
  show(today, coming.filter(isToday));
  show(next, coming.filter((item) => !isToday(item)).slice(0, Number(shown)));
  if (none) none.hidden = coming.length > 0;
}

function show(section: HTMLElement | null | undefined, found: readonly HTMLLIElement[]): void {
  const list = section?.querySelector('ol');
  if (!section || !list) return;
  for (const item of found) item.hidden = false;
  list.replaceChildren(...found);
  section.hidden = found.length === 0;
}

/** Whatever the network does, the screen goes on with what it has. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-cache' }).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!page.querySelector('.to-come')) return;
  items = itemsIn(page).map((item) => document.importNode(item, true));
  drawn = '';
  draw();
}

draw();
setInterval(draw, minute / 4);
setInterval(refresh, refreshed);
