/** A quiet line that offers entries as a file: "Export: calendar, BibTeX, …". */
import { client as said } from '#messages/client';
import { type Format, formats } from './combine-files.ts';
import type { Taken } from './fetch-files.ts';

/**
 * @param words what stands before the formats
 * @param name of the file and of the calendar in it
 * @param entries asked for when a format is chosen
 */
export function offer(
  words: string,
  name: string,
  entries: () => Promise<Taken[]>,
  address: (path: string) => string,
): HTMLElement {
  const line = document.createElement('p');
  line.className = 'offer quiet';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  line.append(words);
  for (const [format, label] of Object.entries(formats) as [Format, string][]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'way';
    button.textContent = label;
    button.addEventListener('click', async () => {
      try {
        const { save } = await import('./fetch-files.ts');
        const count = await save(await entries(), format, name, address, (done, of) => {
          status.textContent = done < of ? said.collecting(done, of) : '';
        });
        status.textContent = said.saved(count);
      } catch {
        status.textContent = said.notSaved;
      }
    });
    line.append(button);
  }
  line.append(status);
  return line;
}
