/**
 * A Vite plugin: what the templates import of this folder's modules is not bundled, but loaded by Node as it is. So pages and files are
 * made by the same modules, from one site that is read once, and a build does not bundle the engine anew each time.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const sources = path.resolve(import.meta.dirname, '../..') + path.sep;

export function modulesInNode(): Plugin {
  return {
    name: 'colloquy:modules-in-node',
    enforce: 'pre',
    // Who changes a module while developing wants to see it.
    apply: 'build',
    // A browser has no Node.
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId: {
      // The package has JavaScript.
      filter: { id: /^\.{1,2}\/[^?]*\.[jt]s$/ },
      handler: (source, importer) => {
        const from = importer?.replace(/\?.*$/s, '');
        // Vite has slashes on every system.
        if (!from || !path.resolve(from).startsWith(sources)) return undefined;
        const file = path.resolve(path.dirname(from), source);
        return existsSync(file) ? { id: pathToFileURL(file).href, external: true } : undefined;
      },
    },
  };
}
