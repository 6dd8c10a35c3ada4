/** A general reader for tests: a line a talk, its parts between bars, in an order that the layout stores. */
import type { Layout } from '../model/schema.ts';
import type { Dump } from './dump.ts';
import type { GeneralReading } from './general-reading.ts';
import { type DumpRecord, field, type Reading, recordOf } from './record.ts';

/** How this version of the program reads; tests change it as an upgrade does. */
export interface Version {
  /** Whether titles are read in capitals. */
  shouts?: boolean;
}

/** "2 May 2024 | Ada Bee | Cells". A heading "2024" gives its year to the days below it. */
export function inventedReading(version: Version = {}): GeneralReading {
  return {
    propose(dump, examples) {
      const rows = dump.lines.filter(({ text }) => text.includes('|'));
      if (rows.length === 0) return undefined;
      const [example] = examples;
      if (!example) return proposal(dump, { reader: 'bars', order: ['when', 'people', 'title'], parts: 3 });
      const row = rows.map(({ text }) => partsOf(text)).find((parts) => parts.includes(example.title ?? ''));
      if (!row)
        return { problem: { line: 2, message: `“${example.title}” is not there; “Cells” comes nearest` } };
      const order = row.map((part) =>
        part === example.title ? 'title' : part === example.date ? 'when' : 'people',
      );
      return proposal(dump, { reader: 'bars', order, parts: order.length });
    },
    problemOf: ({ reader }) =>
      reader === 'bars' ? undefined : `no reader knows it as it stands (“${reader}”)`,
    readByLayout: read,
  };

  function proposal(dump: Dump, layout: Layout) {
    return { layout, reading: read(dump, layout) };
  }

  function read(dump: Dump, layout: Layout): Reading {
    const order = layout['order'] as string[];
    const records: DumpRecord[] = [];
    const remarks: Reading['remarks'] = [];
    let year: DumpRecord['when'];
    for (const line of dump.lines) {
      if (/^\d{4}$/.test(line.text)) year = { ...field(line), isShared: true };
      const parts = partsOf(line.text);
      if (parts.length !== Number(layout['parts'])) continue;
      const part = (name: string) => {
        const text = parts[order.indexOf(name)];
        return text ? field(line, text) : undefined;
      };
      const [when, title] = [part('when'), part('title')];
      if (when?.text.startsWith('?'))
        remarks.push({ line: line.number, rule: 'date-in-doubt', text: 'odd day' });
      const month = /^May (\d+)$/.exec(when?.text ?? '');
      records.push(
        recordOf('talk', {
          title: title && { ...title, text: version.shouts ? title.text.toUpperCase() : title.text },
          people: part('people'),
          when,
          ...(month &&
            year && {
              alsoWhen: [year],
              times: { date: `${year.text}-05-${month[1]?.padStart(2, '0')}` },
              inferred: [{ field: 'date', evidence: `the year is that of the heading “${year.text}”` }],
            }),
        }),
      );
    }
    return { records, boilerplate: [], remarks };
  }
}

function partsOf(text: string): string[] {
  return text.includes('|') ? text.split('|').map((part) => part.trim()) : [];
}
