/** `colloquy archive`: the whole catalogue in one dated file, to be kept for decades. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allFilesBelow } from '../../content/files.ts';
import { apiEntry } from '../../export/api.ts';
import { apiSchemas, jsonSchema } from '../../export/api-schema.ts';
import { slugOf } from '../../text/slug.ts';
import { type ArchivedFile, bagFiles, sha256, textFile } from '../archive/bag.ts';
import { archiveReadme } from '../archive/readme.ts';
import { writeZip } from '../archive/write-zip.ts';
import { readSite } from './read-site.ts';

export interface ArchiveOptions {
  /** The content folder, and the site that was built from it. */
  content: string;
  site: string;
  /** The day of the site, `YYYY-MM-DD`. */
  day: string;
  /** The file to write; when left out, named after the title and the day, in the working directory. */
  to?: string | undefined;
  /** Whether Markdown, dumps and settings go along. */
  hasContent: boolean;
  /** "colloquy 0.1.0". */
  program: string;
}

export interface Archive {
  file: string;
  /** Of the file, which stands in FILE.sha256, too. */
  sha256: string;
  files: number;
}

/**
 * Writes the archive, and its checksum beside it. The same content on the same day gives the same bytes.
 *
 * @throws {Error} in words for people
 */
export function archive({ content, site, day, to, hasContent, program }: ArchiveOptions): Archive {
  const made = readSite(content, day);
  const { settings, talks, papers } = made.catalogue;
  const name = `${slugOf(settings.title) || 'catalogue'}-${day}`;
  const file = path.resolve(to ?? `${name}.zip`);
  const { catalogue, context } = made.exports();
  const lines = catalogue.entries.map((entry) => JSON.stringify(apiEntry(entry, context)));
  const payload: ArchivedFile[] = [
    textFile('entries.jsonl', lines.map((line) => `${line}\n`).join('')),
    ...(['talk', 'paper'] as const).map((kind) =>
      textFile(
        `schemas/${kind}.schema.json`,
        `${JSON.stringify(jsonSchema(kind, apiSchemas[kind], context.url), undefined, 2)}\n`,
      ),
    ),
    ...filesOf(site, 'site'),
    ...(hasContent ? filesOf(content, 'content') : []),
  ];
  const { title, description, url } = settings;
  const readme = archiveReadme({ title, url, day, talks: talks.length, papers: papers.length, hasContent });
  const files = bagFiles(payload, readme, { day, title, description, url, program });
  writeZip(file, files, name, day);
  const sum = sha256(readFileSync(file));
  writeFileSync(`${file}.sha256`, `${sum}  ${path.basename(file)}\n`);
  return { file, sha256: sum, files: files.length };
}

/** Hidden files and folders, such as `.git`, are left out. */
function filesOf(folder: string, as: string): ArchivedFile[] {
  return allFilesBelow(folder, '.').names.map((name) => ({
    path: `${as}/${name}`,
    bytes: () => readFileSync(path.join(folder, name)),
  }));
}
