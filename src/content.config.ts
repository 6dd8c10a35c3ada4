/** The collections: the entries of the content folder, checked, without their bodies, which are read when shown. */

import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { EntryFileError, readEntryFile } from './content/front-matter.ts';
import { contentFolder } from './content/settings.ts';
import { explain, paperSchema, talkSchema } from './model/schema.ts';

/** Reads `<folder>/*.md`. A file that cannot be read stops the build with file, line and value. */
function entries(folder: 'talks' | 'papers', schema: z.ZodObject): Loader {
  return {
    name: `colloquy-${folder}`,
    async load({ store, generateDigest, watcher }) {
      const directory = path.join(contentFolder, folder);
      const load = async () => {
        const names = await readdir(directory).catch(() => []);
        store.clear();
        for (const name of names.filter((name) => name.endsWith('.md')).sort()) {
          const text = await readFile(path.join(directory, name), 'utf8');
          const data = checked(path.join(directory, name), text, schema);
          const id = data['slug'] as string;
          if (store.has(id))
            throw new Error(`${path.join(directory, name)}: the slug "${id}" is another entry's too`);
          store.set({ id, data: { ...data, file: name }, digest: generateDigest(text) });
        }
      };
      await load();
      watcher?.add(directory);
      watcher?.on('all', (_, changed) => {
        if (path.dirname(changed) === directory) void load();
      });
    },
  };
}

function checked(file: string, text: string, schema: z.ZodObject): Record<string, unknown> {
  try {
    const { data } = readEntryFile(text);
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    throw new Error(
      explain(result.error, data)
        .map((problem) => `${file}: ${problem}`)
        .join('\n'),
    );
  } catch (error) {
    if (error instanceof EntryFileError) throw new Error(`${file}:${error.line}: ${error.message}`);
    throw error;
  }
}

export const collections = {
  talks: defineCollection({ loader: entries('talks', talkSchema) }),
  papers: defineCollection({ loader: entries('papers', paperSchema) }),
};
