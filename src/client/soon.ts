/** Which talks of a list are still to come, and how near they are: what only the reader's day tells. */
import { type Days, dayIn, isComing, soon } from '../catalogue/today.ts';
import { today as todayInWords, tomorrow } from '../words/said.ts';

/** The talks of a list that is newest first which are still to come, soonest first; each says its weekday and how near it is. */
export function takeComing(items: Iterable<Element>, timezone: string): HTMLLIElement[] {
  const today = dayIn(timezone, new Date());
  const next = [...items]
    .filter((item) => item instanceof HTMLLIElement)
    .filter((item) => item.dataset['date'] !== undefined && isComing(daysOf(item), today));
  for (const item of next) tellDay(item, today);
  // By day; `sort` is stable, so a day keeps its order, which is that of the day.
  return next.sort((a, b) => {
    const [day, other] = [daysOf(a).date, daysOf(b).date];
    return day < other ? -1 : day > other ? 1 : 0;
  });
}

function daysOf(item: HTMLLIElement): Days {
  return { date: item.dataset['date'] ?? '', until: item.dataset['until'] };
}

/** "today, Mon 23 Nov" in the place of the date; the year is said where it is another one. */
function tellDay(item: HTMLLIElement, today: string): void {
  const day = item.querySelector('.when span');
  const words = item.dataset['day'];
  if (!day || words === undefined) return;
  const { date, until = date } = daysOf(item);
  const [year] = until.split('-');
  day.textContent = today.startsWith(`${year}-`) ? words : `${words} ${year}`;
  const near = soon(daysOf(item), today);
  if (near === undefined) return;
  const mark = document.createElement('span');
  mark.className = 'soon';
  mark.textContent = near === 'today' ? todayInWords : tomorrow;
  const comma = document.createElement('span');
  comma.className = 'then';
  comma.textContent = ', ';
  day.before(mark, comma);
}
