/** A hash of what a catalogue has of its own besides its content: pages, components, style sheets, configuration. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isBuiltSite } from '../built-site.ts';
import { addFile, isProgram, namesBelow } from './code-hash.ts';

/**
 * A component may import any file of the project, so all of them count, but for hidden ones, packages, and built sites.
 *
 * @param besides folders that do not count; absolute paths
 */
export function projectHash(project: string, besides: readonly string[]): string {
  const hash = createHash('sha256');
  const left = new Set(besides.map((folder) => path.resolve(folder)));
  const items = readdirSync(project, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const item of items) {
    const { name } = item;
    const itself = path.join(project, name);
    if (name.startsWith('.') || name === 'node_modules' || left.has(itself)) continue;
    // A README changes no site.
    if (item.isFile() && /\.(?:[cm]?[jt]sx?|json|css|astro)$/.test(name)) addFile(hash, project, name);
    else if (item.isDirectory() && !isBuiltSite(itself))
      for (const inner of namesBelow(itself))
        if (isProgram(inner)) addFile(hash, project, path.join(name, inner));
  }
  return hash.digest('hex');
}
