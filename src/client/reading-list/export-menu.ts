/** A line of buttons that save entries as one file: "Export: calendar, BibTeX, …". */

import { client as messages } from '#messages/client';
import { combinableFormats } from '../../export/formats.ts';
import type { ExportableEntry } from './fetch-files.ts';

/**
 * @param words before the buttons
 * @param name of the file, and of a calendar
 * @param entries called when a format is chosen
 */
export function exportMenu(
  words: string,
  name: string,
  entries: () => Promise<ExportableEntry[]>,
  address: (path: string) => string,
): HTMLElement {
  const line = document.createElement('p');
  line.className = 'offer quiet';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const buttons = combinableFormats.map((format) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'way';
    button.textContent = format.label(messages);
    button.addEventListener('click', async () => {
      try {
        const { saveEntries } = await import('./fetch-files.ts');
        const count = await saveEntries(await entries(), format, name, address, (done, of) => {
          status.textContent = done < of ? messages.collecting(done, of) : '';
        });
        status.textContent = messages.saved(count);
      } catch {
        status.textContent = messages.notSaved;
      }
    });
    return button;
  });
  line.append(words, ...buttons, status);
  return line;
}
