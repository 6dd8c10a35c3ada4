/** The fields that a reader can correct, for the correction form. Patterns and choices come from the schema. */
import { z } from 'zod';
import type { Messages } from '../i18n/en.ts';
import { paperSchema, talkSchema } from '../model/schema.ts';

export interface CorrectableField {
  name: keyof Messages['correction']['fields'];
  /** What the form checks in addition to the pattern. */
  check: 'text' | 'date' | 'zone' | 'people' | 'links' | 'abstract';
  isRequired: boolean;
  /** Shown at once, as it is often wrong or lacking; the others are folded. */
  isCommon: boolean;
  /** A link that it adds to the entry's `links`, named after the field; it is no field of the entry. */
  addsLink: boolean;
  /** From the schema (ECMA-262, with the flag "u"). */
  pattern?: string;
  /** Examples of valid values. */
  examples: string[];
  choices?: string[];
}

type Sketch = [
  name: keyof Messages['correction']['fields'],
  check?: CorrectableField['check'],
  ...examples: string[],
];

const sketches: Record<'talk' | 'paper', Sketch[]> = {
  talk: [
    ['title'],
    ['speakers', 'people'],
    ['status'],
    ['date', 'date', '2024-02-26'],
    ['formerDate', 'date', '2024-02-26'],
    ['start', 'text', '14:00'],
    ['end', 'text', '15:00'],
    ['endDate', 'date', '2024-02-28'],
    ['timezone', 'zone', 'Europe/Lisbon'],
    ['location'],
    ['event'],
    ['series'],
    ['slides', 'links', 'https://example.org/slides.pdf'],
    ['recording', 'links', 'https://example.org/video'],
    ['links', 'links'],
    ['abstract', 'abstract'],
  ],
  paper: [
    ['title'],
    ['authors', 'people'],
    ['date', 'date', '2024-02-26', '2024-02', '2024'],
    ['journal'],
    ['booktitle'],
    ['volume'],
    ['issue'],
    ['pages', 'text', '2159-2173'],
    ['event'],
    ['links', 'links'],
    ['abstract', 'abstract'],
  ],
};

const common = new Set<CorrectableField['name']>([
  'title',
  'speakers',
  'authors',
  'date',
  'start',
  'slides',
  'recording',
  'abstract',
]);
const addedLinks = new Set<CorrectableField['name']>(['slides', 'recording']);

const schemas = { talk: talkSchema, paper: paperSchema };

/** In the order of the form. */
export function correctableFields(kind: 'talk' | 'paper'): CorrectableField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schemas[kind]);
  return sketches[kind].map(([name, check = 'text', ...examples]) => {
    const { pattern, enum: choices } = (properties[name] ?? {}) as { pattern?: string; enum?: string[] };
    return {
      name,
      check,
      examples,
      isRequired: required.includes(name),
      isCommon: common.has(name) || (kind === 'paper' && name === 'links'),
      addsLink: addedLinks.has(name),
      ...(pattern && { pattern }),
      ...(choices && { choices }),
    };
  });
}

/** Field names in the order in which an entry's file lists them. */
export const fieldOrder = (kind: 'talk' | 'paper') => Object.keys(schemas[kind].shape);
