/** What a command of `colloquy` is. */
export interface Command {
  /** What `--help` prints; a command without it prints its own. */
  usage?: string;
  /** @returns the exit code */
  run(args: readonly string[]): number | Promise<number>;
}
