/** Makes papers of the lines that were read. */

import {
  type Boilerplate,
  type DumpRecord,
  field,
  type PersonField,
  type PrintedField,
  recordOf,
} from '../../record.ts';
import { joinedText, type LineText, paragraphsOf } from '../page/line-text.ts';
import type { PageLine } from '../page/page.ts';
import { printedLinks } from '../page/printed-links.ts';
import { withoutLinkWords } from '../page/tidy.ts';
import { isToBeAnnounced } from '../words.ts';
import { readAuthors } from './authors.ts';
import type { ReadLine } from './habits.ts';
import type { Said } from './head.ts';
import { isAward, publishedLine } from './parts.ts';
import type { PaperRole } from './roles.ts';
import { type FoundVenue, readVenue } from './venue.ts';

export interface MadePaper {
  record: DumpRecord | undefined;
  boilerplate: Boilerplate[];
}

/** The words of buttons that a page glues to where a paper appeared. */
const gluedButtons =
  /(?:Everyone|Revisions|BibTeX|Show Bibtex|Show Revisions|Readers: ?|CC BY(?:-[A-Z]{2}){0,4} 4\.0){1,9}$/u;

/** A paper of its lines. There is none without a title. */
export function assemblePaper(read: readonly ReadLine[], said: Said): MadePaper {
  const boilerplate: Boilerplate[] = [];
  const of = (role: PaperRole): LineText[] =>
    read.flatMap(({ line, parts }) =>
      parts.filter((part) => part.role === role).map(({ text }) => ({ line, text })),
    );
  for (const { line } of of('note')) boilerplate.push({ line: line.line.number, what: 'note' });
  for (const { line } of of('repeated'))
    boilerplate.push({ line: line.line.number, what: 'repeated on the page' });
  const title = titleOf(of('title'));
  if (!title || isToBeAnnounced(title.text)) return { record: undefined, boilerplate: [] };
  const people = peopleOf(of('people'));
  const affiliations = of('affiliation');
  // Where no people are named, an institution has no place in a paper.
  if (people.length === 0)
    for (const { line } of affiliations) boilerplate.push({ line: line.line.number, what: 'note' });
  else addAffiliation(people, affiliations);
  const venue = venueOf(of('venue'));
  const abstract = of('abstract');
  const links = [...of('link'), ...abstract].flatMap(({ line, text }) =>
    printedLinks({ ...line.line, text }),
  );
  return {
    record: recordOf('paper', {
      title,
      people: people.length > 0 ? people : undefined,
      ...venue,
      when: venue.when ?? (said.listedOn ? undefined : said.year),
      journal: venue.journal ?? (venue.event ? undefined : said.journal),
      volume: venue.volume ?? (venue.event || venue.journal ? undefined : said.volume),
      links,
      body: paragraphsOf(abstract),
      listedOn: said.listedOn,
    }),
    boilerplate,
  };
}

function titleOf(parts: readonly LineText[]): PrintedField | undefined {
  const title = joinedText(parts, '\n');
  return (
    title && { ...title, text: withoutAward(withoutLinkWords(title.text.replace(/(?<=\p{Ll}{2})\.$/u, ''))) }
  );
}

/** "Tilings, again [Best Student Paper]". */
function withoutAward(title: string): string {
  const [tail, inside] = /\s*[([]([^()[\]]{4,50})[)\]]$/u.exec(title) ?? [];
  return tail && inside && isAward(inside) ? title.slice(0, -tail.length) : title;
}

function peopleOf(parts: readonly LineText[]): PersonField[] {
  return parts.flatMap(({ line, text }): PersonField[] => {
    const as = (part: string): PrintedField => ({ text: part, from: line.line.number, to: line.line.number });
    const read = readAuthors(text);
    if (!read) return [{ name: as(text) }];
    return read.authors.map(({ name, affiliation }) => ({
      name: as(name),
      ...(affiliation && { affiliation: as(affiliation) }),
    }));
  });
}

/** Lines with institutions belong to the people above them; they stay where several people have several of them. */
function addAffiliation(people: PersonField[], parts: readonly LineText[]): void {
  const open = people.filter(({ affiliation }) => !affiliation);
  if (parts.length === 0) return;
  for (const person of open) {
    // The first one below a person's own line is theirs.
    const next = parts.find(({ line }) => line.line.number > person.name.to);
    const isOwn =
      people.length === 1 || parts.length > 1 || people.every(({ name }) => name.from === person.name.from);
    if (next && isOwn) person.affiliation = field(next.line.line, next.text.replace(/^\((.*)\)$/u, '$1'));
  }
}

type VenueFields = Pick<DumpRecord, 'journal' | 'event' | 'volume' | 'issue' | 'pages' | 'when'>;

function venueOf(parts: readonly LineText[]): VenueFields {
  const fields: VenueFields = {};
  for (const { line, text } of parts) {
    const {
      score: _,
      date,
      ...names
    }: FoundVenue = publishedLine.test(text) ? publishedOf(line, text) : readVenue(text);
    for (const [name, value] of Object.entries(names)) {
      const key = name as keyof typeof names;
      if (value && !fields[key]) fields[key] = field(line.line, value);
    }
    if (date && !fields.when) fields.when = field(line.line, date);
  }
  return fields;
}

/** "Published: 14 Feb 2025, Last Modified: 02 May 2025ICFT 2025 OralEveryoneRevisionsBibTeX". */
function publishedOf({ when }: PageLine, text: string): FoundVenue {
  const date =
    /\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] ??
    when?.dates[0];
  const behind =
    /(?:last modified|modified|updated):? (?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})[\s,;]*(.{3,120})$/iu.exec(
      text,
    )?.[1];
  const event = behind?.replace(gluedButtons, '').trim();
  return { ...(date && { date }), ...(event && { event }), score: 0 };
}
