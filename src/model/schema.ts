/** What a talk and a paper are: the one definition that the import checks and the site reads. */
import { z } from 'zod';
import { beginning } from '../text/truncate.ts';
import { hexColour } from './accent.ts';
import { isOnCalendar } from './partial-date.ts';
import { isReserved } from './slug.ts';

const text = z
  .string()
  .trim()
  .min(1, 'is empty: leave the field out when it is not known')
  // Terminals obey control characters, and half a surrogate pair is in no file: neither is read or written.
  .refine((value) => !/[^\P{Cc}\t\n]|\p{Cs}/u.test(value), 'holds a control character: take it out');

/** A file of `content/dumps/`, by its name alone: a path could lead anywhere. */
export const dumpName = z
  .string()
  .refine(
    (name) =>
      /^\S(?:.*\S)?$/u.test(name) &&
      !/[/\\\p{Cc}\p{Cs}\uFFFD\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name) &&
      !['.', '..', '__proto__'].includes(name),
    'is not the name of a dump: no path, no control character, no space at its ends',
  );

/** Only addresses that a browser opens as a page: nothing that a click could run. */
const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'is not a web address: it must begin with "https://" or "http://"');

const slugForm = '[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+)*';

const slug = z
  .string()
  .regex(new RegExp(`^${slugForm}$`, 'u'), 'is not a slug: lower-case words joined by "-"')
  .refine((value) => new TextEncoder().encode(value).length <= 200, 'is too long for an address')
  // The same letters in two spellings of Unicode would be two pages of one address.
  .refine((value) => value === value.normalize('NFC'), 'is not in Unicode’s composed form (NFC)')
  .refine((value) => !isReserved(value), 'is the name of a page of the site’s own');

/** "talks/slug" or "papers/slug". */
export const entryIdSchema = z.string().regex(new RegExp(`^(?:talks|papers)/${slugForm}$`, 'u'));

/** The address of a derived page under the base: "speakers/ada-example/", or of a list: "speakers/". No scheme, no "..". */
export const pageAddress = z.string().regex(new RegExp(`^[a-z]+/(?:${slugForm}/)*$`, 'u'));

const timeZone = z
  .string()
  .refine(isTimeZone, 'is not a time zone: write an IANA name such as "Europe/Lisbon"');

/**
 * `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (ISO 8601), or `--MM-DD`: a day whose year is not known (vCard, RFC 6350 section 4.3.1).
 * A date is not a moment: it is never turned into a `Date`, which would shift it across time zones.
 */
const partialDate = z
  .string()
  .regex(
    /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}-\d{2})$/,
    'is not a date: write "2024-02-26", "2024-02", "2024" or "--02-26"',
  )
  .refine(isOnCalendar, 'is not a date of the calendar: leave out what is not known');

/** A full date, `YYYY-MM-DD`. */
export const fullDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a full date: write "2024-02-26"')
  .refine(isOnCalendar, 'is not a day of the calendar');

/** A time of day, `HH:MM` on the 24-hour clock. */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day: write "14:00"');

/** A person as an occasion names them. The affiliation belongs to the occasion, not to the person. */
const appearance = z.strictObject({
  /** The name as people write it, without honorifics: "Nir Gov". */
  name: text,
  /** The name as the dump prints it, where that differs: "Professor Nir Gov". */
  printed: text.optional(),
  /** The affiliation printed at this occasion. */
  affiliation: text.optional(),
});

/** Where an entry comes from: lines of a dump, counted from 1, both ends included. */
export const origin = z.strictObject({
  /** File name in `content/dumps/`. */
  dump: dumpName,
  /** "18-34", or "18" for a single line. */
  lines: z.string().regex(/^\d+(?:-\d+)?$/, 'is not a range of lines: write "18-34"'),
});

const link = z.strictObject({
  url: webAddress,
  /** What the link is called; the address itself where it has no name. */
  label: text.optional(),
});

const file = z.strictObject({
  /** As printed: "Roberts slides.pdf". */
  name: text,
  url: webAddress.optional(),
});

/** Fields that a talk and a paper share, in the order in which a file names them. */
const entry = {
  /** May hold TeX between dollar signs; is not Markdown. */
  title: text,
  /** The occasion, where it has a name: "PolSys Seminar". */
  event: text.optional(),
  links: z.array(link).optional(),
  /** The heading that the dump prints it under: "2020 seminars". Says nothing about the date. */
  listedUnder: text.optional(),
  /** The last part of the page's address. Frozen when the entry is born. */
  slug,
  /** Slugs that the entry had before; their pages lead here. */
  aliases: z.array(slug).optional(),
  /** Absent in entries written by hand. */
  origin: z.array(origin).optional(),
};

/** Whether a talk takes place as announced; a talk that says nothing does, or did. */
const status = z.enum(['confirmed', 'tentative', 'cancelled', 'postponed']);

const talkFields = z.strictObject({
  title: entry.title,
  speakers: z.array(appearance).optional(),
  /** A cancelled talk keeps its entry, so that those who noted it down are told. */
  status: status.optional(),
  /** The day that a postponed talk was announced for; `date` is then the new day, or absent while there is none. */
  formerDate: fullDate.optional(),
  /** The day in the talk's own zone. */
  date: fullDate.optional(),
  start: timeOfDay.optional(),
  end: timeOfDay.optional(),
  /** The last day, of an event over several days. */
  endDate: fullDate.optional(),
  /** The zone of `date`, `start` and `end`. */
  timezone: timeZone.optional(),
  /** Room, building, town or "Online", as printed. */
  location: text.optional(),
  event: entry.event,
  /** What sort of talk it was, as printed, where the page says so: "Invited talk". */
  kind: text.optional(),
  series: text.optional(),
  files: z.array(file).optional(),
  links: entry.links,
  listedUnder: entry.listedUnder,
  slug: entry.slug,
  aliases: entry.aliases,
  origin: entry.origin,
});

export const talkSchema = talkFields.refine(({ date, endDate }) => !date || !endDate || endDate >= date, {
  path: ['endDate'],
  message: 'is before the first day, the date',
});

export const paperSchema = z.strictObject({
  title: entry.title,
  authors: z.array(appearance).optional(),
  journal: text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  /** "2159-2173". */
  pages: text.optional(),
  /** Of publication, as far as it is known. */
  date: partialDate.optional(),
  event: entry.event,
  links: entry.links,
  /** The lists that it stood in; `on` is the day of the list, not of the paper. */
  listings: z.array(z.strictObject({ source: text, on: partialDate.optional() })).optional(),
  listedUnder: entry.listedUnder,
  slug: entry.slug,
  aliases: entry.aliases,
  origin: entry.origin,
});

/** Lines of a dump, named by their text, so that a newer page pasted over it moves nothing. */
const passage = z.strictObject({
  /** The first line, and the last, as the dump prints them. */
  from: text,
  to: text,
});

/** What a curator said about a notice. Lines are named by their text. */
const settlement = z.union(
  [
    /** Every line with this text is page furniture. */
    z.strictObject({ furniture: text }),
    /** The lines from one to the other are one talk, or one paper. */
    z.strictObject({ talk: passage }),
    z.strictObject({ paper: passage }),
    /** What a rule says of the line with this text was seen, and is as it should be. */
    z.strictObject({ seen: text, rule: text }),
  ],
  'is none of: furniture: "a line" · talk: {from: "a line", to: "a line"} · paper: {from, to} · seen: "a line", rule: "a-rule"',
);

/** A topic that has, or had, a page: what `content/topics.yaml` remembers, so that its address leads somewhere for ever. */
export const topicSchema = z.strictObject({
  slug,
  label: text,
  /** What an entry prints that stands there, each written as a slug. */
  phrases: z.array(slug).min(1),
});

/** What `content/sources.yaml` says of a dump. Every field but `dump` may be left out. */
export const sourceSchema = z.strictObject({
  dump: dumpName,
  format: text.optional(),
  title: text.optional(),
  url: webAddress.optional(),
  institution: text.optional(),
  series: text.optional(),
  timezone: timeZone.optional(),
  speaker: text.optional(),
  settled: z.array(settlement).optional(),
});

/** A person in `content/people.yaml`: who is the same under several names, and who is not under one. */
export const personSchema = z.strictObject({
  /** As the catalogue writes it. */
  name: text,
  /** Other spellings that are this person. */
  also: z.array(text).optional(),
  /** Only in these entries ("talks/slug"): for two people of one name. */
  only: z.array(text).optional(),
  homepage: webAddress.optional(),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'is not an ORCID iD: write "0000-0002-1825-0097"')
    .optional(),
});

/** `content/entries.yaml`: which entries are one, and which records must not be made one. */
export const entriesSchema = z.strictObject({
  /** Ids of entries that are one ("papers/slug"): the first stays, the addresses of the others lead to it. */
  same: z.array(z.array(text).min(2, 'names a single entry: two or more are one')).optional(),
  /** Titles of papers that stay apart, though title and abstract are the same. */
  apart: z.array(text).optional(),
});

const colourForm =
  'is not a colour: write "#rrggbb", a name or another colour of CSS, or { light: "#rrggbb", dark: "#rrggbb" }';
const colour = z.string().refine((text) => hexColour(text) !== undefined, colourForm);

/** What `content/catalogue.yaml` says of the site. */
export const catalogueSchema = z.strictObject({
  title: text,
  description: text,
  /** A picture that stands for the title at the head of every page: a file beside this one. */
  logo: z
    .string()
    .regex(/^[\w-][\w.-]*\.(?:svg|png)$/, 'is not the name of an .svg or .png in the content folder')
    .optional(),
  /** The colour of links, for light paper, or for light and dark: any opaque colour of CSS ("#00205b", "navy", "oklch(40% 0.1 260)"). */
  accent: z
    .union([colour, z.strictObject({ light: colour, dark: colour })], { error: colourForm })
    .optional(),
  /** Of the interface: a BCP 47 tag. Which ones there are is checked where the file is read. */
  language: text,
  /** The public address, without the base path. */
  url: webAddress,
  /** Right-hand side of calendar ids (RFC 7986 section 5.3). Set once. */
  calendarHost: text,
  /** The zone in which "today" begins and ends, and instants of no other zone are told. */
  timezone: timeZone,
  /** Where corrections go as issues: "https://github.com/owner/name"; also GitLab, Gitea and Forgejo. */
  repository: webAddress.optional(),
  /** Where the content folder lies in that repository; "content" when it is left out. */
  contentPath: text.optional(),
  /** The mail address that corrections go to. */
  corrections: z.email('is not a mail address').optional(),
});

export type Appearance = z.infer<typeof appearance>;
export type Origin = z.infer<typeof origin>;
export type Link = z.infer<typeof link>;
export type File = z.infer<typeof file>;
export type TalkFields = z.infer<typeof talkSchema>;
export type PaperFields = z.infer<typeof paperSchema>;
export type Status = z.infer<typeof status>;
export type Source = z.infer<typeof sourceSchema>;
export type RememberedTopic = z.infer<typeof topicSchema>;
export type Settlement = z.infer<typeof settlement>;
export type Person = z.infer<typeof personSchema>;
export type EntryRules = z.infer<typeof entriesSchema>;
export type CatalogueSettings = z.infer<typeof catalogueSchema>;

/** An entry as the site sees it: its fields, and its abstract as Markdown ("" when there is none). */
export type Talk = TalkFields & { body: string };
export type Paper = PaperFields & { body: string };

/** What is wrong with a value, in words for people: a line a problem, each naming field and value. */
export function explain(error: z.ZodError, value: unknown): string[] {
  return error.issues.map((issue) => {
    const where = placeOf(issue.path, value);
    if (issue.code === 'unrecognized_keys')
      return `unknown field ${shortened(issue.keys.map((key) => `"${key}"`).join(', '))}`;
    const found = issue.path.reduce<unknown>(
      (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
      value,
    );
    if (found === undefined) return `${where} is missing`.trim();
    return `${where} ${messageOf(issue)}; found ${shortened(JSON.stringify(found))}`.trim();
  });
}

/** The field: "speakers.1.name"; in a list of items "“page.txt”: timezone", by the item's name. People count from one. */
function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const written = (part: readonly PropertyKey[]) =>
    part.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  const [index, ...field] = path;
  if (typeof index !== 'number') return written(path);
  const item = (value as readonly unknown[])[index] as { dump?: unknown; name?: unknown } | undefined;
  const name = item?.dump ?? item?.name;
  return `${typeof name === 'string' ? `"${name}"` : `item ${index + 1}`}: ${written(field)}`.trim();
}

const kinds: Record<string, string> = {
  array: 'is to be a list: begin each item with "- "',
  object: 'is to hold fields: write "name: value" in each line',
  string: 'is to be a text',
};

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.message) : issue.message;
}

/** As much of a value as tells which one it is. */
function shortened(text: string): string {
  return text.length > 200 ? `${beginning(text, 200)}…` : text;
}

/** Asking `Intl` is slow, and a catalogue has few zones. */
const knownZones = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  const known = knownZones.get(name) ?? canBeUsed(name);
  knownZones.set(name, known);
  return known;
}

function canBeUsed(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
