import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { combinableFormats } from './formats.ts';
import { exportFormats } from './registry.ts';

const messages = { calendar: 'calendar' };

it('every format is named in the table of files in README.md', () => {
  const rows = readFileSync('README.md', 'utf8').match(/^\| `.*\|$/gm) ?? [];
  // "talks/SLUG.ics" and ".rss" name a format, "robots.txt" does not.
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`(?:[a-z]+\/SLUG)?\.([a-z.]+)`/g)].map(([, extension]) => extension),
  );
  expect(named).toEqual(expect.arrayContaining(exportFormats.map(({ extension }) => extension)));
});

it('every format has files, a media type and a label of its own', () => {
  for (const format of exportFormats) {
    expect(format.entry ?? format.list, format.extension).toBeDefined();
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  }
  const labels = exportFormats.map(({ label }) => label(messages));
  expect(new Set(labels).size).toBe(exportFormats.length);
});

it('files that a browser combines lie beside every entry, or beside every talk with a day', () => {
  for (const { combinedFrom } of combinableFormats) {
    const format = exportFormats.find(({ extension }) => extension === combinedFrom);
    expect(format?.entry, combinedFrom).toBeDefined();
    if (format?.group !== 'calendar') expect(format?.appliesToEntry, combinedFrom).toBeUndefined();
  }
});
