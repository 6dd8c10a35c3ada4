/**
 * Asks recheck how the time of an expression grows with the text. `checked.txt` names the expressions that were asked about and are well: what
 * recheck finds takes minutes, and for some depends on how fast the machine is.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import type { Literal } from './literals.ts';

export interface Growth {
  status: 'safe' | 'vulnerable' | 'unknown';
  /** "2nd degree polynomial", "exponential". */
  summary: string;
  /** A text that shows it. */
  attack: string;
}

const record = path.join(import.meta.dirname, 'checked.txt');
/** Milliseconds. What is not decided by then has many counted repetitions. */
const timeout = 5000;

/** The name of an expression in the record. */
export function digestOf({ source, flags }: Pick<Literal, 'source' | 'flags'>): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

/** The expressions that are known to be well. */
export function readRecord(): Set<string> {
  return new Set(existsSync(record) ? readFileSync(record, 'utf8').split('\n').filter(Boolean) : []);
}

export function writeRecord(digests: ReadonlySet<string>): void {
  writeFileSync(
    record,
    [...digests]
      .sort()
      .map((digest) => `${digest}\n`)
      .join(''),
  );
}

export function growthOf({ source, flags }: Literal): Growth {
  const found = checkSync(source, flags, { timeout });
  return {
    status: found.status,
    summary: found.status === 'vulnerable' ? found.complexity.summary : '',
    attack: found.status === 'vulnerable' ? found.attack.pattern : '',
  };
}
