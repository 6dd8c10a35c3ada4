/** What the fields of a record are called where a reading is shown to its curator. */
import { findWhen } from '../reading/dates/when.ts';
import { type DumpRecord, fieldsIn, isField, type PrintedField } from '../record.ts';

/** A field of a record, and what it is called. */
export interface NamedField {
  name: string;
  field: PrintedField;
}

const names: Readonly<Partial<Record<keyof DumpRecord, string>>> = {
  until: 'end',
  timezone: 'time zone',
  location: 'place',
  occasion: 'event and place',
  body: 'abstract',
  links: 'link',
  files: 'file',
  listedUnder: 'list',
  listedOn: 'list',
};

/** The order in which fields are told of; others follow. */
export const orderOfFields: readonly string[] = [
  'title',
  'speaker',
  'author',
  'affiliation',
  'date',
  'year',
  'time',
  'place',
  'abstract',
];

/** Every field of a record with its name. */
export function namedFields(record: DumpRecord): NamedField[] {
  const person = record.kind === 'talk' ? 'speaker' : 'author';
  return Object.entries(record).flatMap(([key, value]): NamedField[] => {
    if (key === 'people' && Array.isArray(value))
      return value.flatMap(({ name, affiliation }) => [
        { name: person, field: name },
        ...(isField(affiliation) ? [{ name: 'affiliation', field: affiliation }] : []),
      ]);
    const name = key === 'people' ? person : (names[key as keyof DumpRecord] ?? key);
    const isWhen = key === 'when' || key === 'alsoWhen';
    return fieldsIn(value).map((field) => ({ name: isWhen ? whenName(field) : name, field }));
  });
}

/** Whether a text says a day, an hour, or a year alone. */
function whenName({ text }: PrintedField): string {
  const found = findWhen(text.replaceAll('\n', ' '));
  if (found && found.dates.length > 0) return 'date';
  if (found?.start !== undefined) return 'time';
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) ? 'year' : 'date';
}
