/**
 * The static interface for other programs, version 1: what each file of `api/v1/` holds, as schemas that its JSON Schemas are
 * generated from. Within a version, fields are added and never changed or taken away.
 */
import { z } from 'zod';
import type { EntryList } from '../catalogue/entry-list.ts';
import type { Change } from '../model/change.ts';
import { type Entry, entryId } from '../model/entry.ts';
import { fullDate, paperSchema, talkSchema } from '../model/schema.ts';
import { dayInCalendar } from '../model/talk-status.ts';
import { bodyHtml, bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { moment } from './icalendar/time-zone.ts';

const address = z.url({ protocol: /^https?$/ });

/** What every published entry has besides its own fields. */
const published = {
  /** Where the schema of this file is. */
  $schema: address,
  /** "talks/slug": for ever the same. */
  id: z.string(),
  /** Its page. */
  page: address,
  /** This file. */
  self: address,
  /** Its file in the content folder, which a correction changes: "talks/name.md". */
  file: z.string(),
  /** The title with its formulas in Unicode. */
  plainTitle: z.string(),
  /** Plain text, Markdown and HTML; "" when there is none. The HTML holds no script and asks for nothing. */
  abstract: z.strictObject({ text: z.string(), markdown: z.string(), html: z.string() }),
  /** How often time, place or status changed since it was first there. */
  revision: z.number().int().nonnegative(),
  /** The day of its last change; absent when it is not known. */
  changed: fullDate.optional(),
};

const apiTalk = z.strictObject({
  ...talkSchema.shape,
  ...published,
  kindOfEntry: z.literal('talk'),
  /** With the offset from UTC; absent unless day, time and zone are known. */
  starts: z.iso.datetime({ offset: true }).optional(),
  ends: z.iso.datetime({ offset: true }).optional(),
  calendar: address.optional(),
});

const apiPaper = paperSchema.extend({ ...published, kindOfEntry: z.literal('paper') });

/** An entry in a list: without its abstract and its file, which `self` has. */
const talkInList = apiTalk.omit({ $schema: true, abstract: true, file: true });
const paperInList = apiPaper.omit({ $schema: true, abstract: true, file: true });

const apiList = z.strictObject({
  $schema: address,
  title: z.string(),
  page: address,
  self: address,
  /** Of the whole list, over all of its files. */
  count: z.number().int().nonnegative(),
  items: z.array(z.discriminatedUnion('kindOfEntry', [talkInList, paperInList])),
  /** Where it goes on; absent in the last file. */
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
  /** Every list, by the path of its page. */
  lists: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      count: z.number().int().nonnegative(),
      self: address,
    }),
  ),
});

export const apiSchemas = { talk: apiTalk, paper: apiPaper, list: apiList, index: apiIndex } as const;
export type ApiSchemaName = keyof typeof apiSchemas;
export type ApiTalk = z.infer<typeof apiTalk>;
export type ApiPaper = z.infer<typeof apiPaper>;
export type ApiList = z.infer<typeof apiList>;

/** How many entries a file of a list holds. */
const listedInAFile = 500;

export const schemaPath = (name: ApiSchemaName) => `api/v1/schema/${name}.json`;
export const apiPath = (path: string) => `api/v1/${path}.json`;

/** The JSON Schema (draft 2020-12) of a file of the interface. */
export function jsonSchema(name: ApiSchemaName, url: (path: string) => string): object {
  return { ...z.toJSONSchema(apiSchemas[name], { io: 'output' }), $id: url(schemaPath(name)) };
}

/** An entry, whole. `file` is its path in the content folder. */
export function apiEntry(
  entry: Entry,
  file: string,
  change: Change,
  url: (path: string) => string,
): ApiTalk | ApiPaper {
  const { body } = entry.of;
  return {
    $schema: url(schemaPath(entry.kind)),
    ...summary(entry, change, url),
    file,
    abstract: { text: bodyText(body), markdown: body, html: bodyHtml(body) },
  };
}

type Summary = ApiList['items'][number];

function summary(entry: Entry, change: Change, url: (path: string) => string): Summary {
  const id = entryId(entry);
  const common = {
    id,
    page: url(`${id}/`),
    self: url(apiPath(id)),
    plainTitle: plainTitle(entry.of.title),
    ...change,
  };
  if (entry.kind === 'paper') return { kindOfEntry: 'paper', ...common, ...entry.of };
  const { date, start, end, endDate, timezone } = entry.of;
  return {
    kindOfEntry: 'talk',
    ...common,
    ...entry.of,
    ...(date && start && timezone && { starts: moment(date, start, timezone) }),
    ...(date && start && end && timezone && { ends: moment(endDate ?? date, end, timezone) }),
    ...(dayInCalendar(entry.of) && { calendar: url(`${id}.ics`) }),
  };
}

/** The files of a list, by their path without "api/v1/" and ".json": "talks", "talks.2", … */
export function apiLists(
  listing: EntryList,
  changeOf: (id: string) => Change,
  url: (path: string) => string,
): { path: string; content: ApiList }[] {
  const { path, page, title, entries } = listing;
  const count = Math.max(Math.ceil(entries.length / listedInAFile), 1);
  const nameOf = (number: number) => (number === 1 ? path : `${path}.${number}`);
  return Array.from({ length: count }, (_, index) => ({
    path: nameOf(index + 1),
    content: {
      $schema: url(schemaPath('list')),
      title,
      page: url(page),
      self: url(apiPath(nameOf(index + 1))),
      count: entries.length,
      items: entries
        .slice(index * listedInAFile, (index + 1) * listedInAFile)
        .map((entry) => summary(entry, changeOf(entryId(entry)), url)),
      ...(index + 1 < count && { next: url(apiPath(nameOf(index + 2))) }),
    },
  }));
}
