/** What a saved page in HTML says to machines, and which of its lines print text for people. */
import { Parser } from 'htmlparser2';
import { type Line, lineFinder, rawText } from '../../dump.ts';
import type { DataNode } from './data-tree.ts';
import { jsonIn, jsonTree } from './json-file.ts';
import { cleanText } from './parsed-file.ts';

export interface HtmlData {
  /** The JSON-LD of each script that holds some. */
  blocks: DataNode[];
  /** The first lines of scripts whose JSON is not well-formed. */
  broken: { line: number; message: string }[];
  /** The lines that print text, with it; those of navigation and footers are marked. */
  texts: Map<number, { text: string; isAside: boolean }>;
}

const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object', 'svg']);
const aside = new Set(['nav', 'footer']);
/** Signs that some pages put around their JSON, as scripts once had to: "<!--", "//<![CDATA[". */
const around =
  /^\s*(?:\/\/|\/\*)?\s?(?:<!--|<!\[CDATA\[)(?:\*\/)?|(?:\/\/|\/\*)?\s?(?:-->|\]\]>)(?:\*\/)?\s*$/g;
/** Text that publishers do not escape. The parser reads it all the same. */
const forgivable = /^invalid (?:character|escape character|unicode)$/;

const known = new WeakMap<readonly Line[], HtmlData | undefined>();

/** `undefined` for a text that holds no JSON-LD. */
export function readHtmlData(lines: readonly Line[]): HtmlData | undefined {
  if (known.has(lines)) return known.get(lines);
  const data = lines.some(({ text }) => /application\/ld\+json/i.test(text)) ? parse(lines) : undefined;
  known.set(lines, data);
  return data;
}

function parse(lines: readonly Line[]): HtmlData {
  const html = rawText(lines).replaceAll('\uFEFF', ' ');
  const lineAt = lineFinder(lines);
  const data: HtmlData = { blocks: [], broken: [], texts: new Map() };
  const hidden: string[] = [];
  let asides = 0;
  let script: { from: number } | undefined;
  const parser: Parser = new Parser({
    onopentag: (name, { type = '' }) => {
      if (unseen.has(name)) hidden.push(name);
      if (aside.has(name)) asides += 1;
      if (name === 'script' && /^\s*application\/ld\+json/i.test(type))
        script = { from: parser.endIndex + 1 };
    },
    ontext: (text) => {
      if (hidden.length > 0 || text.trim() === '') return;
      const at = lineAt(parser.startIndex + (text.length - text.trimStart().length));
      for (const [index, part] of text.trim().split('\n').entries()) {
        const before = data.texts.get(at + index)?.text;
        const printed = cleanText(part);
        if (printed)
          data.texts.set(at + index, {
            text: before ? `${before} ${printed}` : printed,
            isAside: asides > 0,
          });
      }
    },
    onclosetag: (name) => {
      if (hidden.at(-1) === name) hidden.pop();
      if (aside.has(name) && asides > 0) asides -= 1;
      if (name !== 'script' || !script) return;
      addBlock(data, html, script.from, parser.startIndex, lineAt);
      script = undefined;
    },
  });
  parser.end(html);
  return data;
}

function addBlock(
  data: HtmlData,
  html: string,
  from: number,
  to: number,
  lineAt: (offset: number) => number,
): void {
  // The signs around it are blanked, so that every part stays where it is.
  const text = html.slice(from, to).replace(around, (signs) => ' '.repeat(signs.length));
  if (text.trim() === '') return;
  const file = jsonIn(text, (offset) => lineAt(from + offset));
  const { broken } = file;
  if (broken && !forgivable.test(broken.message)) data.broken.push(broken);
  else if (file.root) data.blocks.push(jsonTree(file));
}
