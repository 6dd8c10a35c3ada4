/** Makes an input that shows a problem small, so that a person sees it. */
import { type BrokenPromise, problemOfImport, type ReadBy } from './check-import.ts';

/** How many tries a problem is worth. */
const mostTries = 300;

/** A shorter text with a problem of the same kind: lines and then characters are left out while it stays. */
export function shrunk(bytes: Uint8Array, by: ReadBy, { kind }: BrokenPromise): Uint8Array {
  let tries = 0;
  const isBad = (text: string) => {
    tries += 1;
    return problemOfImport(Buffer.from(text), by)?.kind === kind;
  };
  const text = Buffer.from(bytes).toString('utf8');
  if (!isBad(text)) return bytes;
  let now = text;
  for (const separator of ['\n', '']) {
    let parts = now.split(separator);
    for (let size = Math.ceil(parts.length / 2); size >= 1 && tries < mostTries; size = Math.floor(size / 2))
      for (let at = 0; at < parts.length && tries < mostTries; ) {
        const less = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (isBad(less.join(separator))) parts = less;
        else at += size;
      }
    now = parts.join(separator);
  }
  return Buffer.from(now);
}
