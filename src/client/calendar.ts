/** On the calendar: marks today, and leads from the address without a month to the month of the reader, or to the next one with a talk. */
import { dayIn, monthToOpen } from '../model/today.ts';

/** @param address of a month's page */
export function attachCalendar(table: HTMLTableElement, address: (month: string) => string): void {
  const { timezone = 'UTC', months = '', shown } = table.dataset;
  const today = dayIn(timezone, new Date());
  table.querySelector(`time[datetime="${today}"]`)?.closest('td')?.setAttribute('aria-current', 'date');
  const all = months.split(' ').filter(Boolean);
  const month = monthToOpen(all, today) ?? all[0];
  if (month && month !== shown) location.replace(address(month));
}
