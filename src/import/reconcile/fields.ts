/** The fields of an entry one by one, with their types. The few casts that this takes are here. */
import {
  type Origin,
  type PaperFields,
  paperSchema,
  type TalkFields,
  talkSchema,
} from '../../model/schema.ts';

export type EntryFields = TalkFields | PaperFields;

/** Fields that the import alone decides: a new slug in a file is a renaming, and is no correction. */
export interface ImportFields {
  slug?: string;
  aliases?: string[] | undefined;
  origin?: Origin[] | undefined;
}

/** The other fields, which a hand may correct; the body is one of them, `undefined` where it is empty. */
export type Editable<Fields> = Omit<Fields, keyof ImportFields> & { body: string | undefined };

/** Separates what a hand may correct from what the import decides. */
export function editable<Fields extends ImportFields>(fields: Fields, body: string): Editable<Fields> {
  const { slug: _, aliases: __, origin: ___, ...rest } = fields;
  return { ...rest, body: body || undefined };
}

/** Names of the fields of an object, also of those that are `undefined`. */
export function namesOf<Fields extends object>(fields: Fields): (keyof Fields & string)[] {
  return Object.keys(fields) as (keyof Fields & string)[];
}

/** A talk's fields in the order of the schema, without those that are `undefined`. */
export function orderedTalk(fields: TalkFields): TalkFields {
  return inOrder(fields, namesOf(talkSchema.shape));
}

/** A paper's fields in the order of the schema, without those that are `undefined`. */
export function orderedPaper(fields: PaperFields): PaperFields {
  return inOrder(fields, namesOf(paperSchema.shape));
}

function inOrder<Fields extends EntryFields>(
  fields: Fields,
  names: readonly (keyof Fields & string)[],
): Fields {
  const ordered: Partial<Fields> = {};
  for (const name of names) if (fields[name] !== undefined) ordered[name] = fields[name];
  return ordered as Fields;
}
