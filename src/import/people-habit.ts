/** How a file parts the people of a talk: where a slash does so throughout, it does so in "Okafor/Tran", too. */
import { isFullName, isSingleName } from './normalize/people/name-words.ts';
import { type DumpRecord, type PrintedField, recordOf } from './record.ts';

/** So many talks with several people show a habit. */
const enough = 2;

/** Records whose people the file parts by slashes, with ";" in their place. */
export function withPeopleHabit(records: readonly DumpRecord[]): DumpRecord[] {
  const slashed = records.filter(({ people }) => hasSlash(people));
  const isHabit =
    slashed.length >= enough && slashed.every(({ people }) => hasSlash(people) && areNames(people));
  if (!isHabit) return [...records];
  return records.map((record) =>
    hasSlash(record.people)
      ? recordOf(record.kind, {
          ...record,
          people: { ...record.people, text: partsOf(record.people).join('; ') },
        })
      : record,
  );
}

function hasSlash(people: DumpRecord['people']): people is PrintedField {
  return people !== undefined && !Array.isArray(people) && people.text.includes('/');
}

function areNames(people: PrintedField): boolean {
  return partsOf(people).every((part) => isFullName(part) || isSingleName(part));
}

function partsOf({ text }: PrintedField): string[] {
  return text.split('/').map((part) => part.trim());
}
