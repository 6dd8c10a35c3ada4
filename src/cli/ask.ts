/** Asks the person at the terminal. */
import { readSync } from 'node:fs';

/** Prints a question and waits for a line; "" at the end of the input. */
export function ask(question: string): string {
  process.stdout.write(question);
  const bytes = Buffer.alloc(1);
  const typed: number[] = [];
  for (;;) {
    try {
      if (readSync(process.stdin.fd, bytes) === 0 || bytes[0] === 0x0a) break;
      typed.push(bytes[0] ?? 0);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      if (error.code === 'EOF') break;
      if (error.code !== 'EAGAIN') throw error;
      // A terminal that another program left in non-blocking mode has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  return Buffer.from(typed).toString('utf8');
}
