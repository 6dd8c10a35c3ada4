/** The general readers as the import uses them. Tests give it a reader of their own. */
import type { Example, Layout } from '../model/schema.ts';
import type { Dump } from './dump.ts';
import type { WrongExample } from './reading/examples.ts';
import { type Proposal, problemOfLayout, propose, readByLayout } from './reading/propose.ts';
import type { Reading } from './record.ts';

export interface GeneralReading {
  /** How a page may be read; `undefined` when nothing is found on it. */
  propose(dump: Dump, examples: readonly Example[]): Proposal | WrongExample | undefined;
  /** Why nothing can be read by a layout; `undefined` when it can. */
  problemOf(layout: Layout): string | undefined;
  /** Reads a page by a layout that has no problem. */
  readByLayout(dump: Dump, layout: Layout): Reading;
}

export const generalReading: GeneralReading = { propose, problemOf: problemOfLayout, readByLayout };

/**
 * A layout as it is read back from `sources.yaml`, where every value is a text. What is proposed is read by this one, so that
 * accepting it changes nothing.
 */
export function asStored(layout: Layout): Layout {
  return stored(layout) as Layout;
}

function stored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, stored(part)]])),
  );
}
