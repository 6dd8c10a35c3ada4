/** XML whose parts know their lines. */
import { Parser } from 'htmlparser2';
import { type Line, lineFinder, rawText } from '../../dump.ts';
import { firstNonBlank } from '../lines.ts';
import { type DataMember, type DataNode, deepest, listNode } from './data-tree.ts';
import { cleanText } from './parsed-file.ts';

export interface XmlFile {
  /** An object with one member, the root element. */
  root: DataNode;
  broken?: { line: number; message: string };
}

/** Prefixes as they are usually written, by the address of their namespace; "" for none. */
const prefixes = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/rss/1.0/modules/event/', 'ev'],
  ['http://arxiv.org/schemas/atom', 'arxiv'],
  ['http://search.yahoo.com/mrss/', 'media'],
  ['urn:ietf:params:xml:ns:xcal', 'xcal'],
]);

const parsed = new WeakMap<readonly Line[], XmlFile | undefined>();

/** Parses lines as XML; `undefined` when they do not begin like it. Several formats ask the same dump. */
export function readXml(lines: readonly Line[]): XmlFile | undefined {
  if (parsed.has(lines)) return parsed.get(lines);
  const first = firstNonBlank(lines)?.text.trimStart() ?? '';
  const file =
    /^<(?:\?xml|!--|[a-z][\w.-]{0,40}(?::[a-z][\w.-]{0,40})?[\s>])/i.test(first) && !isPage(first)
      ? parse(lines)
      : undefined;
  parsed.set(lines, file);
  return file;
}

function isPage(first: string): boolean {
  return /^<(?:html|head|body|div|p|table|ul|span|article|section|main|title|meta|script|style|a|h[1-6]|br)\b/i.test(
    first,
  );
}

interface OpenElement {
  node: { -readonly [Name in keyof DataNode]: DataNode[Name] };
  members: DataMember[];
  /** Where the elements of each name stand among the members. */
  places: Map<string, number>;
  name: string;
  texts: string[];
  /** Where what is inside begins. */
  inner: number;
  isMarkup: boolean;
}

/**
 * An element as a node: its text, its attributes as members named "@href", its elements as members. An element with markup in it
 * (`type="xhtml"`) has that markup as its text.
 */
function parse(lines: readonly Line[]): XmlFile {
  const text = rawText(lines).replaceAll('\uFEFF', ' ');
  const lineAt = lineFinder(lines);
  const root: OpenElement = open('', 1, 0, false);
  const stack: OpenElement[] = [root];
  let broken: XmlFile['broken'];
  /** Elements inside markup, or too deep to be read. */
  let skipped = 0;
  const canonical = new Map<string, string>();
  const named = (name: string) => {
    const colon = name.indexOf(':');
    const prefix = canonical.get(name.slice(0, Math.max(colon, 0)));
    const local = name.slice(colon + 1);
    return prefix === undefined ? name : prefix === '' ? local : `${prefix}:${local}`;
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const top = stack.at(-1) ?? root;
        if (skipped > 0 || top.isMarkup || stack.length > deepest) {
          skipped += 1;
          return;
        }
        declare(canonical, attributes, stack.length === 1 ? name : undefined);
        const line = lineAt(parser.startIndex);
        const element = open(named(name), line, parser.endIndex + 1, attributes['type'] === 'xhtml');
        for (const [attribute, value] of Object.entries(attributes))
          element.members.push({
            name: `@${named(attribute)}`,
            line,
            value: {
              kind: value.trim() ? 'text' : 'empty',
              text: cleanText(value),
              members: [],
              items: [],
              from: line,
              to: lineAt(parser.endIndex),
            },
          });
        stack.push(element);
      },
      ontext: (part) => {
        if (skipped === 0) stack.at(-1)?.texts.push(part);
      },
      onclosetag: (name, isImplied) => {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        const element = stack.length > 1 ? stack.pop() : undefined;
        if (!element) return;
        if (isImplied && text[parser.endIndex - 1] !== '/' && element.name !== '')
          broken ??= {
            line: element.node.from,
            message: `the element “${name}” that begins here does not end`,
          };
        const to = lineAt(Math.max(parser.startIndex, parser.endIndex));
        const inside = element.isMarkup
          ? text.slice(element.inner, parser.startIndex)
          : element.texts.join('');
        element.node.text = cleanText(inside);
        element.node.to = Math.max(element.node.from, to);
        element.node.kind = element.node.text !== '' ? 'text' : 'object';
        const above = stack.at(-1) ?? root;
        add(above, element.name, element.node);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  root.node.to = lineAt(text.length);
  return { root: root.node, ...(broken && { broken }) };
}

function open(name: string, line: number, inner: number, isMarkup: boolean): OpenElement {
  const members: DataMember[] = [];
  return {
    node: { kind: 'object', text: '', members, items: [], from: line, to: line },
    members,
    places: new Map(),
    name,
    texts: [],
    inner,
    isMarkup,
  };
}

/** Adds an element. Several of one name are a list. */
function add({ members, places }: OpenElement, name: string, node: DataNode): void {
  const place = places.get(name);
  const before = place === undefined ? undefined : members[place];
  if (place === undefined || !before) {
    places.set(name, members.length);
    members.push({ name, line: node.from, value: node });
  } else if (before.value.kind === 'list') {
    (before.value.items as DataNode[]).push(node);
  } else members[place] = { ...before, value: listNode([before.value, node], before.value) };
}

/** Notes the prefixes that an element declares. What has no prefix, or that of the root of an Atom feed, needs none. */
function declare(
  canonical: Map<string, string>,
  attributes: Record<string, string>,
  root: string | undefined,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    const usual = /prismstandard/i.test(value) ? 'prism' : prefixes.get(value.trim().toLowerCase());
    if (usual !== undefined)
      canonical.set(prefix, root?.startsWith(`${prefix}:`) && usual === 'atom' ? '' : usual);
  }
}
