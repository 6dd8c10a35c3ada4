/** Makes a patch of an entry's file. Loaded on demand: with the YAML parser and the diff it is 34 kB (gzip). */
import { formatPatch, structuredPatch } from 'diff';
import { setBody, setField } from './edit-front-matter.ts';
import type { FieldValue } from './form-fields.ts';
import { withoutMaskedContext } from './masked-hunks.ts';

export interface FieldChange {
  /** Of the field; "abstract" is the text below the front matter. */
  name: string;
  value: FieldValue;
}

/**
 * @param path of the file in the repository
 * @param source the text of the file as it is published, with marks in the place of private data
 * @param order the names of the fields in the order of the schema
 * @returns a unified diff for `git apply`
 */
export function makePatch(
  path: string,
  source: string,
  changes: readonly FieldChange[],
  order: readonly string[],
): string {
  const corrected = changes.reduce(
    (text, { name, value }) =>
      name === 'abstract' ? setBody(text, String(value ?? '')) : setField(text, name, value, order),
    source,
  );
  const patch = structuredPatch(`a/${path}`, `b/${path}`, source, corrected, '', '');
  return formatPatch({ ...patch, hunks: withoutMaskedContext(patch.hunks) });
}
