/** Shows the filters that a question asks for, above the results: those that hold, to take off, and those that are offered. Loaded when a question has one. */

import { filters as messages } from '#messages/filters';
import { spanOfDate } from '../query/day-spans.ts';
import type { IndexReader } from '../query/index-reader.ts';
import { narrowRequest } from '../query/narrow-request.ts';
import type { AskedFilter, FilterReading } from '../query/read-question.ts';
import { readChoices, type SearchRequest } from '../query/search-request.ts';
import { make } from './dom.ts';

/** Words that are to count as words, and words that are to be filters: see `SearchRequest`. */
export type Choices = Pick<SearchRequest, 'plain' | 'apply'>;

/**
 * @param today the reader's day, `YYYY-MM-DD`.
 * @returns what is to be searched for, and a function that shows its filters.
 */
export async function readFilters(
  request: SearchRequest,
  reader: IndexReader,
  today: string,
): Promise<{
  request: SearchRequest;
  show: (place: HTMLElement, choose: (choices: Choices) => void) => void;
}> {
  const { request: narrowed, applied, offered } = await narrowRequest(request, reader, messages.words, today);
  return {
    request: narrowed,
    show(place, choose) {
      const focused = place.contains(document.activeElement) ? document.activeElement : undefined;
      const nodes = [
        ...(applied.length > 0 ? [chipList(applied, request, today, choose)] : []),
        ...(offered.length > 0 ? [offers(offered, request, today, choose)] : []),
      ];
      place.replaceChildren(...nodes);
      const typed = focused?.getAttribute('data-typed');
      const buttons = [...place.querySelectorAll('button')];
      if (typed) buttons.find((button) => button.dataset['typed'] === typed)?.focus({ preventScroll: true });
    },
  };
}

function chipList(
  applied: readonly FilterReading[],
  request: SearchRequest,
  today: string,
  choose: (choices: Choices) => void,
): HTMLElement {
  const chips = applied.map((reading) => {
    const name = filterName(reading.filter, today);
    const chip = choice(reading, name, messages.takeOff(name), () =>
      choose({ plain: added(request.plain, reading), apply: removed(request.apply, reading) }),
    );
    chip.append(make('span', { 'aria-hidden': 'true' }, ' ×'));
    return make('li', {}, chip);
  });
  return make('ul', { class: 'search-chips', role: 'list', 'aria-label': messages.read }, ...chips);
}

function offers(
  offered: readonly FilterReading[],
  request: SearchRequest,
  today: string,
  choose: (choices: Choices) => void,
): HTMLElement {
  const buttons = offered.map((reading) => {
    const name = filterName(reading.filter, today);
    return choice(reading, name, messages.apply(name), () =>
      choose({ plain: removed(request.plain, reading), apply: added(request.apply, reading) }),
    );
  });
  return make(
    'p',
    { class: 'search-offers' },
    messages.offered,
    ...buttons.flatMap((button) => [' ', button]),
  );
}

function choice(
  { typed }: FilterReading,
  name: string,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = make('button', { type: 'button', 'data-typed': typed, 'aria-label': label }, name);
  button.addEventListener('click', onClick);
  return button;
}

const removed = (choices: string, { typed }: FilterReading) =>
  readChoices(choices)
    .filter((other) => other !== typed)
    .join(',');
const added = (choices: string, reading: FilterReading) =>
  [...readChoices(removed(choices, reading)), reading.typed].join(',');

/** What a filter is called: "13–19 May 2024", "with a video". */
export function filterName(filter: AskedFilter, today: string): string {
  switch (filter.kind) {
    case 'days':
      return spanName(filter, today);
    case 'yearly':
      return messages.anyYear(dayName({ month: filter.month, ...(filter.day && { day: filter.day }) }));
    case 'weekday':
      return messages.on(messages.weekdays[filter.weekday] ?? '');
    case 'facet': {
      const [value = ''] = filter.values;
      if (filter.facet === 'language') return messages.languages[value] ?? value;
      if (filter.facet === 'status') return messages.statuses[value] ?? value;
      return filter.name ?? (filter.facet === 'video' ? messages.video : messages.slides);
    }
  }
}

function dayName({ day, month, year }: { day?: number; month: number; year?: string }): string {
  return [day && messages.day(day), messages.months[month - 1], year].filter(Boolean).join(' ');
}

function spanName({ from, to }: { from: string; to: string }, today: string): string {
  if (from === today && !to) return messages.upcoming;
  const [fromYear = '', toYear = ''] = [from.slice(0, 4), to.slice(0, 4)];
  // Whole years and months by their names.
  const isYears = (!from || from.endsWith('-01-01')) && (!to || to.endsWith('-12-31'));
  const short = (day: string) => (isYears ? day.slice(0, 4) : wholeDay(day));
  if (!from) return isYears ? messages.until(short(to)) : messages.past;
  if (!to) return messages.since(short(from));
  if (isYears) return fromYear === toYear ? fromYear : `${fromYear}–${toYear}`;
  if (from === to) return wholeDay(from);
  const month = from.slice(0, 7);
  if (spanOfDate(month)?.from === from && spanOfDate(month)?.to === to)
    return dayName({ month: Number(month.slice(5)), year: fromYear });
  if (to.startsWith(month)) return `${messages.day(Number(from.slice(8)))}–${wholeDay(to)}`;
  const first = dayName({
    day: Number(from.slice(8)),
    month: Number(from.slice(5, 7)),
    ...(fromYear !== toYear && { year: fromYear }),
  });
  return `${first} – ${wholeDay(to)}`;
}

function wholeDay(date: string): string {
  return dayName({ day: Number(date.slice(8)), month: Number(date.slice(5, 7)), year: date.slice(0, 4) });
}
