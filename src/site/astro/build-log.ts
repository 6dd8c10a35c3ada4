/** What a build says: how many pages it has made, and every warning and error; not a line a page. */
import log from 'astro/logger/node';
import type { Phase } from '../../text/progress.ts';
import { startPhase } from '../terminal.ts';

type Destination = ReturnType<typeof log>;
type Message = Parameters<Destination['write']>[0];

let expected: number | undefined;
let before: Phase | undefined;
let phase: Phase | undefined;

/** Says how many pages there will be, and which phase the first of them ends. */
export function expectPages(count: number, phaseBefore: Phase): void {
  expected = count;
  before = phaseBefore;
}

/** Astro asks for it by its name in astro.config.mjs. */
export default function buildLog(options: Record<string, unknown> = {}): Destination {
  const everything = log(options);
  let pages = 0;
  return {
    write(message: Message) {
      if (message.level !== 'info') everything.write(message);
      else if (/[├└]─/.test(message.message)) {
        if (pages === 0) before?.end();
        phase ??= startPhase('pages', expected);
        pages += 1;
        phase.at(pages);
      } else if (message.message.includes('Completed in')) {
        phase?.end();
        phase = undefined;
      }
    },
  };
}
