/**
 * A Vite plugin: scripts in the browser get the messages of the site's language, and only the section that they import.
 *
 * `#messages/client` and the sections of the search (`#messages/search` …) are subpath imports of package.json, which lead to the English
 * file wherever this plugin is not used. Here each leads to the file of the language under a query of its own. The bundler takes two
 * sections for different modules: it drops the others, and puts each into the chunk of those who need it.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

const source = path.resolve(import.meta.dirname, '../..');
/** The package has JavaScript. */
const extension = path.extname(import.meta.filename);

/** @param language a tag of src/i18n/languages.ts. */
export function messagesPlugin(language: string): Plugin {
  return {
    name: 'colloquy:messages',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^#messages\// },
      handler: (specifier) => {
        const section = specifier.slice('#messages/'.length);
        const folder = path.join(source, section === 'client' ? 'i18n' : 'search/messages');
        return {
          id: `${path.join(folder, `${language}${extension}`)}?${section}`,
          moduleSideEffects: false,
        };
      },
    },
  };
}
