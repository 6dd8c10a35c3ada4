/** Which format or reader takes the time. */
import { readDump } from '../../src/import/dump.ts';
import { formats } from '../../src/import/formats/registry.ts';
import { openPage } from '../../src/import/reading/page/opened-page.ts';
import { readers } from '../../src/import/reading/registry.ts';
import type { Reading } from '../../src/import/record.ts';
import { toEntry } from '../../src/import/to-entry.ts';

/** "blocks propose 1.2 s, blocks entries 0.3 s", the slowest first. */
export function slowestPart(bytes: Uint8Array): string {
  const times: [string, number][] = [];
  const timed = <T>(what: string, step: () => T): T => {
    const before = process.threadCpuUsage();
    const result = step();
    const { user, system } = process.threadCpuUsage(before);
    times.push([what, (user + system) / 1e6]);
    return result;
  };
  const dump = timed('decoding', () => readDump('page.txt', bytes));
  const entries = (name: string, { records }: Reading) =>
    timed(`${name} entries`, () => {
      for (const record of records) toEntry(record, { dump: 'page.txt' }, {});
    });
  for (const format of formats) {
    if (!timed(`${format.name} recognises`, () => format.recognises(dump))) continue;
    entries(
      format.name,
      timed(`${format.name} reads`, () => format.read(dump)),
    );
  }
  const page = timed('opening', () => openPage(dump));
  for (const reader of readers) {
    const [layout] = timed(`${reader.name} proposes`, () => reader.propose(page.dump, []));
    if (layout)
      entries(
        reader.name,
        timed(`${reader.name} reads`, () => reader.read(page.dump, layout)),
      );
  }
  const slow = times.filter(([, seconds]) => seconds > 0.05).sort(([, a], [, b]) => b - a);
  return slow
    .slice(0, 4)
    .map(([what, seconds]) => `${what} ${seconds.toFixed(2)} s`)
    .join(', ');
}
