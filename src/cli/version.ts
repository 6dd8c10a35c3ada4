/** The version of this program. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** As package.json has it: "0.1.0". */
export function version(): string {
  const file = path.resolve(import.meta.dirname, '../../package.json');
  return String(JSON.parse(readFileSync(file, 'utf8')).version);
}
