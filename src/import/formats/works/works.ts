/**
 * Formats for files of works that one program writes. Each is a table of where its fields stand; what they share is here: who may be read,
 * names, dates, links, abstracts, what is left out and why.
 */
import { largest, smallest } from '../../../text/extremes.ts';
import { countNoun } from '../../../text/plural.ts';
import { beginning } from '../../../text/truncate.ts';
import { markupOf } from '../../markup.ts';
import {
  claimedLines,
  type DumpRecord,
  type PersonField,
  type PrintedField,
  type Remark,
  recordOf,
} from '../../record.ts';
import { type DataNode, isEmptyNode, namesOfLines, nodeField, valuesAt } from '../files/data-tree.ts';
import { jsonTree, readJson } from '../files/json-file.ts';
import { brokenFile, doiAddress, notKept, otherLines, textParagraphs } from '../files/parsed-file.ts';
import { type ProgramName, programFile } from '../files/programs.ts';
import type { Format } from '../format.ts';

type Fields = { [Name in keyof DumpRecord]?: DumpRecord[Name] | undefined };
type Links = NonNullable<DumpRecord['links']>;

/** A format of works. */
export interface Works {
  name: string;
  /** What its notices count; "work" otherwise. */
  noun?: string;
  /** Names of members that are read, and of those that a catalogue has no use for. What is in neither has a remark. */
  known: string;
  /** Whether a work is a talk; papers otherwise. */
  isTalk?(work: Work): boolean;
  /** Why no entry is made of it, to stand behind its title: "is retracted". */
  leftOut?(work: Work): string | undefined;
  read(work: Work): Fields;
}

/** Where the parts of a person's name stand in its object. */
export interface PersonMembers {
  /** A whole name. Several places are parted by "|". */
  name?: string;
  given?: string;
  /** "van der": a word between the given name and the surname. */
  particle?: string;
  family?: string;
  suffix?: string;
  /** The name of a group, which is not taken apart. */
  group?: string;
  affiliation?: string;
}

/** A work of a file, asked by paths such as "author.name"; of several, parted by "|", the first that holds something. */
export class Work {
  readonly node: DataNode;

  constructor(node: DataNode) {
    this.node = node;
  }

  nodes(paths: string): DataNode[] {
    for (const path of paths.split('|')) {
      const found = valuesAt(this.node, path).filter((node) => !isEmptyNode(node));
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The first text. */
  of(paths: string): PrintedField | undefined {
    for (const path of paths.split('|')) {
      const node = valuesAt(this.node, path).find(({ text }) => text !== '');
      if (node) return nodeField(node);
    }
    return undefined;
  }

  text(paths: string): string {
    return this.of(paths)?.text ?? '';
  }

  /** A title and its second part: "Tilings: an invitation". */
  title(paths: string, subtitle: string): PrintedField | undefined {
    const [first, second] = [this.of(paths), this.of(subtitle)];
    if (!first || !second || first.text.toLowerCase().includes(second.text.toLowerCase())) return first;
    return {
      text: `${first.text.replace(/[\s:]{1,9}$/, '')}: ${second.text}`,
      from: Math.min(first.from, second.from),
      to: Math.max(first.to, second.to),
    };
  }

  people(paths: string, parts: PersonMembers): PersonField[] {
    return this.nodes(paths).flatMap((node) => personOf(new Work(node), parts));
  }

  /** The authors, or the editors of a work that names none; the editors of a paper also as such. */
  authors(
    authors: string,
    editors: string,
    parts: PersonMembers,
    field: 'authors' | 'speakers' = 'authors',
  ): Pick<DumpRecord, 'people' | 'editors' | 'inferred'> {
    const [people, others] = [this.people(authors, parts), this.people(editors, parts)];
    const isOfEditors = people.length === 0 && others.length > 0;
    return {
      people: isOfEditors ? others : people,
      ...(field === 'authors' && others.length > 0 && { editors: others }),
      ...(isOfEditors && {
        inferred: [{ field, evidence: 'no author is named; these are the editors' }],
      }),
    };
  }

  /** A date that is not whole is one, too: `[[2024, 2]]`, "2024-02-26", "2024-02-26T12:00:00Z", "2024". */
  date(paths: string): PrintedField | undefined {
    for (const path of paths.split('|'))
      for (const node of valuesAt(this.node, path)) {
        const found = dateIn(node);
        if (found) return found;
      }
    return undefined;
  }

  /** Several texts as one field; none where there is no text. */
  joined(paths: string, between: string): PrintedField[] {
    const found = joinedTexts(this.nodes(paths), between);
    return found ? [found] : [];
  }

  /** An abstract, by its paragraphs. */
  body(paths: string): PrintedField[] {
    return bodyOf(this.of(paths));
  }

  /** The pages: "17-32", of their first and last where these stand apart. */
  pages(paths: string, first: string, last: string): PrintedField | undefined {
    const [whole, from, to] = [this.of(paths), this.of(first), this.of(last)];
    if (whole || !from || !to || from.text === to.text) return whole ?? from;
    return {
      text: `${from.text}-${to.text}`,
      from: Math.min(from.from, to.from),
      to: Math.max(from.to, to.to),
    };
  }

  /** The first number of a book, or of a journal, where both stand at the same paths (ISO 2108, ISO 3297). */
  standardNumber(paths: string, kind: 'isbn' | 'issn'): PrintedField | undefined {
    const form = kind === 'issn' ? /^\d{4}-?\d{3}[\dX]\b/i : /^(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]\b/i;
    const found = this.nodes(paths).find(({ text }) => form.test(text));
    return found && { text: found.text, from: found.from, to: found.to };
  }

  doi(paths: string): Links {
    for (const path of paths.split('|')) {
      const found = this.doiOf(this.of(path));
      if (found.length > 0) return found;
    }
    return [];
  }

  doiOf(field: PrintedField | undefined): Links {
    const isOne =
      field && /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,3})?10\.\d{4,9}\/\S/i.test(field.text);
    return isOne ? [{ ...field, text: doiAddress(field.text), label: 'DOI' }] : [];
  }

  arxiv(paths: string): Links {
    const found = this.of(paths);
    const id =
      found &&
      /(?:^|arxiv(?:\.org)?[.:/]|abs\/|pdf\/)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/i.exec(
        found.text,
      )?.[1];
    return found && id ? [{ ...found, text: `https://arxiv.org/abs/${id}`, label: 'arXiv' }] : [];
  }

  /** Every value at a path that holds nothing but addresses. One that is none is refused by the schema, with a notice. */
  ownLinks(path: string): Links {
    return valuesAt(this.node, path).flatMap((node) => nodeField(node) ?? []);
  }

  /** Every address at the paths. */
  links(paths: string, label?: string): Links {
    return paths.split('|').flatMap((path) =>
      valuesAt(this.node, path).flatMap((node) => {
        const found = /^https?:\/\/[^\s/]/i.test(node.text) ? nodeField(node) : undefined;
        return found ? [{ ...found, ...(label && { label }) }] : [];
      }),
    );
  }
}

/** What the title of a work that was retracted begins with; `undefined` for all others. */
export function retracted(title: string): string | undefined {
  return /^\s*(?:\[?retracted(?: article)?\]?\s*[:.]|withdrawn\s*:)/i.test(title)
    ? 'is retracted'
    : undefined;
}

/** Links without those that lead to the same place, whatever their protocol. */
export function distinctLinks(...all: Links[]): Links {
  const seen = new Map<string, Links[number]>();
  for (const link of all.flat()) {
    const key = link.text
      .toLowerCase()
      .replace(/^https?:\/\/(?:dx\.|www\.)?/, '')
      .replace(/\/$/, '')
      .replace(/^(arxiv\.org\/abs\/.{4,30}?)v\d{1,3}$/, '$1');
    if (!seen.has(key)) seen.set(key, link);
  }
  return [...seen.values()];
}

/** Paragraphs of an abstract, whatever it is written in. */
export function bodyOf(field: PrintedField | undefined): PrintedField[] {
  if (!field) return [];
  // Paragraphs of HTML are found when it is read.
  if (markupOf(field.text) === 'html') return [field];
  return textParagraphs(field.text).map((text) => ({ ...field, text }));
}

function personOf(person: Work, parts: PersonMembers): PersonField[] {
  const { node } = person;
  if (node.text) return [{ name: { text: node.text, from: node.from, to: node.to } }];
  const at = (path: string | undefined) => (path === undefined ? undefined : person.of(path));
  const [given, particle, family] = [at(parts.given), at(parts.particle), at(parts.family)];
  const fields = [given, particle, family].filter((field) => field !== undefined);
  const suffix = at(parts.suffix);
  const affiliations = parts.affiliation === undefined ? [] : person.nodes(parts.affiliation);
  const place = joinedTexts(affiliations);
  const affiliation = place && { affiliation: place };
  const group = at(parts.group);
  if (group && !family) return [{ name: group, ...affiliation, isWhole: true }];
  const names = parts.name === undefined ? [] : person.nodes(parts.name).filter(({ text }) => text !== '');
  // `"author": { "name": ["Mira Okafor", "Jan van der Tal"] }`
  if (!family && names.length > 1)
    return names.map(({ text, from, to }) => ({ name: { text, from, to }, ...affiliation }));
  const whole = at(parts.name);
  if (!family && whole) return [{ name: whole, ...affiliation }];
  const [first] = fields;
  if (!first) return [];
  const name = {
    text: `${fields.map(({ text }) => text).join(' ')}${suffix ? `, ${suffix.text}` : ''}`,
    from: smallest(fields.map(({ from }) => from)),
    to: largest(fields.map(({ to }) => to)),
  };
  return [{ name, ...affiliation }];
}

/** Several texts as one field, each once. */
function joinedTexts(nodes: readonly DataNode[], between = '; '): PrintedField | undefined {
  const filled = nodes.filter(({ text }) => text !== '');
  const [first, last] = [filled[0], filled.at(-1)];
  const texts = [...new Set(filled.map(({ text }) => text))];
  return first && last ? { text: texts.join(between), from: first.from, to: last.to } : undefined;
}

function dateIn(node: DataNode): PrintedField | undefined {
  if (node.text) {
    const day = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]|$)/.exec(node.text.trim())?.[1];
    return nodeField(node, day ?? node.text);
  }
  // `"date-parts": [[2024, 2, 26]]`; of a range, its first day.
  const parts = node.members.find(({ name }) => name === 'date-parts')?.value;
  const first = parts?.items[0]?.kind === 'list' ? parts.items[0] : parts;
  const numbers = first?.items.map(({ text }) => text) ?? [];
  const [year = '', month = '', day = ''] = numbers;
  if (parts && /^\d{4}$/.test(year)) {
    const two = (text: string) =>
      /^\d{1,2}$/.test(text) && Number(text) > 0 ? `-${text.padStart(2, '0')}` : '';
    return nodeField(parts, `${year}${two(month)}${two(month) && two(day)}`);
  }
  const word = node.members.find(({ name, value }) => /^(?:raw|literal|date-time)$/.test(name) && value.text);
  return word && dateIn(word.value);
}

/** A format for the JSON of a program that `programs.ts` knows. */
export function worksFormat(layout: string, works: Works & { name: ProgramName }): Format {
  return {
    name: works.name,
    layout,
    recognises: ({ lines }) => {
      const file = readJson(lines);
      return file?.root !== undefined && programFile(jsonTree(file))?.name === works.name;
    },
    read: ({ lines }) => {
      const file = readJson(lines);
      if (file?.broken) return brokenFile(file.broken.line, file.broken.message);
      const root = file?.root && jsonTree(file);
      if (!root) return { records: [], boilerplate: [] };
      const found = programFile(root);
      const { records, remarks } = readWorks(works, found?.name === works.name ? found.works : []);
      const names = namesOfLines([root]);
      const boilerplate = otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket');
      return { records, boilerplate, remarks };
    },
  };
}

/**
 * The records of works, with remarks on those that are left out, and on what no field takes.
 *
 * @param hasOwnLines whether no two values stand on one line, so that lines tell what was taken
 */
export function readWorks(
  works: Works,
  nodes: readonly DataNode[],
  { hasOwnLines = false } = {},
): { records: DumpRecord[]; remarks: Remark[] } {
  const left = new Map<string, Remark[]>();
  const kept: DataNode[] = [];
  const records: DumpRecord[] = [];
  for (const node of nodes) {
    const work = new Work(node);
    const why = works.leftOut?.(work);
    const fields = works.read(work);
    if (why !== undefined) {
      const title = fields.title?.text.replace(/\s+/g, ' ') ?? fields.id?.text ?? '';
      const shown = title && `“${title.length > 80 ? `${beginning(title, 80)}…` : title}” `;
      const text = `${shown}${why}, so it is no entry`;
      // Of a programme that is what its own pages do not show; a review or a retracted paper is no secret.
      const hides = works.noun === 'talk' ? { hides: node.to } : {};
      const remark: Remark = { line: node.from, rule: 'left-out', text, ...hides };
      const alike = left.get(why);
      if (alike) alike.push(remark);
      else left.set(why, [remark]);
      continue;
    }
    kept.push(node);
    records.push(recordOf(works.isTalk?.(work) ? 'talk' : 'paper', fields));
  }
  return {
    records,
    remarks: [
      ...[...left].flatMap(([why, each]) => shortList(why, each, works.noun ?? 'work')),
      ...unknownMembers(
        kept,
        new Set(works.known.split(/\s+/)),
        hasOwnLines ? claimedLines(records) : new Set(),
        works.noun ?? 'work',
      ),
    ],
  };
}

/** How many works that are left out for one reason are named. */
const mostNamed = 20;

function shortList(why: string, remarks: readonly Remark[], noun: string): Remark[] {
  const more = remarks.slice(mostNamed);
  const [first] = more;
  if (!first) return [...remarks];
  const { hides: _, ...at } = first;
  const text = `${countNoun(more.length, `further ${noun}`)} left out: each ${why}`;
  return [...remarks.slice(0, mostNamed), { ...at, text }];
}

/** One remark for each member that holds something and is not known, with the number of works that have it. */
function unknownMembers(
  nodes: readonly DataNode[],
  known: ReadonlySet<string>,
  taken: ReadonlySet<number>,
  noun: string,
): Remark[] {
  const found = new Map<string, { line: number; sample: string; count: number }>();
  // A talk with several slots stands there several times.
  const members = new Set(nodes.flatMap((node) => node.members));
  for (const { name, line, value } of members) {
    if (known.has(name) || taken.has(line) || value.kind === 'flag' || isEmptyNode(value)) continue;
    const before = found.get(name);
    if (before) before.count += 1;
    else found.set(name, { line, sample: valuesAt(value, '')[0]?.text ?? '', count: 1 });
  }
  return [...found].map(([name, { line, sample, count }]) =>
    notKept(line, `“${name}”`, sample, count > 1 ? `, in ${countNoun(count, noun)}` : ''),
  );
}
