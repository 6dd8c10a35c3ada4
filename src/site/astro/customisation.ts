/**
 * A Vite plugin: the components and the style sheets that a catalogue has put in its `astro.config.mjs`, as the modules
 * `virtual:colloquy/components/NAME` and `virtual:colloquy/custom-css`, which the layouts import.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { type CheckedOptions, type Replaceable, replaceable } from '../options.ts';

const prefix = 'virtual:colloquy/';
const ownComponents = fileURLToPath(new URL('../../components/', import.meta.url));

/** What stands on every page while somebody edits, and on none that is built. */
const whileEditing = { ContentProblems: 'frame/ContentProblems.astro' };
const nothing = 'frame/Nothing.astro';

/**
 * @param project the folder that relative paths start from
 * @param isEdited whether this is for `astro dev`
 * @throws {Error} naming the option, when its file is not there
 */
export function customisation(
  { customCss, components }: CheckedOptions,
  project: string,
  isEdited: boolean,
): Plugin {
  const sheets = customCss.map((sheet) => resolved(sheet, project, 'customCss'));
  const modules = new Map([
    [`${prefix}custom-css`, sheets.map((sheet) => `import ${JSON.stringify(sheet)};`).join('\n')],
  ]);
  const show = (name: string, file: string) =>
    modules.set(`${prefix}components/${name}`, `export { default } from ${JSON.stringify(file)};`);
  for (const [name, own] of Object.entries(replaceable) as [Replaceable, string][]) {
    const chosen = components[name];
    show(name, chosen === undefined ? ownFile(own) : resolved(chosen, project, `components.${name}`));
  }
  for (const [name, own] of Object.entries(whileEditing)) show(name, ownFile(isEdited ? own : nothing));
  return {
    name: 'colloquy:customisation',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^virtual:colloquy\// },
      // What begins with this byte is no file (the convention of Rollup).
      handler: (id) => (modules.has(id) ? `\0${id}` : undefined),
    },
    load: {
      filter: { id: /^\0virtual:colloquy\// },
      handler: (id) => modules.get(id.slice(1)),
    },
  };
}

const ownFile = (name: string) => asModule(path.join(ownComponents, name));

/** A path from the project's folder; anything that begins with no dot is a file of a package. */
function resolved(file: string, project: string, option: string): string {
  if (!file.startsWith('.') && !path.isAbsolute(file)) return file;
  const absolute = path.resolve(project, file);
  if (!existsSync(absolute)) throw new Error(`colloquy({ ${option} }): ${absolute} is not there`);
  return asModule(absolute);
}

/** Vite writes the paths of modules with slashes, on every system. */
const asModule = (file: string) => file.replaceAll('\\', '/');
