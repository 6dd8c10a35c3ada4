/** The speaker of a page that is a person's own: its head names them, its talks do not. */
import { type DumpRecord, field } from '../../record.ts';
import type { PageLine } from '../page/page.ts';
import { nameScore } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { countOfRole, type Order } from './order.ts';

/** The owner of a page whose talks name nobody: the name in the first lines that stands on the page again. */
export function speakerOf(lines: readonly PageLine[], after: Order): string | undefined {
  const records = Object.values(after['start'] ?? {}).reduce((sum, count) => sum + count, 0);
  if (countOfRole(after, 'people') > 0.1 * records) return undefined;
  const named = lines
    .slice(0, 5)
    .find(({ text }) => nameScore(text) > 0.7 && textKind(text).person > 0.5)?.text;
  const mentions = named ? lines.filter(({ text }) => text.includes(named)).length : 0;
  return mentions > 1 ? named : undefined;
}

/** A record with the speaker of its page, where it names nobody. */
export function withSpeaker(
  record: DumpRecord,
  speaker: string | undefined,
  lines: readonly PageLine[],
): DumpRecord {
  const line = speaker && !record.people ? lines.find(({ text }) => text === speaker) : undefined;
  if (!line) return record;
  const evidence = `the head of the page, which is that of “${speaker}”`;
  return {
    ...record,
    people: [{ name: { ...field(line.line), isShared: true } }],
    inferred: [...(record.inferred ?? []), { field: 'speakers', evidence }],
  };
}
