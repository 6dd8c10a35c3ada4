/** A talk or a paper, where both stand side by side. */
import type { Reason } from './relate.ts';
import type { Paper, Talk } from './schema.ts';

export type Entry = { kind: 'talk'; talk: Talk } | { kind: 'paper'; paper: Paper };

/** An entry that belongs with another one, and why. */
export interface Belonging {
  entry: Entry;
  /** Strongest first. */
  reasons: Reason[];
}
