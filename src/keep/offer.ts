/** A quiet line that offers entries as a file: "Take along: calendar, BibTeX, …". */
import type { Taken } from './collect.ts';
import { type Format, formats } from './together.ts';

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
  line.className = 'keep quiet';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  line.append(`${words} `);
  for (const [format, label] of Object.entries(formats) as [Format, string][]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'way';
    button.textContent = label;
    button.addEventListener('click', async () => {
      try {
        const { save } = await import('./collect.ts');
        const count = await save(await entries(), format, name, address, (done, of) => {
          said.textContent = done < of ? `Collecting ${done} of ${of} …` : '';
        });
        said.textContent =
          count === 0 ? 'None of them has a day in the calendar.' : `Saved ${count === 1 ? 'one' : count}.`;
      } catch {
        said.textContent = 'Not everything could be fetched, so nothing was saved.';
      }
    });
    line.append(button);
  }
  line.append(said);
  return line;
}
