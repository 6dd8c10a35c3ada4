/** The parts that a list of papers is made of. */

/** The parts of a record, as a layout names them. */
export const paperRoles = [
  'title',
  'people',
  'affiliation',
  'venue',
  'abstract',
  'link',
  'note',
  'repeated',
  'heading',
  'left',
] as const;
export type PaperRole = (typeof paperRoles)[number];

export interface RolePart {
  role: PaperRole;
  text: string;
}

/** A way to read a line. */
export interface Choice {
  parts: RolePart[];
  score: number;
}

/** What a layout says of single lines. */
export interface LineForm {
  /** Whether titles and authors share a line. */
  oneLine: 'yes' | 'no' | 'perhaps';
  /** Whether a line with a date and nothing else says the date of a paper, or the day of the list below. */
  days: 'own' | 'heading';
}
