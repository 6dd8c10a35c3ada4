/**
 * The schemas of the static API, version 1: what each file of `api/v1/` holds. The JSON Schemas are generated from them.
 * Within a version, fields may be added, but none is changed or removed.
 */
import { z } from 'zod';
import { fullDate, paperSchema, speakerSchema, talkSchema } from '../model/schema.ts';

const address = z.url({ protocol: /^https?$/ });

/** What the API adds to the fields of an entry. */
const addedFields = {
  /** The address of this file's schema. */
  $schema: address,
  /** "talks/slug". It never changes. */
  id: z.string(),
  /** The address of its page. */
  page: address,
  /** The address of this file. */
  self: address,
  /** The file to edit for a correction, below the content folder: "talks/name.md". */
  file: z.string(),
  /** The title, its formulas in Unicode. */
  plainTitle: z.string(),
  /** "" when there is none. In plain text, its formulas in Unicode; and as in its file, in Markdown with formulas in TeX. */
  /** `text` is absent where the Markdown has no markup: then that is the text. */
  abstract: z.strictObject({ text: z.string().optional(), markdown: z.string() }),
  /** What stands at `file` before and after the Markdown of the abstract. */
  source: z.strictObject({ before: z.string(), after: z.string() }),
  /** One entry of BibTeX, one record of RIS, and an item of CSL-JSON; the last two without the abstract. */
  bibtex: z.string(),
  ris: z.string(),
  csl: z.record(z.string(), z.unknown()),
  /** How often time, place or status changed since the entry was first published. */
  revision: z.number().int().nonnegative(),
  /** The day of its last change; absent when it is not known. */
  changed: fullDate.optional(),
};

const apiTalk = z.strictObject({
  ...talkSchema.shape,
  ...addedFields,
  kindOfEntry: z.literal('talk'),
  /** Addresses of files are whole. */
  speakers: z.array(speakerSchema.extend({ portrait: address.optional() })).optional(),
  files: z.array(talkSchema.shape.files.unwrap().element.extend({ still: address.optional() })).optional(),
  links: z.array(talkSchema.shape.links.unwrap().element.extend({ still: address.optional() })).optional(),
  /** With the offset from UTC (RFC 3339); absent unless day, time and zone are known. */
  starts: z.iso.datetime({ offset: true }).optional(),
  ends: z.iso.datetime({ offset: true }).optional(),
  calendar: address.optional(),
});

const apiPaper = paperSchema.extend({ ...addedFields, kindOfEntry: z.literal('paper') });

/** An entry in a list that other pages show (the catalogue, all talks, all papers, a series), without its abstract, citations and source: the file at `self` has them. */
const onlyInFile = {
  $schema: true,
  abstract: true,
  file: true,
  source: true,
  bibtex: true,
  ris: true,
  csl: true,
} as const;
const talkWithFacts = apiTalk.omit(onlyInFile);
const paperWithFacts = apiPaper.omit(onlyInFile);

/** An entry in any other list: where more is known of it. */
const inList = z.strictObject({
  kindOfEntry: z.enum(['talk', 'paper']),
  id: addedFields.id,
  page: address,
  self: address,
  plainTitle: addedFields.plainTitle,
  changed: addedFields.changed,
});

const apiList = z.strictObject({
  $schema: address,
  title: z.string(),
  page: address,
  self: address,
  /** Of the whole list, not of this file. */
  count: z.number().int().nonnegative(),
  items: z.array(z.union([talkWithFacts, paperWithFacts, inList])),
  /** The address of the next file of the list; absent in the last. */
  next: address.optional(),
});

const apiIndex = z.strictObject({
  $schema: address,
  title: z.string(),
  description: z.string(),
  language: z.string(),
  page: address,
  self: address,
  schemas: z.record(z.string(), address),
  /** Every list of the catalogue. */
  lists: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      count: z.number().int().nonnegative(),
      self: address,
    }),
  ),
});

/** Where files are few, a talk has no calendar at an address: its text stands here, with the abstract cut short. */
const packedTalk = apiTalk.omit({ calendar: true }).extend({ ics: z.string().optional() });

/** Several entries: see `packOf` for which. */
const apiPack = z.strictObject({
  $schema: address,
  self: address,
  items: z.array(z.union([packedTalk, apiPaper])),
  /** The ids that entries had before, with the ones that they have now; absent when there are none. */
  moved: z.record(z.string(), z.string()).optional(),
  /** The address of the next file of entries; absent in the last. */
  next: address.optional(),
});

const indexWithPacks = apiIndex.extend({
  /** Where the entries are: `files` files, the first at `self`, each naming the next. `file` says which one an id is in. */
  entries: z.strictObject({
    count: z.number().int().nonnegative(),
    files: z.number().int().positive(),
    file: z.literal('FNV-1a, 32 bits, of the id in UTF-8, modulo files'),
    self: address,
  }),
});

export const apiSchemas = { talk: apiTalk, paper: apiPaper, list: apiList, index: apiIndex } as const;
/** Where files are few. */
const packedApiSchemas = {
  ...apiSchemas,
  talk: packedTalk,
  index: indexWithPacks,
  entries: apiPack,
} as const;
export type ApiSchemaName = keyof typeof packedApiSchemas;
export type ApiTalk = z.infer<typeof apiTalk>;
export type ApiPaper = z.infer<typeof apiPaper>;
export type ApiList = z.infer<typeof apiList>;
export type ApiIndex = z.infer<typeof apiIndex>;
export type ApiIndexWithPacks = z.infer<typeof indexWithPacks>;
export type ApiPack = z.infer<typeof apiPack>;

export const schemaPath = (name: ApiSchemaName) => `api/v1/schema/${name}.json`;

/** The schemas of a site. @param packs the number of files of several entries, where there are such */
export function schemasOf(packs: number | undefined): Partial<Record<ApiSchemaName, z.ZodType>> {
  return packs === undefined ? apiSchemas : packedApiSchemas;
}

/** The JSON Schema (draft 2020-12) of a kind of file. */
export function jsonSchema(name: ApiSchemaName, schema: z.ZodType, url: (path: string) => string): object {
  return { ...z.toJSONSchema(schema, { io: 'output' }), $id: url(schemaPath(name)) };
}
