/** Which content folder a command works on. */
import path from 'node:path';

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
  const others = [...args];
  const at = others.findIndex((argument) => /^--content(?:=|$)/.test(argument));
  const said = process.env['COLLOQUY_CONTENT'];
  if (at >= 0) {
    const [option = '', value = ''] = others.splice(at, others[at] === '--content' ? 2 : 1);
    process.env['COLLOQUY_CONTENT'] = path.resolve(
      option.includes('=') ? option.replace(/^.*?=/s, '') : value,
    );
  } else if (isPackage && said !== undefined) {
    if (path.resolve(said) !== path.resolve('content'))
      console.error(
        `COLLOQUY_CONTENT is set to ${said}, and not heeded: "--content ${said}" chooses that folder.`,
      );
    delete process.env['COLLOQUY_CONTENT'];
  }
  return others;
}
