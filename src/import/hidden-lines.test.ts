/** What a dump's own source hides is in no entry, and nothing of it is published. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { readContent } from '../content/read-content.ts';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder();
});
afterEach(() => folder.remove('.'));

it.each<[string, string]>([
  [
    'attic.ics',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1@x\nDTSTART;VALUE=DATE:20240516\nSUMMARY:Tilings\nEND:VEVENT\nBEGIN:VEVENT\nUID:2@x\nDTSTART;VALUE=DATE:20240517\nCLASS:PRIVATE\nSUMMARY:A secret\nDESCRIPTION:Nobody is to\n  know\nEND:VEVENT\nEND:VCALENDAR\n',
  ],
  [
    'attic.json',
    JSON.stringify(
      [
        { title: 'Tilings', speaker: 'Mira Okafor', date: '2024-05-16' },
        {
          title: 'A secret',
          speaker: 'Jan Tal',
          date: '2024-05-17',
          abstract: 'Nobody is to know',
          draft: true,
        },
      ],
      null,
      1,
    ),
  ],
])('%s', (name, text) => {
  folder.put(`dumps/${name}`, text);
  const { stdout } = folder.run();
  expect(stdout).toMatch(/“A secret” is .*, so it is no entry/);
  expect(Object.keys(folder.files()).filter((file) => file.startsWith('talks/'))).toHaveLength(1);
  const { linesOf, ledgerOf } = createCatalogue(readContent(folder.at));
  const published = [...linesOf(name), JSON.stringify(ledgerOf(name))].join('\n');
  expect(published).toMatch(/Tilings/);
  expect(published).not.toMatch(/secret|Nobody|know|Jan Tal/);
  expect(folder.get(`dumps/${name}`)).toBe(text);
});
