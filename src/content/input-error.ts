/** Input that cannot be used, with the place to look at. */
import path from 'node:path';

/** Input that stops the import or the build; `file` is relative to the content folder, `line` counts from 1. */
export class InputError extends Error {
  readonly file: string;
  readonly line: number | undefined;
  /** The message without the place. */
  readonly reason: string;
  constructor(file: string, line: number | undefined, reason: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/** Several problems of a content folder as one error: a line each, "/path/of/file:line: message", as terminals link it. */
export function asOneError(folder: string, problems: readonly InputError[]): Error {
  return new Error(
    problems
      .map(({ file, line, reason }) => new InputError(path.resolve(folder, file), line, reason).message)
      .join('\n'),
  );
}

/**
 * What a step gives, or `otherwise` when its input cannot be used; its problems are then added to `problems`. One run thus names
 * everything that is wrong.
 *
 * @throws whatever the step throws that is not an {@link InputError}, or an `AggregateError` of them
 */
export function collectProblems<T, U>(problems: InputError[], step: () => T, otherwise: U): T | U {
  try {
    return step();
  } catch (error) {
    const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const known = all.filter((one) => one instanceof InputError);
    if (known.length < all.length) throw error;
    for (const each of known) problems.push(each);
    return otherwise;
  }
}
