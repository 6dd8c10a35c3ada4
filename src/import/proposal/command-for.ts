/** The commands that a curator answers a proposal with. */

/** "npm run import -- --accept page.txt", as a shell takes it. */
export function commandFor(option: 'accept' | 'example' | 'withdraw', dump: string): string {
  return `npm run import -- --${option}${nameForShell(dump)}`;
}

/** A file's name behind an option, as a shell takes it for one word. */
function nameForShell(name: string): string {
  return /^\w[\w./-]*$/.test(name) ? ` ${name}` : `='${name.replaceAll("'", "'\\''")}'`;
}
