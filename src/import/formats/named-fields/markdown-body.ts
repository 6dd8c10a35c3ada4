/** The text below front matter: the abstract in paragraphs; what is for the program or about the speaker is no part of it. */
import type { Line } from '../../dump.ts';
import { fieldNamed, foldedWord } from '../../languages/languages.ts';
import { type Boilerplate, joined, type PrintedField, type Remark } from '../../record.ts';
import { notKept } from '../files/parsed-file.ts';
import { splitBlocks } from '../lines.ts';

export interface MarkdownBody {
  body: PrintedField[];
  links: (PrintedField & { label?: string })[];
  boilerplate: Boilerplate[];
  remarks: Remark[];
}

/** Of a heading, a command, a picture or a link. */
const longest = 1000;

const heading =
  /^(?:#{1,6}\s+(\S.{0,199}?)(?:(?<!\s)\s+)?#*|\*\*([^*]{1,80}?):?\*\*:?|__([^_]{1,80}?):?__:?)$/;
/** Commands of the site's program, and comments: "{% include x %}", "{{< youtube x >}}", "<!-- more -->", "{: .note}". */
const command =
  /^(?:\{%.{0,500}%\}|\{\{.{0,500}\}\}|<!--.{0,500}-->|\{:.{0,200}\}|:{3}.{0,200}|<\/?(?:div|center|figure|iframe|img|br)\b.{0,500}>)$/;
const picture = /^!\[[^\]]{0,300}\]\([^()]{0,500}\)(?:\{.{0,100}\})?$/;
const linkAlone = /^(?:[-*+]\s+)?\[{1,2}([^[\]]{1,100})\]{1,2}\((https?:\/\/[^\s()]{1,500})\)[.,;]?$/;

/** Reads the text of a file. `title` is that of its record: a heading that says it again is none of the text. */
export function readMarkdownBody(lines: readonly Line[], title: string): MarkdownBody {
  const read: MarkdownBody = { body: [], links: [], boilerplate: [], remarks: [] };
  let about: string | undefined;
  let code: string | undefined;
  for (const block of splitBlocks(lines)) {
    const kept: Line[] = [];
    for (const line of block) {
      // A longer line is text.
      const text = line.text.length < longest ? line.text.trim() : '';
      const [, fence] = /^(`{3,}|~{3,})/.exec(text) ?? [];
      if (fence && (code === undefined || text.startsWith(code)))
        code = code === undefined ? fence : undefined;
      const head = code === undefined ? headingIn(text) : undefined;
      const field = head === undefined ? undefined : fieldNamed(head.replace(/:$/, ''));
      if (head !== undefined) about = field && field !== 'abstract' ? head : undefined;
      const what = head !== undefined ? whatHeading(head, field, title) : whatLine(text, about);
      const link = about === undefined ? linkAlone.exec(text) : null;
      if (link?.[1] && link[2])
        read.links.push({ text: link[2], label: link[1], from: line.number, to: line.number });
      else if (what) read.boilerplate.push({ line: line.number, what });
      else kept.push(line);
      if (head !== undefined && about !== undefined)
        read.remarks.push({
          ...notKept(line.number, `the section “${head}”`, ''),
          repeats: `# ${foldedWord(head)}`,
        });
    }
    const paragraph = joined(kept);
    if (paragraph) read.body.push({ ...paragraph, written: 'markdown' });
  }
  return read;
}

function headingIn(text: string): string | undefined {
  const found = heading.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** A heading that names the abstract or the title is none of the text; any other one is. */
function whatHeading(head: string, field: string | undefined, title: string): string | undefined {
  if (field === 'abstract') return `label “${head}”`;
  if (field) return `section “${head}”`;
  return foldedWord(head.replace(/[*_]/g, '')) === foldedWord(title) ? 'title' : undefined;
}

function whatLine(text: string, about: string | undefined): string | undefined {
  if (about !== undefined) return `section “${about}”`;
  if (command.test(text)) return 'command';
  return picture.test(text) ? 'picture' : undefined;
}
