/** Exports a whole list of the site, also what stands on its further pages. */
import { client as messages } from '#messages/client';
import { apiFolder } from '../../export/api-paths.ts';
import type { ApiList } from '../../export/api-schema.ts';
import { combinableFormats } from '../../export/formats.ts';
import { addressBelowBase } from '../address.ts';
import { type ExportableEntry, saveEntries } from './fetch-files.ts';

/** @param button names the list's file of the API and the format; the status beside it tells how it goes */
export async function exportList({ dataset, parentElement }: HTMLButtonElement): Promise<void> {
  const format = combinableFormats.find(({ extension }) => extension === dataset['export']);
  const status = parentElement?.querySelector('[data-export-status]');
  if (!format || !status) return;
  try {
    const entries = await entriesOf(dataset['list']);
    const name = document.querySelector('h1')?.textContent ?? '';
    const count = await saveEntries(entries, format, name, addressBelowBase, (done, of) => {
      status.textContent = done < of ? messages.collecting(done, of) : '';
    });
    status.textContent = messages.saved(count);
  } catch {
    status.textContent = messages.notSaved;
  }
}

/** A long list has several files, each naming the next. */
async function entriesOf(list: string | undefined): Promise<ExportableEntry[]> {
  const found: ExportableEntry[] = [];
  for (let address = list; address !== undefined; ) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const { items, next } = (await answer.json()) as ApiList;
    for (const item of items)
      found.push({ id: item.id, isInCalendar: 'calendar' in item && item.calendar !== undefined });
    // Where the page came from, which need not be the public address: in the folder that the first file names.
    address = next === undefined ? undefined : addressBelowBase(next.slice(next.lastIndexOf(apiFolder)));
  }
  return found;
}
