/** A Vite plugin that gives the browser's scripts the messages of the catalogue's language, and of no other. */
import type { Plugin } from 'vite';

/** Modules called `messages.ts` or `client-messages.ts` are English; `messages.fr.ts` takes their place in a French catalogue. */
export function messagesPlugin(language: string): Plugin {
  return {
    name: 'colloquy-messages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (language === 'en' || !/\/(?:client-)?messages\.ts$/.test(source)) return undefined;
      return this.resolve(source.replace(/messages\.ts$/, `messages.${language}.ts`), importer);
    },
  };
}
