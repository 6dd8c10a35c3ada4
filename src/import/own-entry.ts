/** An entry that another catalogue of this program wrote: its fields as they are, checked by the schema. */
import { type Origin, paperSchema, talkSchema } from '../model/schema.ts';
import { allowedFields, wellFormedText } from './allowed-fields.ts';
import type { ImportedEntry, ImportedPaper, ImportedTalk } from './entry.ts';
import type { DumpRecord } from './record.ts';
import type { Note } from './talk-times.ts';

/**
 * The entry; `undefined` where it has no title. What is no field, or is refused, is reported.
 *
 * @param own the fields of the record, each as JSON
 */
export function ownEntry(
  record: DumpRecord,
  own: NonNullable<DumpRecord['own']>,
  origin: Origin[],
  dump: string,
  note: Note,
): ImportedEntry | undefined {
  const schema = record.kind === 'talk' ? talkSchema : paperSchema;
  const { body, slug, ...given } = Object.fromEntries(
    Object.entries(own).map(([name, { text }]) => [name, JSON.parse(text) as unknown]),
  );
  const fields: Record<string, unknown> = { origin };
  for (const [name, value] of Object.entries(given)) {
    if (Object.hasOwn(schema.shape, name)) fields[name] = value;
    else
      note(
        own[name],
        'not-kept',
        `“${name}” is no field of a ${record.kind} here: what matters of it is to be added by hand`,
      );
  }
  const { fields: known, problems } = allowedFields(schema, fields as { title: string });
  for (const problem of problems) note(record.title ?? record.id, 'value-refused', problem);
  if (!known) return undefined;
  const address = schema.shape.slug.safeParse(slug);
  if (slug !== undefined && !address.success)
    note(
      own['slug'],
      'value-refused',
      `the address ${JSON.stringify(slug)} cannot be kept: the entry gets another one`,
    );
  const common = {
    body: typeof body === 'string' ? wellFormedText(body).trim() : '',
    restored: [],
    stated: [],
    inferred: {},
    ...(record.id && { ownId: record.id.text }),
    ...(address.success && { slug: address.data }),
    records: [{ dump, record }],
  };
  return record.kind === 'talk'
    ? { kind: 'talk', ...common, fields: known as unknown as ImportedTalk['fields'] }
    : { kind: 'paper', ...common, fields: known as unknown as ImportedPaper['fields'] };
}
