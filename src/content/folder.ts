/** Where the content lies. */
import path from 'node:path';

/** The folder that was chosen, else `COLLOQUY_CONTENT`, else `content/` of the working directory. An absolute path. */
export function contentFolderAt(chosen?: string): string {
  return path.resolve(chosen ?? process.env['COLLOQUY_CONTENT'] ?? 'content');
}
