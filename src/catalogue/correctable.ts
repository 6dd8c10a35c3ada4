/** The fields that a reader can correct, as a form shows them; what they may hold is the schema's to say. */
import { z } from 'zod';
import { paperSchema, talkSchema } from './schema.ts';

export interface CorrectableField {
  name: string;
  label: string;
  /** What the form checks beyond the pattern. */
  check: 'text' | 'date' | 'zone' | 'people' | 'links' | 'abstract';
  isRequired: boolean;
  /** From the schema (ECMA-262, with the flag "u"). */
  pattern?: string;
  /** How it is written. */
  example?: string;
  choices?: string[];
}

type Sketch = [name: string, label: string, check?: CorrectableField['check'], example?: string];

const people = 'a line each: name; affiliation';
const sketches: Record<'talk' | 'paper', Sketch[]> = {
  talk: [
    ['title', 'Title'],
    ['speakers', 'Speakers', 'people', people],
    ['status', 'Status'],
    ['date', 'Date', 'date', '2024-02-26'],
    ['formerDate', 'Postponed from', 'date', '2024-02-26'],
    ['start', 'Start', 'text', '14:00'],
    ['end', 'End', 'text', '15:00'],
    ['endDate', 'Last day', 'date', '2024-02-28'],
    ['timezone', 'Time zone', 'zone', 'Europe/Lisbon'],
    ['location', 'Place'],
    ['event', 'Occasion'],
    ['series', 'Series'],
    ['links', 'Links', 'links', 'a line each: address, and what it is called'],
    ['abstract', 'Abstract', 'abstract', 'Markdown'],
  ],
  paper: [
    ['title', 'Title'],
    ['authors', 'Authors', 'people', people],
    ['date', 'Date', 'date', '2024-02-26, 2024-02 or 2024'],
    ['journal', 'Journal'],
    ['volume', 'Volume'],
    ['issue', 'Issue'],
    ['pages', 'Pages', 'text', '2159-2173'],
    ['event', 'Occasion'],
    ['links', 'Links', 'links', 'a line each: address, and what it is called'],
    ['abstract', 'Abstract', 'abstract', 'Markdown'],
  ],
};

const schemas = { talk: talkSchema, paper: paperSchema };

/** In the order in which a form asks for them. */
export function correctableFields(kind: 'talk' | 'paper'): CorrectableField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schemas[kind]);
  return sketches[kind].map(([name, label, check = 'text', example]) => {
    const { pattern, enum: choices } = (properties[name] ?? {}) as { pattern?: string; enum?: string[] };
    return {
      name,
      label,
      check,
      isRequired: required.includes(name),
      ...(pattern && { pattern }),
      ...(example && { example }),
      ...(choices && { choices }),
    };
  });
}

/** The order in which a file names its fields. */
export const fieldOrder = (kind: 'talk' | 'paper') => Object.keys(schemas[kind].shape);
