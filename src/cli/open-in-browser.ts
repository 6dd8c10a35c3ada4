/** Opens an address in the browser of whoever sits at this machine. */
import { spawn } from 'node:child_process';

/** Where there is no browser to open, nothing happens: the address has been printed. */
export function openInBrowser(url: string): void {
  const [program, args] = opener(url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

function opener(url: string): [program: string, args: string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  // The first quoted argument of "start" is the title of a window.
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '""', url]];
  return ['xdg-open', [url]];
}
