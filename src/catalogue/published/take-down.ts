/** Takes down what a curator says: an entry with all its lines, and the name of a person wherever it is printed. */
import type { Content, StoredEntry, StoredPaper, StoredTalk } from '../../model/content.ts';
import { fates, type Ledger, lineNumbers } from '../../model/ledger.ts';
import type { Appearance } from '../../model/schema.ts';
import { privateMark } from '../../text/private-data/private-mark.ts';
import { rewriteContent } from './rewrite-content.ts';
import { idOf, type WithheldPeople, withheldPeople } from './withheld-people.ts';

type PeopleField = 'speakers' | 'authors' | 'editors';

export interface TakeDown {
  /** What is left. */
  content: Content;
  /** The addresses of the entries that were taken down: "talks/slug/", and those that they had before. */
  addresses: string[];
  people: WithheldPeople;
}

/**
 * What is left of a content folder without what `entries.yaml` and `people.yaml` take down. As many lines are left of each dump and of
 * each entry's file as there were.
 *
 * @throws {Error} when `entries.yaml` takes down an id that no entry has, or ever had
 */
export function takeDown(content: Content): TakeDown {
  const people = withheldPeople(content);
  const ids = idsTakenDown(content);
  const isLeft = (entry: StoredEntry) => !ids.has(idOf(entry));
  const gone = [...content.talks, ...content.papers].filter((entry) => !isLeft(entry));
  const addresses = [
    ...[...ids].map((id) => `${id}/`),
    ...gone.flatMap(({ kind, fields }) => (fields.aliases ?? []).map((alias) => `${kind}s/${alias}/`)),
  ];
  if (ids.size === 0 && !content.people.some((person) => person.takenDown))
    return { content, addresses, people };
  const left: Content = {
    ...withoutEntries(content, ids),
    people: content.people.filter((person) => !person.takenDown),
    sources: sourcesWithout(content.sources, people),
  };
  return { content: withoutPeople(left, people), addresses, people };
}

/** A content folder without some entries, by their ids, and without all that its dumps and its ledger say of them; as many lines are left of each dump. */
export function withoutEntries(content: Content, ids: ReadonlySet<string>): Content {
  const isLeft = (entry: StoredEntry) => !ids.has(idOf(entry));
  const gone = [...content.talks, ...content.papers].filter((entry) => !isLeft(entry));
  return {
    ...content,
    talks: content.talks.filter(isLeft),
    papers: content.papers.filter(isLeft),
    entryRules: { ...content.entryRules, same: content.entryRules.same?.filter(([id = '']) => !ids.has(id)) },
    ledger: ledgerWithout(content.ledger, ids, gone),
    linesOf: (dump) =>
      withoutLines(content.linesOf(dump), linesTakenDown(content.ledger, dump, ids, gone), quotesOf(gone)),
  };
}

/** With all that a curator says are the same. */
function idsTakenDown({ entryRules, talks, papers, history }: Content): Set<string> {
  const named = entryRules.takenDown ?? [];
  const known = new Set([...[...talks, ...papers].map(idOf), ...Object.keys(history)]);
  const wrong = named.find((id) => !known.has(id));
  if (wrong !== undefined) throw new Error(`entries.yaml: "${wrong}" is no entry`);
  const same = (entryRules.same ?? []).filter((group) => group.some((id) => named.includes(id)));
  return new Set([...named, ...same.flat()]);
}

function sourcesWithout(sources: Content['sources'], { mask }: WithheldPeople): Content['sources'] {
  return new Map(
    [...sources].map(([dump, { speaker, ...source }]) => [
      dump,
      {
        ...source,
        ...(source.title && { title: mask(source.title, '') }),
        ...(speaker && mask(speaker, '') === speaker && { speaker }),
      },
    ]),
  );
}

/** The ledger still knows the lines, but nothing of what they said. */
function ledgerWithout(ledger: Ledger, ids: ReadonlySet<string>, gone: readonly StoredEntry[]): Ledger {
  const quotes = quotesOf(gone);
  return Object.fromEntries(
    Object.entries(ledger).map(([dump, { restored, notices, ...rest }]) => {
      const lines = linesTakenDown(ledger, dump, ids, gone);
      const saysIt = ({ line, text }: (typeof notices)[number]) =>
        lines.has(line) ||
        quotes.some((title) => text.includes(title)) ||
        [...ids].some((id) => text.includes(id));
      return [
        dump,
        {
          ...rest,
          restored: Object.fromEntries(Object.entries(restored).filter(([id]) => !ids.has(id))),
          notices: notices.map((notice) => (saysIt(notice) ? { ...notice, text: privateMark } : notice)),
        },
      ];
    }),
  );
}

/** The lines of a dump that say something of these entries, and of no other. */
function linesTakenDown(
  ledger: Ledger,
  dump: string,
  ids: ReadonlySet<string>,
  gone: readonly StoredEntry[],
): Set<number> {
  const { entries = {} } = ledger[dump] ?? {};
  const linesOf = (isOfThese: boolean) =>
    Object.entries(entries)
      .filter(([id]) => ids.has(id) === isOfThese)
      .flatMap(([, fields]) => Object.values(fields).flatMap(lineNumbers));
  const origins = gone.flatMap(({ fields }) => fields.origin ?? []).filter((origin) => origin.dump === dump);
  const others = new Set(linesOf(false));
  return new Set(
    [...linesOf(true), ...origins.flatMap(({ lines }) => lineNumbers(lines))].filter(
      (line) => !others.has(line),
    ),
  );
}

/** Of a line of several entries, as in a file of one line, nothing is left when it says one that is taken down. */
function withoutLines(lines: string[], down: ReadonlySet<number>, quotes: readonly string[]): string[] {
  return lines.map((line, index) => {
    const isDown = down.has(index + 1) || quotes.some((quote) => line.includes(quote));
    return isDown && line.trim() !== '' ? privateMark : line;
  });
}

/** What tells that an entry is spoken of: its title, unless that is a word or two that any line may have. */
function quotesOf(gone: readonly StoredEntry[]): string[] {
  return gone.map(({ fields }) => fields.title).filter((title) => title.length >= 12);
}

/** Talks and papers stay, without those who are not to be named; the names are masked in all that is printed. */
function withoutPeople(content: Content, people: WithheldPeople): Content {
  const named = <Entry extends StoredTalk | StoredPaper>(entry: Entry): Entry => {
    const id = idOf(entry);
    if (!people.entries.has(id)) return entry;
    const { speakers, authors, editors, ...others } = entry.fields as Partial<
      Record<PeopleField, Appearance[]>
    >;
    const lists = Object.entries({ speakers, authors, editors }).flatMap(([name, list = []]) => {
      const left = list.filter((as) => !people.isWithheld(as.name, id));
      return left.length > 0 ? [[name, left] as const] : [];
    });
    // Spreading would read the texts.
    return Object.create(null, {
      ...Object.getOwnPropertyDescriptors(entry),
      fields: { enumerable: true, value: { ...others, ...Object.fromEntries(lists) } },
      text: { enumerable: true, get: () => withoutItems(entry.text, (text) => people.mask(text, id)) },
    }) as Entry;
  };
  const left = { ...content, talks: content.talks.map(named), papers: content.papers.map(named) };
  return rewriteContent(left, {
    text: people.mask,
    lines: (lines, dump) => withoutNames(lines, content.ledger[dump], people),
  });
}

/** In the list of people in an entry's file, what stands beside a name that is masked goes with it. */
function withoutItems(file: string, mask: (text: string) => string): string {
  return file.replace(/^(?:speakers|authors|editors):[ \t]*\n(?:[ \t-][^\n]*\n){1,2000}/gm, (list) =>
    list
      .split(/^(?=[ \t]*- )/m)
      .map((item) => (mask(item) === item ? item : item.replace(/(:[ \t]+)[^\n]+/g, `$1"${privateMark}"`)))
      .join(''),
  );
}

/** A name that is printed otherwise than anybody wrote it, as in TeX or over two lines, goes with the lines that name people. */
function withoutNames(lines: string[], ledger: Ledger[string] | undefined, people: WithheldPeople): string[] {
  if (!ledger) return lines.map((line) => people.mask(line, ''));
  const fateOf = fates(ledger);
  const masked = lines.map((line, index) => {
    const fate = fateOf.get(index + 1);
    return people.mask(line, fate && 'entry' in fate ? fate.entry : '');
  });
  for (const [id, fields] of Object.entries(ledger.entries)) {
    if (!people.entries.has(id)) continue;
    const naming = ['people', 'speakers', 'editors'].flatMap((name) => lineNumbers(fields[name] ?? ''));
    if (naming.some((line) => masked[line - 1] !== lines[line - 1])) continue;
    for (const line of naming) masked[line - 1] = masked[line - 1]?.trim() ? privateMark : '';
  }
  return masked;
}
