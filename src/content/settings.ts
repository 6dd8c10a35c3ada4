/** The settings files of a content folder, read and checked for import and site alike. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  type CatalogueSettings,
  type EntryRules,
  entriesSchema,
  type Person,
  personSchema,
  type RememberedTopic,
  type SeriesDescription,
  type Source,
  seriesSchema,
  sourceSchema,
  topicSchema,
} from '../model/schema.ts';
import { fingerprint } from '../text/fold.ts';
import { missingCatalogue, readCatalogueFile } from './catalogue-file.ts';
import { bytesIfThere, readText } from './files.ts';
import { collectProblems, InputError } from './input-error.ts';
import { type Checked, readYaml } from './yaml.ts';

export type SettingsFile =
  | 'catalogue.yaml'
  | 'sources.yaml'
  | 'people.yaml'
  | 'entries.yaml'
  | 'series.yaml'
  | 'topics.yaml';

/** What the files say. All but `catalogue.yaml` may be missing, and are then empty. */
export interface Settings {
  catalogue: CatalogueSettings;
  sources: Source[];
  people: Person[];
  entryRules: EntryRules;
  series: SeriesDescription[];
  topics: RememberedTopic[];
  /** The line of a value in its file, or of the nearest value around it; counts from 1. */
  lineOf: (file: SettingsFile, path: readonly PropertyKey[]) => number;
}

/** Settings of which some may be wrong: what is wrong is in `problems`, and the file counts as if it said nothing. */
export interface ReadSettings extends Omit<Settings, 'catalogue'> {
  /** `undefined` when the file is missing or wrong. */
  catalogue: CatalogueSettings | undefined;
  problems: InputError[];
}

/** Reads and checks every settings file of a folder, each by itself. */
export function readSettings(folder: string): ReadSettings {
  const problems: InputError[] = [];
  const lines = new Map<SettingsFile, (path: readonly PropertyKey[]) => number>();
  const read = <T, U>(file: SettingsFile, check: (text: string) => Checked<T>, otherwise: U): T | U =>
    collectProblems(
      problems,
      () => {
        const checked = check(textOf(folder, file));
        if (checked.problems)
          throw new AggregateError(
            checked.problems.map(({ line, message }) => new InputError(file, line, message)),
          );
        lines.set(file, checked.lineOf);
        return checked.value;
      },
      otherwise,
    );
  const list = <Schema extends z.ZodType>(file: SettingsFile, schema: Schema) =>
    read(file, (text) => readYaml(text, schema.array().default([])), []);
  const lineOf = (file: SettingsFile, path: readonly PropertyKey[]) => lines.get(file)?.(path) ?? 1;
  const series = list('series.yaml', seriesSchema);
  for (const { index, name, other } of sharedNames(series))
    problems.push(
      new InputError(
        'series.yaml',
        lineOf('series.yaml', [index]),
        `"${name}" is the series of line ${lineOf('series.yaml', [other])} too: name it in one of them`,
      ),
    );
  return {
    catalogue: read(
      'catalogue.yaml',
      (text) => readCatalogueFile(text, siteTokens(), (name) => bytesIfThere(folder, name)),
      undefined,
    ),
    sources: list('sources.yaml', sourceSchema),
    people: list('people.yaml', personSchema),
    entryRules: read('entries.yaml', (text) => readYaml(text, entriesSchema.default({})), {}),
    series,
    topics: list('topics.yaml', topicSchema),
    lineOf,
    problems,
  };
}

/** Names that two series have. */
function sharedNames(series: readonly SeriesDescription[]): { index: number; name: string; other: number }[] {
  const bearers = new Map<string, number>();
  return series.flatMap(({ name, also = [] }, index) => {
    const names = new Map([name, ...also].map((each) => [fingerprint(each) || each, each]));
    return [...names].flatMap(([key, each]) => {
      const other = bearers.get(key);
      bearers.set(key, other ?? index);
      return other === undefined ? [] : [{ index, name: each, other }];
    });
  });
}

function textOf(folder: string, file: SettingsFile): string {
  const text = readText(folder, file);
  if (text === undefined && file === 'catalogue.yaml')
    throw new InputError(path.join(folder, file), undefined, missingCatalogue);
  return text ?? '';
}

/** The sheet of the site's colours, which an accent is measured against. */
function siteTokens(): string {
  const beside = path.join(import.meta.dirname, '../styles/tokens.css');
  // The site runs this from a bundle, which lies elsewhere; Astro runs in the repository's root.
  return readFileSync(existsSync(beside) ? beside : 'src/styles/tokens.css', 'utf8');
}
