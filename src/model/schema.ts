/** What a talk and a paper are: the one definition that the import checks and the site reads. */
import { z } from 'zod';
import { beginning } from '../text/truncate.ts';
import { hexColour } from './accent.ts';
import { dateOrders, isOnCalendar } from './partial-date.ts';
import { type PublishSettings, publishHosts, wrongPublishing } from './publishing.ts';
import { isReserved, siteNames } from './slug.ts';
import { isTimeZone } from './zone-rules.ts';

const text = z
  .string()
  .trim()
  .min(1, 'is empty: leave the field out when it is not known')
  // Terminals obey control characters, and half a surrogate pair is in no file: neither is read or written.
  .refine((value) => !/[^\P{Cc}\t\n]|\p{Cs}/u.test(value), 'holds a control character: take it out');

/** A name of a file or a folder that leads nowhere else. */
function isPlainName(name: string): boolean {
  return (
    /^\S(?:.*\S)?$/u.test(name) &&
    !/[/\\\p{Cc}\p{Cs}\uFFFD\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(name) &&
    !['.', '..', '__proto__'].includes(name)
  );
}

const noDump =
  'is not the name of a dump: folders are parted by "/", no "..", no control character, no space at the ends of a name';

/** The name of a file that lies in a folder itself. */
export const fileName = z.string().refine(isPlainName, 'is not the name of a file');

/** A file of `content/dumps/`, by its name, or its path from there with "/" on every system: "talks/tilings.md". */
export const dumpName = z.string().refine((name) => name.split('/').every(isPlainName), noDump);

/** A dump, or a folder of them: "talks/". */
const dumpOrFolder = z
  .string()
  .refine((name) => name.replace(/\/$/, '').split('/').every(isPlainName), noDump);

/** Only addresses that a browser opens as a page: nothing that a click could run. */
const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'is not a web address: it must begin with "https://" or "http://"');

/** An address in the settings, which others are made from: what is no address as a whole, such as "https://[", is said at once. */
const settingsAddress = webAddress.refine(
  (address) => URL.canParse(address),
  'is not a web address: check the name of the host',
);

const slugForm = '[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+)*';

const slug = z
  .string()
  .regex(new RegExp(`^${slugForm}$`, 'u'), 'is not a slug: lower-case words joined by "-"')
  .refine((value) => new TextEncoder().encode(value).length <= 200, 'is too long for an address')
  // The same letters in two spellings of Unicode would be two pages of one address.
  .refine((value) => value === value.normalize('NFC'), 'is not in Unicode’s composed form (NFC)')
  .refine((value) => !isReserved(value), 'is the name of a page of the site’s own');

/** The name of a page of a curator's own, which is its address: "about". */
export const ownPageName = z
  .string()
  .regex(
    new RegExp(`^${slugForm}$`, 'u'),
    'cannot be an address: name the file in lower-case words joined by "-", as "about-us.md"',
  )
  .refine(
    (name) => !siteNames.has(name) && !isReserved(name),
    'is the address of a page or a folder of the site’s own: give the file another name',
  );

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

/** A file that is served with the site, by its path in the content folder. */
const servedFile = z
  .string()
  .refine(
    (name) => name.startsWith('files/') && name.split('/').every(isPlainName),
    'is no file of files/: put the file there and write "files/name.pdf"',
  );

const pictureFile = servedFile.refine(
  (name) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name),
  'is no picture: write the name of a .jpg, .png, .webp, .avif, .gif or .svg',
);

/** A person as an occasion names them. The affiliation belongs to the occasion, not to the person. */
const appearance = z.strictObject({
  /** The name as people write it, without honorifics: "Nir Gov". */
  name: text,
  /** The name as the dump prints it, where that differs: "Professor Nir Gov". */
  printed: text.optional(),
  /**
   * The surname with its particles, where the dump sets it apart and the name alone does not tell: "Okafor Lund". The whole name, for a
   * group that no word of its name tells as one: "Barnes and Noble".
   */
  family: text.optional(),
  /** The affiliation printed at this occasion. */
  affiliation: text.optional(),
});

/** Somebody who speaks at a talk, with what the organiser says of them for this occasion. */
export const speakerSchema = appearance.extend({
  /** In Markdown. */
  bio: text.optional(),
  /** "files/ada.jpg". */
  portrait: pictureFile.optional(),
});

/** Where an entry comes from: lines of a dump, counted from 1, both ends included. */
export const origin = z.strictObject({
  /** File name in `content/dumps/`, with the folders that it lies in. */
  dump: dumpName,
  /** "18-34", or "18" for a single line. */
  lines: z.string().regex(/^\d+(?:-\d+)?$/, 'is not a range of lines: write "18-34"'),
});

const link = z.strictObject({
  url: webAddress,
  /** What the link is called; the address itself where it has no name. */
  label: text.optional(),
});

/** A picture of a recording, before it plays: "files/ice.jpg". */
const still = pictureFile.optional();

const linkOfTalk = link.extend({ still });

const file = z.strictObject({
  /** As printed: "Roberts slides.pdf". */
  name: text,
  /** Where it is: on the web, or among the files that are served with the site ("files/slides.pdf"). */
  url: z
    .union(
      [webAddress, servedFile],
      'is no address: begin with "https://", or put the file into files/ and write "files/name.pdf"',
    )
    .optional(),
  still,
});

/** Fields that a talk and a paper share, in the order in which a file names them. */
const entry = {
  /** May hold TeX between dollar signs; is not Markdown. */
  title: text,
  /** The occasion, where it has a name: "PolSys Seminar". */
  event: text.optional(),
  links: z.array(link).optional(),
  /** What it is about, by hand: each is a topic. */
  keywords: z.array(text).optional(),
  /** Published nowhere while it says "true". */
  draft: z.enum(['true', 'false'], 'is neither true nor false').optional(),
  /** Published nowhere before this day. */
  publishFrom: fullDate.optional(),
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
  speakers: z.array(speakerSchema).optional(),
  /** Who invited the speaker, or looks after the talk. */
  host: text.optional(),
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
  /** Where one attends from afar. */
  online: webAddress.optional(),
  /** What else those who come are to know: "Unusual room", "Tea at four". */
  note: text.optional(),
  event: entry.event,
  /** What sort of talk it was, as printed, where the page says so: "Invited talk". */
  kind: text.optional(),
  series: text.optional(),
  files: z.array(file).optional(),
  links: z.array(linkOfTalk).optional(),
  keywords: entry.keywords,
  draft: entry.draft,
  publishFrom: entry.publishFrom,
  listedUnder: entry.listedUnder,
  slug: entry.slug,
  aliases: entry.aliases,
  origin: entry.origin,
});

export const talkSchema = talkFields.refine(({ date, endDate }) => !date || !endDate || endDate >= date, {
  path: ['endDate'],
  message: 'is before the first day, the date',
});

const wholeNumber = z
  .string()
  .regex(/^-?\d{1,6}$/, 'is not a whole number: write "1"')
  .transform(Number);

/** A page of a curator's own: what stands above its Markdown in `content/pages/NAME.md`. */
export const ownPageSchema = z.strictObject({
  title: text,
  /** Where it is linked from, on every page; in the footer when it is left out. */
  navigation: z.enum(['header', 'footer'], 'is neither "header" nor "footer"').optional(),
  /** Its place among the others there: smaller numbers first, then those without one, by title. */
  order: wholeNumber.optional(),
  draft: entry.draft,
  publishFrom: entry.publishFrom,
});

/** A picture, and what it shows in words, for those who do not see it. */
const picture = z.union(
  [
    pictureFile.transform((name) => ({ file: name, text: '' })),
    z.strictObject({ file: pictureFile, text: text }),
  ],
  'is no picture: write "files/room.jpg", or { file: "files/room.jpg", text: "What it shows" }, with a .jpg, .png, .webp, .avif, .gif or .svg in files/',
);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What `content/series.yaml` says of a series. Every field but `name` may be left out. */
export const seriesSchema = z.strictObject({
  /** As the site writes it. */
  name: text,
  /** Other names that dumps and entries have for it, and names that it had. */
  also: z.array(text).optional(),
  /** What it is, in Markdown. */
  text: text.optional(),
  organisers: z
    .array(
      z.union(
        [
          text.transform((name) => ({ name, homepage: undefined })),
          z.strictObject({ name: text, homepage: settingsAddress.optional() }),
        ],
        'is no person: write "Ada Example", or { name: "Ada Example", homepage: "https://…" }',
      ),
    )
    .optional(),
  /** When it usually meets; in the order of the week, Monday is 0. */
  weekday: z
    .enum(weekdays, 'is no day of the week: write "Thursday"')
    .transform((day) => weekdays.indexOf(day))
    .optional(),
  start: timeOfDay.optional(),
  /** How long a talk usually is, in minutes: calendars use it where no end is printed. */
  duration: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is no number of minutes: write "60"')
    .transform(Number)
    .optional(),
  /** Where it usually meets. */
  location: text.optional(),
  timezone: timeZone.optional(),
  /** From this day on the import takes hour and place from here, for talks of which their page says neither. */
  since: fullDate.optional(),
  homepage: settingsAddress.optional(),
  picture: picture.optional(),
});

/** The kinds of works, by the names that BibTeX and biblatex have for them. */
export const paperTypes = [
  ...['article', 'book', 'booklet', 'inbook', 'incollection', 'inproceedings', 'manual', 'mastersthesis'],
  ...['misc', 'phdthesis', 'proceedings', 'techreport', 'unpublished'],
  ...['dataset', 'online', 'patent', 'software'],
] as const;

/** What a key may hold: BibTeX ends it at other signs, or TeX acts on them. */
const citationKeyForm = /^[^\s,{}()"#%'=~\\@\p{Cc}\p{Cs}]{1,200}$/u;

/** Whether a bibliography can have the key. */
export const isCitationKey = (key: string): boolean => citationKeyForm.test(key);

const citationKey = z
  .string()
  .regex(citationKeyForm, 'is no key of a bibliography: leave out spaces, braces and quotes');

export const paperSchema = z.strictObject({
  title: entry.title,
  /** What kind of work it is; without it an article where there is a journal. */
  type: z.enum(paperTypes).optional(),
  /** The kind in words, where the dump has them: "Habilitation thesis". */
  kind: text.optional(),
  authors: z.array(appearance).optional(),
  editors: z.array(appearance).optional(),
  journal: text.optional(),
  /** The book or the proceedings that it is in. */
  booktitle: text.optional(),
  /** Of books: "Lecture Notes in Attics". */
  series: text.optional(),
  volume: text.optional(),
  /** The number of a journal's issue, of a report, of a book in its series. */
  issue: text.optional(),
  /** "2159-2173". */
  pages: text.optional(),
  chapter: text.optional(),
  edition: text.optional(),
  publisher: text.optional(),
  /** Where the publisher is, or the institution. */
  address: text.optional(),
  /** The school of a thesis, the institution of a report, the organisation behind a conference. */
  institution: text.optional(),
  howPublished: text.optional(),
  isbn: text.optional(),
  issn: text.optional(),
  /** As the dump names it: "german", "de". */
  language: text.optional(),
  note: text.optional(),
  /** Of publication, as far as it is known. */
  date: partialDate.optional(),
  event: entry.event,
  links: entry.links,
  keywords: entry.keywords,
  draft: entry.draft,
  publishFrom: entry.publishFrom,
  /** The lists that it stood in; `on` is the day of the list, not of the paper. */
  listings: z.array(z.strictObject({ source: text, on: partialDate.optional() })).optional(),
  listedUnder: entry.listedUnder,
  /** Its key in the bibliography that it comes from: exports keep it, as long as no other entry has it. */
  citationKey: citationKey.optional(),
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
  /** What the curator calls it. */
  name: text.optional(),
  /** "never" hides it; "always" makes it a topic, whatever the texts make of it. */
  show: z.enum(['never', 'always'], 'is neither "never" nor "always"').optional(),
});

/** How a page is laid out, as it was accepted: the reader's name, and each of its decisions by name. The reader checks them. */
export const layoutSchema = z.looseObject({ reader: text });

/** An entry of a page as it should be read, by its printed text. */
export const exampleSchema = z.strictObject({
  title: text.optional(),
  speakers: z.array(text).min(1).optional(),
  authors: z.array(text).min(1).optional(),
  affiliation: text.optional(),
  location: text.optional(),
  /** `YYYY-MM-DD`, or as the page prints it. */
  date: text.optional(),
  start: text.optional(),
  end: text.optional(),
  event: text.optional(),
  abstract: text.optional(),
});

/** What a record of a file may hold; in `fields` each with the file's own name for it. */
export const mappedFields = [
  ...[
    'title',
    'speakers',
    'authors',
    'affiliation',
    'date',
    'start',
    'end',
    'duration',
    'timezone',
    'location',
    'event',
  ],
  ...[
    'series',
    'status',
    'abstract',
    'id',
    'kind',
    'year',
    'journal',
    'volume',
    'issue',
    'pages',
    'doi',
    'link',
    'paper',
  ],
  ...['publishFrom', 'video', 'slides', 'host', 'note', 'keywords', 'online', 'bio', 'portrait', 'still'],
] as const;

/** Columns of a table, or members of records: "Who", or "details.text" for a member of a member. */
const fieldMap = z.partialRecord(
  z.enum(mappedFields, { error: `is no field; there are ${mappedFields.join(', ')}` }),
  text,
);

/** What `content/sources.yaml` says of a dump. Every field but `dump` may be left out. */
export const sourceSchema = z.strictObject({
  /** A file, or a folder: what is said of "talks/" holds for every file in it. */
  dump: dumpOrFolder,
  format: text.optional(),
  /** How a page of no known format is laid out: written when a curator accepts a proposal. */
  layout: layoutSchema.optional(),
  /** One or two entries as they should be read; the layout is found from them. */
  examples: z.array(exampleSchema).min(1).optional(),
  /** What the file's columns or members are, where their names are not the usual ones. */
  fields: fieldMap.optional(),
  title: text.optional(),
  url: settingsAddress.optional(),
  institution: text.optional(),
  series: text.optional(),
  timezone: timeZone.optional(),
  /** Whether its dates in figures have the day or the month first, where they do not tell. */
  dateOrder: z.enum(dateOrders, 'is neither "day-first" nor "month-first"').optional(),
  speaker: text.optional(),
  settled: z.array(settlement).optional(),
});

const trueOrFalse = z
  .enum(['true', 'false'], 'is neither true nor false')
  .transform((written) => written === 'true');

/** A person in `content/people.yaml`: who is the same under several names, and who is not under one. */
export const personSchema = z.strictObject({
  /** As the catalogue writes it. */
  name: text,
  /** Other spellings that are this person. */
  also: z.array(text).optional(),
  /** Only in these entries ("talks/slug"): for two people of one name. */
  only: z.array(text).optional(),
  /** Asked not to be named: the name is published nowhere. */
  takenDown: trueOrFalse.optional(),
  homepage: settingsAddress.optional(),
  orcid: z
    .string()
    .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'is not an ORCID iD: write "0000-0002-1825-0097"')
    .optional(),
});

/** `content/entries.yaml`: which entries are one, which records must not be made one, and which entries are taken down. */
export const entriesSchema = z.strictObject({
  /** Ids of entries that are one ("papers/slug"): the first stays, the addresses of the others lead to it. */
  same: z.array(z.array(text).min(2, 'names a single entry: two or more are one')).optional(),
  /** Papers that stay apart, whatever they have in common with others: titles, or ids of entries ("papers/slug"). */
  apart: z.array(text).optional(),
  /** Ids of entries that are not published ("talks/slug"): their pages say so. */
  takenDown: z.array(text).optional(),
});

const colourForm =
  'is not a colour: write "#rrggbb", a name or another colour of CSS, or { light: "#rrggbb", dark: "#rrggbb" }';
const colour = z.string().refine((text) => hexColour(text) !== undefined, colourForm);

const bothSchemes = z.union([colour, z.strictObject({ light: colour, dark: colour })], { error: colourForm });

/** The colours of `tokens.css`. */
export const colourNames = ['paper', 'ink', 'quiet', 'hairline', 'accent', 'tint'] as const;

const logoFile = z
  .string()
  .regex(/^[\w-][\w.-]*\.(?:svg|png)$/, 'is not the name of an .svg or .png in the content folder');
const fontFile = z
  .string()
  .regex(/^[\w-][\w.-]*\.woff2$/, 'is not the name of a .woff2 in the content folder');
const familyForm =
  'is not a typeface: write its name ("Source Sans 3"), several in order ("Charter, Georgia, serif"), or { family: "House Sans", regular: "house.woff2" }';
/** Letters, digits and what stands between them: it becomes a part of a style sheet. */
const family = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;
const families = z
  .string()
  .refine((names) => names.split(',').every((name) => family.test(name.trim())), familyForm);
const typeface = z.union(
  [
    families,
    z.strictObject({
      family: z.string().regex(family, familyForm),
      regular: fontFile,
      italic: fontFile.optional(),
      bold: fontFile.optional(),
    }),
  ],
  { error: familyForm },
);

/** What `content/catalogue.yaml` says of the site. */
export const catalogueFields = z.strictObject({
  title: text,
  /** What the catalogue is, in a sentence or two; the title when it is left out. */
  description: text.optional(),
  /** A picture at the head of every page, beside the title or with it: a file beside this one, or one for each scheme. */
  logo: z
    .union(
      [
        logoFile,
        z.strictObject({ light: logoFile, dark: logoFile.optional(), hasTitle: trueOrFalse.optional() }),
      ],
      {
        error:
          'is not the name of an .svg or .png in the content folder, and not { light: "logo.svg", dark: "logo-dark.svg", hasTitle: true }',
      },
    )
    .optional(),
  /** What browsers show in the tab of a page, of about equal sides; the logo when it is left out. */
  icon: logoFile.optional(),
  /** The colour of links, for light paper, or for light and dark: any opaque colour of CSS ("#00205b", "navy", "oklch(40% 0.1 260)"). */
  accent: bothSchemes.optional(),
  /** Any of the site's colours; `accent` is the one of that name. */
  colours: z
    .strictObject(
      Object.fromEntries(colourNames.map((name) => [name, bothSchemes.optional()])) as Record<
        ColourName,
        z.ZodOptional<typeof bothSchemes>
      >,
    )
    .optional(),
  /** Typefaces of text and of headings: names that readers' machines may have, or files beside this one. */
  fonts: z.strictObject({ text: typeface.optional(), headings: typeface.optional() }).optional(),
  /** Of the interface: a BCP 47 tag. Which ones there are is checked where the file is read. */
  language: text,
  /** The public address, with the path below which the site lies. */
  url: settingsAddress,
  /** Right-hand side of calendar ids (RFC 7986 section 5.3). Set once. */
  calendarHost: text,
  /** The zone in which "today" begins and ends, and instants of no other zone are told. */
  timezone: timeZone,
  /** Where corrections go as issues: "https://github.com/owner/name"; also GitLab, Gitea and Forgejo. */
  repository: settingsAddress.optional(),
  /** Where the content folder lies in that repository; "content" when it is left out. */
  contentPath: text.optional(),
  /** What is published of the private data in dumps and entries; without it, nothing: a mark stands in its place. */
  showPrivate: z.array(z.enum(['emails', 'phones', 'meetings'])).optional(),
  /** Whom to write to, in the foot of every page: a line of Markdown. */
  contact: text
    .refine(
      (line) => !/\n|^(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\||```|~~~|[-*_]{3})/.test(line),
      'is to be one line of text: no heading, no list',
    )
    .optional(),
  /** The mail address that corrections go to. */
  corrections: z.email('is not a mail address').optional(),
  /** "few" for hosts that limit the number of files; "all" when it is left out. */
  files: z.enum(['all', 'few']).optional(),
  /** Whether browsers keep what was read, to be read without a network. "false" takes back what it did; without it, nothing is done. */
  offline: trueOrFalse.optional(),
  /** Where `colloquy publish` brings the site: a host, or a host with what it needs to know. */
  publish: z
    .union(
      [
        z.enum(publishHosts).transform((to): PublishSettings => ({ to })),
        z.strictObject({ to: z.enum(publishHosts), target: text.optional(), branch: text.optional() }),
      ],
      `is to be one of ${publishHosts.join(', ')}, or { to: "rsync", target: "me@server.example:/var/www/seminar/" }`,
    )
    .superRefine((settings: PublishSettings, context) => {
      const message = wrongPublishing(settings);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .optional(),
});

/** The settings as the site uses them. */
export const catalogueSchema = catalogueFields.transform((settings) => ({
  ...settings,
  description: settings.description ?? settings.title,
}));

export type Appearance = z.infer<typeof appearance>;
export type SpeakerAtTalk = z.infer<typeof speakerSchema>;
export type Origin = z.infer<typeof origin>;
export type Link = z.infer<typeof linkOfTalk>;
export type File = z.infer<typeof file>;
export type TalkFields = z.infer<typeof talkSchema>;
export type PaperFields = z.infer<typeof paperSchema>;
export type PaperType = (typeof paperTypes)[number];
export type Status = z.infer<typeof status>;
export type Layout = z.infer<typeof layoutSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type FieldMap = z.infer<typeof fieldMap>;
export type Source = z.infer<typeof sourceSchema>;
export type RememberedTopic = z.infer<typeof topicSchema>;
export type Settlement = z.infer<typeof settlement>;
export type Person = z.infer<typeof personSchema>;
export type SeriesDescription = z.infer<typeof seriesSchema>;
export type OwnPageFields = z.infer<typeof ownPageSchema>;
export type EntryRules = z.infer<typeof entriesSchema>;
export type ColourName = (typeof colourNames)[number];
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
  number: 'is to be a number',
  record: 'is to hold fields: write "name: value" in each line',
};

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid '))
    return `is to be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  return issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.message) : issue.message;
}

/** As much of a value as tells which one it is. */
function shortened(text: string): string {
  return text.length > 200 ? `${beginning(text, 200)}…` : text;
}
