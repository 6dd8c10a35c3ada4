/** The layout of a page whose fields have labels, as it stands in `sources.yaml`. */

import { z } from 'zod';
import type { Line } from '../../dump.ts';
import { type FieldName, fieldNames } from '../../languages/language.ts';
import { foldedWord } from '../../languages/languages.ts';
import { dateOrderSchema } from '../layout-schema.ts';
import { saidOnceSchema } from '../places/said-once.ts';
import { type Labelled, labelsIn } from './label-line.ts';

export const labelReaderName = 'labels';

/** What opens the lines without labels that stand above the first label of a record; `title` has the people below it. */
export const headKinds = ['date', 'people', 'event', 'title', 'title-only'] as const;
export type HeadKind = (typeof headKinds)[number];

/** Fields whose labels may open a record or a group of records; their values have a place in it. */
export const recordFields = [
  'title',
  'people',
  'authors',
  'affiliation',
  'date',
  'start',
  'end',
  'location',
  'series',
  'event',
] as const satisfies readonly FieldName[];
export type RecordField = (typeof recordFields)[number];

const known: readonly string[] = fieldNames;
const joinedFields = z.string().refine((names) => names.split('+').every((name) => known.includes(name)), {
  error: `is to be one of ${fieldNames.join(', ')}, or two of them joined by "+"`,
});

export const labelLayoutSchema = z.object({
  reader: z.string(),
  /** Each label that the page prints, with the field that it was taken for; two are joined by "+". */
  labels: z.record(z.string(), joinedFields),
  /** The field whose label opens a record. */
  opens: z.enum(recordFields),
  /** The field whose label opens a group of records: what stands above the first of them holds for all. */
  groups: z.enum(recordFields).optional(),
  /** The kind of line that begins the lines without labels above a record. */
  above: z.enum(headKinds).optional(),
  /** What stands without a label below the last label of a record: a title and perhaps an abstract, or an abstract. */
  below: z.enum(['title', 'abstract']).optional(),
  /** The word of the headings that count the records: "Session" of "Session 4 (cancelled)". */
  numbered: z.string().optional(),
  /** Lines that the page repeats around its records: "Add to Calendar". */
  repeated: z.array(z.string()).optional(),
  /** What stands behind a name and a comma, where nothing else tells: "Speaker: Mira Okafor, Harbour Works". */
  afterName: z.enum(['affiliation']).optional(),
  /** Papers, not talks. */
  kind: z.enum(['paper']).optional(),
  /** Where days stand that have no label: in headings that hold for the records below, or below the labels of a record. */
  days: z.enum(['headings', 'below']).optional(),
  dates: dateOrderSchema.optional(),
  /** What the page says once for all its talks. */
  saidOnce: z.array(saidOnceSchema).optional(),
});
export type LabelLayout = z.infer<typeof labelLayoutSchema>;

/** A line with its labels. */
export interface Token {
  line: Line;
  /** The labels that the layout knows. */
  labels: Labelled[];
  /** Whether the line begins with a label that the layout does not know. */
  isStrange: boolean;
  /** Whether the page repeats the line around its records, or parts them with it. */
  isFurniture: boolean;
}

/** The lines of a page with the labels that a layout names. */
export function tokensOf(lines: readonly Line[], layout: LabelLayout): Token[] {
  const known = new Map(
    Object.entries(layout.labels).map(([label, fields]) => [
      foldedWord(label),
      fields.split('+') as FieldName[],
    ]),
  );
  const repeated = new Set(layout.repeated);
  return lines.map((line) => {
    const found = labelsIn(line);
    const labels = found.flatMap((one) => {
      const fields = known.get(foldedWord(one.label));
      return fields ? [{ ...one, fields }] : [];
    });
    return {
      line,
      labels,
      isFurniture: isRuleLine(line.text) || (repeated.size > 0 && repeated.has(line.text.trim())),
      isStrange: found.length > 0 && labels.length === 0 && found[0]?.isMarked === true,
    };
  });
}

/** A line that parts records: "--------". */
export function isRuleLine(text: string): boolean {
  return /^\s*([-–—=_*~#.])(?: ?\1){4,}\s*$/u.test(text);
}
