/** The file that a curator edits, as it lies in the content folder. */
import { entryId } from '../model/entry.ts';
import type { FormatWriter } from './export-format.ts';

export const sourceWriter: FormatWriter = {
  entry: (entry, context) => context.sourceText(entryId(entry)),
};
