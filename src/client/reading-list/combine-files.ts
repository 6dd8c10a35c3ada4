/** Files of several entries as one, out of the files beside their pages: what the site wrote is kept to the letter. */

import { client as said } from '#messages/client';

/** Formats that entries can be taken along in, by what they are called. */
export const formats = {
  ics: said.calendar,
  bib: 'BibTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
  json: 'JSON',
  md: 'Markdown',
} as const;
export type Format = keyof typeof formats;

export const mediaTypes: Record<Format, string> = {
  ics: 'text/calendar',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  json: 'application/json',
  md: 'text/markdown',
};

/** What a file of the interface says of an entry, as far as it is needed here. */
export interface Kept {
  id: string;
  kindOfEntry: 'talk' | 'paper';
  page: string;
  plainTitle: string;
  speakers?: { name: string }[];
  authors?: { name: string }[];
  date?: string;
  start?: string;
  end?: string;
  endDate?: string;
  timezone?: string;
  location?: string;
  status?: string;
  starts?: string;
  ends?: string;
  calendar?: string;
}

/** @param texts the same format of each entry, in the order wanted; for Markdown their JSON */
export function together(format: Format, texts: readonly string[], name: string): string {
  switch (format) {
    case 'ics':
      return calendars(texts, name);
    case 'bib':
      return texts.join('\n');
    case 'ris':
      return texts.join('\r\n');
    case 'csl.json':
      return `${JSON.stringify(
        texts.flatMap((text) => JSON.parse(text)),
        null,
        1,
      )}\n`;
    case 'json':
      return `${JSON.stringify(
        texts.map((text) => JSON.parse(text)),
        null,
        1,
      )}\n`;
    case 'md':
      return texts.map((text) => markdown(JSON.parse(text) as Kept)).join('');
  }
}

/**
 * One calendar of many: the events as they are, each zone once with every change of clocks that one of them knows. Of no calendar,
 * none: "".
 */
function calendars(texts: readonly string[], name: string): string {
  const [first] = texts;
  if (first === undefined) return '';
  const zones = new Map<string, Set<string>>();
  const events: string[] = [];
  for (const text of texts) {
    for (const [block = '', id = '', rules = ''] of text.matchAll(
      /BEGIN:VTIMEZONE\r\nTZID:(.*)\r\n([\s\S]*?)END:VTIMEZONE\r\n/g,
    )) {
      if (!block) continue;
      const known = zones.get(id) ?? new Set();
      zones.set(id, known);
      for (const [rule] of rules.matchAll(/BEGIN:(STANDARD|DAYLIGHT)\r\n[\s\S]*?END:\1\r\n/g))
        known.add(rule);
    }
    for (const [event] of text.matchAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g)) events.push(event);
  }
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    /^PRODID:.*$/m.exec(first)?.[0].trim(),
    'CALSCALE:GREGORIAN',
  ];
  const title = name
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .slice(0, 60);
  const written = [...zones]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, rules]) =>
        `BEGIN:VTIMEZONE\r\nTZID:${id}\r\n${[...rules].sort((a, b) => (onset(a) < onset(b) ? -1 : 1)).join('')}END:VTIMEZONE\r\n`,
    );
  return [
    ...[...head, `NAME:${title}`, `X-WR-CALNAME:${title}`].map((line) => `${line}\r\n`),
    ...written,
    ...events,
    'END:VCALENDAR\r\n',
  ].join('');
}

const onset = (rule: string) => /DTSTART:(\w+)/.exec(rule)?.[1] ?? '';

/** "- [Title](page), by A and B, 2024-02-26". */
function markdown({ page, plainTitle, speakers, authors, date, start, location }: Kept): string {
  const people = (speakers ?? authors ?? []).map(({ name }) => name).join(', ');
  const facts = [people, [date, start].filter(Boolean).join(' '), location]
    .filter(Boolean)
    .map((text) => escaped(text as string));
  return `- [${escaped(plainTitle)}](${page.replaceAll('(', '%28').replaceAll(')', '%29')})${facts.length > 0 ? `: ${facts.join(', ')}` : ''}\n`;
}

/** Plain text in Markdown: what would be markup stays what it is. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&');
}
