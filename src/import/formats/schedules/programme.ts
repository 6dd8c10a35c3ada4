/** What the programmes of conference systems share: times, kinds, states, addresses, and what is no talk. */
import { foldedWord, wordsOf } from '../../languages/languages.ts';
import type { DumpRecord, PrintedField, Remark } from '../../record.ts';
import { type DataNode, isEmptyNode, namesOfLines, nodeField, valuesAt } from '../files/data-tree.ts';
import { jsonTree, readJson } from '../files/json-file.ts';
import { brokenFile, noAddress, notKept, otherLines, webAddress } from '../files/parsed-file.ts';
import { type ProgramName, programFile } from '../files/programs.ts';
import type { Format } from '../format.ts';
import type { Work } from '../works/works.ts';

const breaks = wordsOf((language) => language.breaks);

/** Whether the title of a session without people is that of a break: "Lunch", "Coffee break (foyer)". */
export function isBreakTitle(title: string): boolean {
  if (title.length > 80) return false;
  const [head = ''] = foldedWord(title).split(/[:(,;–/]| and | & | und | et /u);
  return breaks.has(head.trim()) || breaks.has(foldedWord(title));
}

/** Words for any talk, which tell no kind. */
const anyTalk = /^(?:talk|lecture|vortrag|presentation|session|other|conference|speech)$/i;

/** The kind of a talk in words, unless it says no more than that it is one. */
export function kindOf(field: PrintedField | undefined): PrintedField | undefined {
  if (!field || anyTalk.test(field.text.trim())) return undefined;
  // "LIGHTNING_TALK" is the name of a constant.
  const words = /^[A-Z]+(?:[_-][A-Z]+)*$/.test(field.text)
    ? field.text.replaceAll(/[_-]/g, ' ').toLowerCase()
    : field.text;
  return { ...field, text: words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) };
}

/**
 * How long a talk is, in ISO 8601: minutes ("45"), hours and minutes ("00:45"), with days before them ("1:00:45") or seconds behind
 * ("00:45:00"), or in ISO 8601 already. No schedule counts zero days.
 */
export function durationOf(field: PrintedField | undefined): PrintedField | undefined {
  const text = field?.text.trim() ?? '';
  if (!field || /^PT?[\dDHMST.]{2,20}$/i.test(text)) return field && { ...field, text: text.toUpperCase() };
  const parts = /^\d{1,4}(?::\d{1,2}){0,2}$/.test(text) ? text.split(':').map(Number) : [];
  const [first = 0, second = 0, third = 0] = parts;
  const isOfDays = parts.length === 3 && first > 0 && second < 24;
  const minutes =
    parts.length === 1 ? first : isOfDays ? (first * 24 + second) * 60 + third : first * 60 + second;
  return minutes > 0 ? { ...field, text: `PT${Math.floor(minutes / 60)}H${minutes % 60}M` } : undefined;
}

/**
 * Why a state of a proposal keeps it out of the programme: "is rejected"; `undefined` where it is in it, or the state is not known.
 *
 * @param state in any case: "CONFIRMED", "Decline_Queue"
 */
export function notInProgramme(state: string): string | undefined {
  const word = state.trim().toLowerCase();
  if (/^(?:draft|submitted|withdrawn|rejected|deleted)$/.test(word))
    return `is ${word.replace('draft', 'a draft')}`;
  if (/^(?:accepted|accepting|unconfirmed|offer)$/.test(word)) return 'is accepted and not confirmed';
  if (/^(?:declined|decline.queue|waitlisted|waiting.list)$/.test(word)) return 'is declined';
  if (/^(?:nominated|accept.queue|review|undecided|new|pending)$/.test(word)) return 'is not accepted yet';
  return undefined;
}

/** Why the source itself does not show a talk: "is hidden". */
export function hiddenBySource(work: Work): string | undefined {
  const says = (name: string, value: string) =>
    work.nodes(name).some(({ text }) => text.toLowerCase() === value);
  if (says('deleted', 'true')) return 'is deleted';
  if (
    says('hidden', 'true') ||
    says('display', 'false') ||
    says('is_visible', 'false') ||
    says('public', 'false')
  )
    return 'is hidden';
  return undefined;
}

/** Whether a program says that a session is no talk: a break, a welcome, the closing of doors. */
export function isService(work: Work): boolean {
  return work.nodes('is_service_session|isServiceSession').some(({ text }) => text.toLowerCase() === 'true');
}

/** A text, or that of one language among several: English, or else the first. */
export function inOneLanguage(node: DataNode | undefined): DataNode | undefined {
  if (node?.kind !== 'object' || node.text !== '') return node;
  const texts = node.members.filter(
    ({ name, value }) => /^[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?$/.test(name) && value.kind === 'text',
  );
  return (texts.find(({ name }) => /^en\b/.test(name)) ?? texts[0])?.value;
}

/** The texts in other languages than the one that is read. */
export function otherLanguages(nodes: readonly DataNode[]): DataNode[] {
  return nodes.flatMap((node) => {
    const read = inOneLanguage(node);
    return read === undefined || read === node
      ? []
      : node.members.map(({ value }) => value).filter((value) => value !== read && value.kind === 'text');
  });
}

/** One remark for all values of a kind that no field takes. */
export function keptNowhere(what: string, nodes: readonly DataNode[]): Remark[] {
  const filled = [...new Set(nodes)].filter((node) => !isEmptyNode(node) && node.kind !== 'flag');
  const [first] = filled;
  return first
    ? [notKept(first.from, what, first.text, filled.length > 1 ? `, in ${filled.length} places` : '')]
    : [];
}

type Links = NonNullable<DumpRecord['links']>;
type Files = NonNullable<DumpRecord['files']>;

export interface Addresses {
  found: (PrintedField & { title: string })[];
  lost: Remark[];
}

/**
 * Addresses with their titles, and remarks on those that are none: objects with an address, elements with one, or the addresses alone.
 *
 * @param base the site that paths are put below
 */
export function addressesIn(nodes: readonly DataNode[], what: string, base: string): Addresses {
  const result: Addresses = { found: [], lost: [] };
  for (const node of nodes) {
    const own = firstAt(node, 'url|@href|link|resource');
    const field = nodeField(own ?? node);
    if (!field) continue;
    const url = webAddress(field.text, base);
    const title = own ? (firstAt(node, 'title|description')?.text ?? node.text) : '';
    if (url) result.found.push({ ...field, text: url, title });
    else result.lost.push(noAddress(field.from, what, field.text));
  }
  return result;
}

function firstAt(node: DataNode, paths: string): DataNode | undefined {
  for (const path of paths.split('|')) {
    const found = valuesAt(node, path).find(({ text }) => text !== '');
    if (found) return found;
  }
  return undefined;
}

export function asLinks(found: Addresses['found']): Links {
  return found.map(({ title, ...field }) => ({ ...field, ...(title && { label: title }) }));
}

export function asFiles(found: Addresses['found']): Files {
  return found.map(({ title, ...field }) => ({
    ...field,
    text: title || field.text.split(/[?#]/)[0]?.split('/').at(-1) || field.text,
    url: field.text,
  }));
}

/**
 * A format for the JSON of a conference system that `programs.ts` knows.
 *
 * @param read is given the parts that the program is known by, and the whole file
 */
export function programmeFormat(
  name: ProgramName,
  layout: string,
  read: (nodes: readonly DataNode[], root: DataNode) => { records: DumpRecord[]; remarks: Remark[] },
): Format {
  return {
    name,
    layout,
    recognises: ({ lines }) => {
      const file = readJson(lines);
      return file?.root !== undefined && programFile(jsonTree(file))?.name === name;
    },
    read: ({ lines }) => {
      const file = readJson(lines);
      if (file?.broken) return brokenFile(file.broken.line, file.broken.message);
      const root = file?.root && jsonTree(file);
      if (!root) return { records: [], boilerplate: [] };
      const found = programFile(root);
      const { records, remarks } = read(found?.name === name ? found.works : [], root);
      const names = namesOfLines([root]);
      return {
        records,
        boilerplate: otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket'),
        remarks,
      };
    },
  };
}
