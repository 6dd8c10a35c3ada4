/** Input that cannot be used, with the place to look at. */

/** Input that stops the import; `file` is relative to the content folder, `line` counts from 1. */
export class InputError extends Error {
  readonly file: string;
  readonly line: number | undefined;
  constructor(file: string, line: number | undefined, message: string) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    this.file = file;
    this.line = line;
  }
}
