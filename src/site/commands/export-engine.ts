/** `colloquy export`: the entries for a search engine that runs elsewhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EngineDocument, engineDocument } from '../../export/engines/engine-document.ts';
import { openSearchBulk, openSearchIndex } from '../../export/engines/opensearch.ts';
import { typesenseDocuments, typesenseSchema } from '../../export/engines/typesense.ts';
import { readSite } from './read-site.ts';

interface Engine {
  /** By the names of the files. */
  files: (documents: readonly EngineDocument[], index: string, language: string) => Record<string, string>;
  /** The commands that send them. */
  commands: (folder: string, index: string) => string[];
}

const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;

export const engines: Readonly<Record<string, Engine>> = {
  opensearch: {
    files: (documents, _, language) => ({
      'index.json': json(openSearchIndex(language)),
      'bulk.ndjson': openSearchBulk(documents),
    }),
    commands: (folder, index) => [
      `curl -X PUT  "$OPENSEARCH/${index}"       -H "Content-Type: application/json"     --data-binary @${folder}/index.json`,
      `curl -X POST "$OPENSEARCH/${index}/_bulk" -H "Content-Type: application/x-ndjson" --data-binary @${folder}/bulk.ndjson`,
    ],
  },
  typesense: {
    files: (documents, index, language) => ({
      'schema.json': json(typesenseSchema(index, language)),
      'documents.jsonl': typesenseDocuments(documents),
    }),
    commands: (folder, index) => [
      `curl -X POST "$TYPESENSE/collections" -H "X-TYPESENSE-API-KEY: $KEY" --data-binary @${folder}/schema.json`,
      `curl -X POST "$TYPESENSE/collections/${index}/documents/import?action=upsert" -H "X-TYPESENSE-API-KEY: $KEY" --data-binary @${folder}/documents.jsonl`,
    ],
  },
};

/** Lower case, as OpenSearch wants it; both take it. */
const indexName = /^[a-z][a-z0-9_-]{0,99}$/;

/**
 * Writes the files of an engine. What is private or not published yet is not in them.
 *
 * @returns lines for the terminal
 * @throws {Error} in words for people
 */
export function exportForEngine(
  content: string,
  {
    to,
    index,
    outDir,
    day,
  }: { to: string | undefined; index: string; outDir?: string | undefined; day: string },
): string[] {
  const engine = to !== undefined && Object.hasOwn(engines, to) ? engines[to] : undefined;
  if (!engine)
    throw new Error(
      `--to: the name of an engine is to follow, ${Object.keys(engines).join(' or ')}; found ${JSON.stringify(to ?? '')}`,
    );
  if (!indexName.test(index))
    throw new Error(
      `--index is to be a name of small letters, digits, "-" and "_"; found ${JSON.stringify(index)}`,
    );
  const site = readSite(content, day);
  const { settings, entries } = site.catalogue;
  const { url } = site.exports().context;
  const { topicsOf } = site.analysis();
  const documents = entries.map((entry) =>
    engineDocument(entry, { url, topicsOf: ({ of }) => topicsOf(of).map(({ label }) => label) }),
  );
  const folder = outDir ?? `${to}-export`;
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(engine.files(documents, index, settings.language));
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
  return [
    `${documents.length} entries in ${files.map(([name]) => path.join(folder, name)).join(' and ')}. To send them:`,
    ...engine.commands(folder, index).map((command) => `  ${command}`),
  ];
}
