/** Which content folder a command works on. */
import path from 'node:path';
import { takeOption } from '../text/take-option.ts';

const isPackage = import.meta.dirname.split(path.sep).includes('node_modules');

export const contentUsage = '  --content DIR    the content folder; otherwise content/ of this folder';

/**
 * Takes `--content DIR` out of the arguments, and lets this process and those that it starts work on that folder.
 *
 * Whoever has the package works on `content/` of their project: what COLLOQUY_CONTENT still says of another one must not make a site of that.
 *
 * @returns the other arguments
 */
export function chooseContent(args: readonly string[]): string[] {
  const { value, others } = takeOption(args, '--content');
  const said = process.env['COLLOQUY_CONTENT'];
  if (value !== undefined) {
    // An empty one would be the working directory.
    if (value === '')
      throw Object.assign(new Error('--content: the name of a folder is to follow'), {
        code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
      });
    process.env['COLLOQUY_CONTENT'] = path.resolve(value);
  } else if (isPackage && said !== undefined) {
    if (path.resolve(said) !== path.resolve('content'))
      console.error(
        `COLLOQUY_CONTENT is set to ${said}, and not heeded: "--content ${said}" chooses that folder.`,
      );
    delete process.env['COLLOQUY_CONTENT'];
  }
  return others;
}
