/** What columns of tables and members of files are called: the labels of all languages, and names that only programs give. */

import { smallest } from '../../../text/extremes.ts';
import type { FieldName } from '../../languages/language.ts';
import { fieldNamed, foldedWord, pageLanguages, wordsOf } from '../../languages/languages.ts';

/** What a column or a member may be. */
export type MemberName =
  | FieldName
  | 'duration'
  | 'town'
  /** "true" hides the talk. */
  | 'hidden'
  /** "false" hides the talk. */
  | 'shown'
  | 'cancelled'
  | 'keywords'
  | 'online'
  | 'portrait'
  | 'still'
  | 'publishFrom'
  /** For the program that wrote the file: its pictures, its order, its addresses. */
  | 'settings';

/** Names in files; in text they mean something else, or nothing. */
const inFiles: { readonly [Name in MemberName]?: string } = {
  title:
    'talk, talk name, headline, proposal title, session title, event title, presentation title, session name',
  people: 'speaker names, speaker list, talk speaker, lecturer name, instructor',
  affiliation: 'affil, org, workplace, employer, lab, speaker org',
  date: 'datetime, date time, start datetime, date start, starts at, schedule, talk date, event date, begin date, start at, scheduled at, scheduled for',
  end: 'date end, end datetime, ends at, end at, finish, finish time, to, time end, end of talk',
  duration: 'duration, length, duration minutes, duration min, minutes, duration mins',
  location: 'room name, loc, where at, meeting room, address',
  town: 'city, town',
  series: 'series name, seminar name',
  event: 'event name, conference name, meeting',
  abstract: 'body, content, text, extract, excerpt, talk description, long description, descr, desc, teaser',
  link: 'event url, talk url, event link, talk link, external url, url code, code, code url, url project, github, repository, repo',
  paper:
    'pdf paper, paper url, preprint url, arxiv id, eprint, publication url, paperurl, url paper, url preprint',
  video: 'vid, url video, youtube url, recording url, video url, talk video',
  slides: 'pdf, url slides, url pdf, slides url, slide, presentation url, download, slidesurl, deck',
  hidden: 'draft, hidden, private, unlisted',
  shown: 'published, visible, public',
  host: 'host, hosts, faculty host, hosted by, invited by, gastgeber, gastgeberin, eingeladen von, hote, invite par, invitee par',
  note: 'note, notes, remark, remarks, bemerkung, bemerkungen, hinweis, remarque, remarques',
  keywords: 'keywords, key words, schlagworter, stichworter, mots cles, mots clefs',
  online: 'online, online link, online url, attend online',
  portrait: 'portrait, speaker portrait',
  still: 'still, video still, still of video',
  publishFrom: 'publish from, publishfrom',
  cancelled: 'cancelled, canceled, is cancelled, is canceled',
  settings:
    'layout, permalink, slug, weight, order, featured, publishdate, publish date, lastmod, last modified at, toc, math, mathjax, katex, all day, sitemap, share, image, images, photo, picture, headshot, avatar, thumbnail, icon, header, cover, collection, redirect from, redirect to, aliases, nav, navbar, author profile, read time, reading time, projects, active, excerpt separator, highlight, format, execute, engine, output, editor, theme, header includes, css, inline, related posts, giscus comments, pagination, classes, search, show date, profile, active page',
};
const members = new Map<string, MemberName>(
  Object.entries(inFiles).flatMap(([field, names]) =>
    names.split(', ').map((name) => [name, field as MemberName] as const),
  ),
);

/** Words around the name of a field: "speaker_affiliation", "slides_link", "url_video". */
const around =
  /^(?:(?:speaker|presenter|author|talk|event|url|link) )|(?: (?:url|link|links|name|names|text))$/;
const partly = new Set<MemberName | undefined>([
  'people',
  'affiliation',
  'slides',
  'video',
  'paper',
  'abstract',
  'bio',
]);

/** The field that the name of a column or a member stands for: "Speaker", "startTime", "url_slides", "Référence". */
export function fieldOfMember(name: string): MemberName | undefined {
  if (name.length > 60) return undefined;
  const words = foldedMember(name);
  const found = members.get(words) ?? fieldNamed(words) ?? fieldNamed(name);
  if (found) return found;
  const inner = words.replace(around, '');
  const part = inner === words ? undefined : (members.get(inner) ?? fieldNamed(inner));
  return partly.has(part) ? part : undefined;
}

/** Whether files call a field so; the labels of pages have more names for it. */
export function isNameOf(field: 'host' | 'note', name: string): boolean {
  return members.get(foldedMember(name)) === field;
}

/** Of several names of one field the one with the lowest rank is meant first. */
export function rankOfMember(name: string): number {
  const words = foldedMember(name);
  const field = fieldNamed(words);
  const own = field
    ? pageLanguages.map(({ fields }) =>
        (fields[field] ?? []).findIndex((word) => foldedMember(word) === words),
      )
    : [];
  const known = own.filter((place) => place >= 0);
  return known.length > 0 ? smallest(known) : 99;
}

/** "startTime", "start_time" and "Start-Time" → "start time". */
export function foldedMember(name: string): string {
  return foldedWord(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** For each field the names that are known, a line a field: "title: title, talk title, titre". */
export function listOfNames(): string[] {
  const fields = new Set<string>();
  for (const language of pageLanguages) for (const field of Object.keys(language.fields)) fields.add(field);
  for (const named of ['keywords', 'online', 'portrait', 'still', 'publishFrom']) fields.add(named);
  return [...fields].map((field) => {
    // In pages these labels stand for much else, too.
    const words = ['host', 'note'].includes(field)
      ? []
      : pageLanguages.flatMap(({ fields }) => fields[field as FieldName] ?? []);
    const more = inFiles[field as MemberName]?.split(', ') ?? [];
    return `${field}: ${[...new Set([...words, ...more])].join(', ')}`;
  });
}

const placeholders = new Set([
  ...wordsOf(({ toBeAnnounced }) => toBeAnnounced),
  ...['todo', 'n/a', 'na', 'n.a.', 'null', 'undefined', 'to be decided'],
]);

/** Whether a value says that nothing is known yet: "TBA", "to be confirmed", "–", "?". */
export function isPlaceholder(text: string): boolean {
  return text.length < 60 && (!/[\p{L}\p{N}]/u.test(text) || placeholders.has(foldedWord(text.trim())));
}
