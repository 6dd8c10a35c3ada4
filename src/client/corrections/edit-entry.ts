/** Changes an entry's file as a hand would: field by field, every other line as it was. No DOM, no YAML. */

import { client as said } from '#messages/client';
import { isOnCalendar } from '../../model/partial-date.ts';

/** A person as a form shows it: "Nir Gov; Weizmann Institute". */
export interface Person {
  name: string;
  printed?: string;
  affiliation?: string;
}

/** What a field becomes; `undefined` takes it out. */
export type Value = string | Person[] | { url: string; label?: string }[] | undefined;

/**
 * The file with a field changed: its lines are replaced where they stand; a field that was not there comes after the last one that
 * stands before it in `order`.
 */
export function withField(file: string, name: string, value: Value, order: readonly string[]): string {
  const { fields, rest } = parted(file);
  const written = value === undefined || value.length === 0 ? [] : block(name, value);
  const at = fields.findIndex((lines) => nameOf(lines) === name);
  if (at >= 0) fields.splice(at, 1, ...(written.length > 0 ? [written] : []));
  else if (written.length > 0) {
    const before = new Set(order.slice(0, order.indexOf(name)));
    const after = fields.findLastIndex((lines) => before.has(nameOf(lines)));
    fields.splice(after + 1, 0, written);
  }
  return `---\n${fields.flat().join('\n')}\n---\n${rest}`;
}

/** The file with another abstract. */
export function withBody(file: string, body: string): string {
  const { fields } = parted(file);
  const text = body.replace(/\r\n?/g, '\n').trim();
  return `---\n${fields.flat().join('\n')}\n---\n${text ? `\n${text}\n` : ''}`;
}

/** The lines of each field, the first of them at the margin; and what follows the front matter. */
function parted(file: string): { fields: string[][]; rest: string } {
  const [, front = '', rest = ''] =
    /^\uFEFF?---[^\n]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(file.replace(/\r\n?/g, '\n')) ?? [];
  const fields: string[][] = [];
  for (const line of front.split('\n')) {
    // A list may begin at the margin under its name.
    if (/^(?:[^\s#-])/.test(line) || fields.length === 0) fields.push([line]);
    else fields.at(-1)?.push(line);
  }
  return { fields, rest };
}

const nameOf = ([first = '']: readonly string[]) => first.slice(0, Math.max(first.indexOf(':'), 0));

/** In double quotes, as the import writes it; JSON's escapes are YAML's (YAML 1.2.2, section 5.7). */
const quoted = (text: string) => JSON.stringify(text);

function block(name: string, value: string | object[]): string[] {
  if (typeof value === 'string') return [`${name}: ${quoted(value)}`];
  const items = value.flatMap((item) =>
    Object.entries(item)
      .filter(([, text]) => text !== undefined && text !== '')
      .map(([key, text], index) => `${index === 0 ? '  - ' : '    '}${key}: ${quoted(String(text))}`),
  );
  return [`${name}:`, ...items];
}

/** "Nir Gov; Weizmann Institute", a line a person; what is printed elsewhere stays with who keeps the name. */
export function readPeople(text: string, before: readonly Person[] = []): Person[] {
  return lines(text).map((line) => {
    const [name = '', ...affiliation] = line.split(';').map((part) => part.trim());
    const printed = before.find((person) => person.name === name)?.printed;
    return {
      name,
      ...(printed && { printed }),
      ...(affiliation.length > 0 && { affiliation: affiliation.join('; ') }),
    };
  });
}

export function writePeople(people: readonly Person[] = []): string {
  return people.map(({ name, affiliation }) => [name, affiliation].filter(Boolean).join('; ')).join('\n');
}

/** "https://example.org/ the slides", a line a link. */
export function readLinks(text: string): { url: string; label?: string }[] {
  return lines(text).map((line) => {
    const [url = '', ...label] = line.split(/\s+/);
    return { url, ...(label.length > 0 && { label: label.join(' ') }) };
  });
}

export function writeLinks(links: readonly { url: string; label?: string }[] = []): string {
  return links.map(({ url, label }) => [url, label].filter(Boolean).join(' ')).join('\n');
}

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * What the schema says beyond a pattern: a day of the calendar, a zone that there is. A sentence, or "" when all is well.
 *
 * @param earliest the day that a last day is not before.
 */
export function complaint(kind: string, value: string, earliest = ''): string {
  if (value === '') return '';
  if (kind === 'date') {
    if (!isOnCalendar(value)) return said.notADay;
    return value < earliest ? said.lastDayBefore : '';
  }
  if (kind === 'zone') {
    try {
      new Intl.DateTimeFormat('en', { timeZone: value });
      return '';
    } catch {
      return said.notAZone;
    }
  }
  if (kind === 'links')
    return readLinks(value).every(({ url }) => /^https?:\/\/[^\s<>"]+$/i.test(url)) ? '' : said.notALink;
  return '';
}

/** Where a correction can be sent. */
export interface Desk {
  /** "https://github.com/owner/name" */
  repository?: string | undefined;
  mail?: string | undefined;
}

/** More than this some hosts refuse as an address; the patch then goes by hand. */
const longest = 7_000;

/** Links that end in an issue or in a mail with everything filled in; `isWhole` says whether the patch is in it. */
export function destinations(
  { repository, mail }: Desk,
  title: string,
  text: string,
  patch: string,
): { words: string; href: string; isWhole: boolean }[] {
  const made = (words: string, write: (body: string) => string, fence: boolean) => {
    const whole = write(fence ? `${text}\n\n\`\`\`\`diff\n${patch}\`\`\`\`\n` : `${text}\n\n${patch}`);
    const isWhole = whole.length <= longest;
    return { words, href: isWhole ? whole : write(`${text}\n\n${said.pasteHere}\n`), isWhole };
  };
  const encode = encodeURIComponent;
  return [
    ...(repository
      ? [made(said.openIssue, (body) => issue(repository, encode(title), encode(body)), true)]
      : []),
    ...(mail
      ? [made(said.sendMail, (body) => `mailto:${mail}?subject=${encode(title)}&body=${encode(body)}`, false)]
      : []),
  ];
}

function issue(repository: string, title: string, body: string): string {
  const at = repository.replace(/(?:\.git)?\/*$/, '');
  return /^https?:\/\/[^/]*gitlab/.test(at)
    ? `${at}/-/issues/new?issue%5Btitle%5D=${title}&issue%5Bdescription%5D=${body}`
    : `${at}/issues/new?title=${title}&body=${body}`;
}
