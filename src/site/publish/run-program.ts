/** Runs a program of the machine without a shell: nothing in an argument means anything to one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface RunOptions {
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  input?: string;
}

/** What it printed. @throws {Error} saying what failed, with what the program said */
export function outputOf(program: string, args: readonly string[], options: RunOptions = {}): string {
  const { status, stdout, stderr } = start(program, args, options, 'pipe');
  if (status !== 0)
    throw new Error(`${program} ${args[0] ?? ''} failed: ${stderr.trim() || `exit code ${status}`}`);
  return stdout;
}

/** The same, or `undefined` where it fails. */
export function outputIfAny(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): string | undefined {
  try {
    return outputOf(program, args, options);
  } catch {
    return undefined;
  }
}

/** Runs it in the terminal. @throws {Error} when it fails; it has said why itself */
export function runInTerminal(program: string, args: readonly string[], options: RunOptions = {}): void {
  const { status } = start(program, args, options, 'inherit');
  if (status !== 0) throw new Error(`${program} failed (exit code ${status}), and says why above`);
}

function start(
  program: string,
  args: readonly string[],
  { cwd, env, input }: RunOptions,
  stdio: 'pipe' | 'inherit',
) {
  const found = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    stdio: stdio === 'inherit' ? ['inherit', 'inherit', 'inherit'] : 'pipe',
  });
  if (found.error)
    throw 'code' in found.error && found.error.code === 'ENOENT'
      ? new MissingProgramError(program)
      : found.error;
  return found;
}

/** A program that is not on this machine. */
export class MissingProgramError extends Error {
  constructor(program: string) {
    super(`the program "${program}" is not on this machine: install it, and publish again`);
  }
}

/** Whether a program is on the PATH, as a file of that name. */
export function isInstalled(program: string): boolean {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some(
      (folder) => folder !== '' && endings.some((ending) => existsSync(path.join(folder, program + ending))),
    );
}

/** A command as one would write it in a shell, for people to read. */
export function written(program: string, args: readonly string[]): string {
  return [
    program,
    ...args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)),
  ].join(' ');
}
