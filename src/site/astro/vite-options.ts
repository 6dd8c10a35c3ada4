/** A Vite plugin that tells the pages the integration's options, as the module "virtual:colloquy/options". */
import type { Plugin } from 'vite';

const id = 'virtual:colloquy/options';

export function optionsPlugin(options: { contentFolder: string }): Plugin {
  return {
    name: 'colloquy-options',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}`
        ? Object.entries(options)
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
            .join('\n')
        : undefined,
  };
}
