/**
 * A person's own list of works, who is named in the page's head alone:
 *
 *     Publications of Mira Okafor
 *     [2] Tilings, again, with Rufina Deol, Annals of Tiling 14 (2022), 201–233.
 *     [1] A short proof, submitted.
 */
import { z } from 'zod';
import type { Dump, Line } from '../../dump.ts';
import { foldedWord, wordsOf } from '../../languages/languages.ts';
import {
  type Boilerplate,
  type DumpRecord,
  type PrintedField,
  type Reading,
  type Remark,
  recordOf,
} from '../../record.ts';
import { printedLinks } from '../page/printed-links.ts';
import { nameScore } from '../people.ts';
import { readerOf } from '../reader.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { wordsIn } from '../words.ts';
import {
  aroundItems,
  type Division,
  divisions,
  isShortHeading,
  itemMark,
  type ListItem,
  listItems,
  yearHeading,
} from './citation-items.ts';
import { beginsWithAuthors, type OwnWork, readOwnWork } from './own-work.ts';

const layoutSchema = z.object({
  reader: z.literal('own-works'),
  parted: z.enum(divisions),
  /** Whose list it is, as printed, and the line that says so. */
  owner: z.string().optional(),
  ownerIn: z.string().optional(),
});
type OwnWorksLayout = z.infer<typeof layoutSchema>;

interface Work {
  item: ListItem;
  read: OwnWork;
}

const fewest = 3;
const shortest = 20;
const leastShare = 0.6;
const publicationWords = wordsOf(({ publications }) => publications);
/** "Publications of Mira Okafor", "Mira Okafor's papers", "Mira Okafor – Veröffentlichungen". */
const ofOwner = /(?:^| )(?:of|by|von|de|di|van|da|do)\s+(.{4,60})$/iu;

function isOfPublications(text: string): boolean {
  return (
    text.length < 90 &&
    (publicationWords.has(foldedWord(text.trim())) ||
      wordsIn(text).some((word) => publicationWords.has(foldedWord(word))))
  );
}

/** Whose works a page lists; `undefined` where its head does not say it. */
export function findOwner(head: readonly Line[]): { owner: string; line: string } | undefined {
  const isName = (text: string) => nameScore(text) >= 0.6 && textKind(text).person > 0.5;
  for (const { text } of head) {
    if (!isOfPublications(text)) continue;
    const bare = text.trim().replace(/[.:]$/u, '');
    const candidates = [
      ofOwner.exec(bare)?.[1],
      /^(.{4,60}?)[’']s? /u.exec(bare)?.[1],
      ...bare.split(/\s{0,9}[:|–—]\s{0,9}|\s{1,9}-\s{1,9}/u),
    ];
    const owner = candidates.find((one) => one !== undefined && one !== bare && isName(one.trim()));
    if (owner) return { owner: owner.trim(), line: text.trim() };
  }
  const first = head.find(({ text }) => text.trim() !== '');
  const name = first?.text.trim() ?? '';
  return isName(name) ? { owner: name, line: name } : undefined;
}

function worksIn(items: readonly ListItem[], parted: Division): (Work | undefined)[] {
  return items.map((item) => {
    if (item.text.length < shortest || (parted === 'marks' && !itemMark.test(item.lines[0]?.text ?? '')))
      return undefined;
    const read = readOwnWork(item.text);
    return read && { item, read };
  });
}

/** How well a division explains the page; 0 where it is nobody's own list. */
function fit(dump: Dump, parted: Division): number {
  const items = listItems(dump, parted);
  const works = worksIn(items, parted).filter((work) => work !== undefined);
  if (works.length < fewest || !dump.lines.some(({ text }) => isOfPublications(text))) return 0;
  if (works.filter(({ item }) => beginsWithAuthors(item.text)).length > 0.2 * works.length) return 0;
  const size = (list: readonly ListItem[]) =>
    list.reduce((sum, { text }) => sum + (text.length < 45 ? 0 : text.length), 0);
  const share = size(works.map(({ item }) => item)) / Math.max(1, size(items));
  const isShared = works.some(({ read }) => read.others.length > 0);
  const hasOwner = findOwner(headOf(dump, items, works)) !== undefined;
  return share < leastShare || !(isShared || hasOwner) ? 0 : works.length * share;
}

function headOf({ lines }: Dump, items: readonly ListItem[], works: readonly Work[]): Line[] {
  const first = works[0]?.item ?? items[0];
  const end = lines.findIndex(({ number }) => number === first?.lines[0]?.number);
  return lines.slice(0, Math.max(0, end));
}

/** Where the parts of a work stand. */
function fieldsOf({ item }: Work): (text: string, at: number, length?: number) => PrintedField {
  const starts: number[] = [];
  let start = -item.mark;
  for (const { text } of item.lines) {
    starts.push(start);
    start += text.length + 1;
  }
  const lineAt = (offset: number) =>
    item.lines[starts.findLastIndex((from) => from <= offset)]?.number ?? item.lines[0]?.number ?? 1;
  return (text, at, length = text.length) => ({
    text,
    from: lineAt(at),
    to: lineAt(at + Math.max(0, length - 1)),
  });
}

function recordFrom(work: Work, owner: PrintedField | undefined, year: PrintedField | undefined): DumpRecord {
  const { title, others, venue } = work.read;
  const at = fieldsOf(work);
  const behind = (text: string | undefined) => (text ? at(text, venue.at) : undefined);
  const own = owner ? [{ name: owner }] : [];
  return recordOf('paper', {
    title: at(title.text, title.at),
    people: [...own, ...others.map(({ text, at: from }) => ({ name: at(text, from) }))],
    inferred: owner ? [{ field: 'authors', evidence: `the list is that of “${owner.text}”` }] : undefined,
    when: behind(venue.date) ?? year,
    journal: behind(venue.journal),
    event: behind(venue.event),
    volume: behind(venue.volume),
    issue: behind(venue.issue),
    pages: behind(venue.pages),
    links: work.item.lines.flatMap(printedLinks),
  });
}

function readWorks(dump: Dump, { parted, owner, ownerIn }: OwnWorksLayout): Reading {
  const records: DumpRecord[] = [];
  const boilerplate: Boilerplate[] = [];
  const remarks: Remark[] = [];
  const ownerLine = dump.lines.find(({ text }) => text.trim() === ownerIn)?.number;
  const person: PrintedField | undefined =
    owner && ownerLine ? { text: owner, from: ownerLine, to: ownerLine, isShared: true } : undefined;
  let year: PrintedField | undefined;
  const items = listItems(dump, parted);
  for (const [at, work] of worksIn(items, parted).entries()) {
    const item = items[at];
    if (!item) continue;
    const [line] = item.lines;
    if (work) {
      records.push(recordFrom(work, person, year));
      // What else the item says has no field.
      for (const each of item.lines.map(({ number }) => ({ line: number, what: 'note' })))
        boilerplate.push(each);
      if (!person && line)
        remarks.push({
          line: line.number,
          rule: 'field-in-doubt',
          text: 'the page does not say whose list it is: an author may be missing',
        });
    } else if (line && isShortHeading(item)) {
      const above = yearHeading.exec(line.text.trim())?.[1];
      year = above ? { text: above, from: line.number, to: line.number, isShared: true } : undefined;
    }
  }
  const known = new Set([...boilerplate.map(({ line }) => line)]);
  for (const each of aroundItems(dump, known)) boilerplate.push(each);
  return { records, boilerplate, remarks };
}

export const ownWorks = readerOf({
  name: 'own-works',
  layout: 'the list of works of one person, who is named in the head alone',
  schema: layoutSchema,

  propose(dump) {
    const [best] = divisions
      // A mark in front of each work also holds together what is wrapped.
      .map((parted) => ({ parted, worth: fit(dump, parted) * (parted === 'marks' ? 1.1 : 1) }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth);
    if (!best) return [];
    const items = listItems(dump, best.parted);
    const works = worksIn(items, best.parted).filter((work) => work !== undefined);
    const found = findOwner(headOf(dump, items, works));
    return [
      {
        reader: 'own-works' as const,
        parted: best.parted,
        ...(found && { owner: found.owner, ownerIn: found.line }),
      },
    ];
  },

  read: readWorks,
});
