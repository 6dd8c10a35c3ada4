/** Makes one file of the files of several entries, in the browser. The text of every entry stays as the site wrote it. */
import type { EntryJson } from './entry-json.ts';
import { jsonText } from './json-text.ts';

/**
 * @param texts the files to combine, one an entry, in the order wanted
 * @param name what the file is called where a format has a place for it
 */
export type CombineFiles = (texts: readonly string[], name: string) => string | Promise<string>;

export function joinedBy(separator: string): CombineFiles {
  return (texts) => texts.join(separator);
}

/** One JSON array; a file that holds an array itself contributes its items. */
export const asJsonArray: CombineFiles = (texts) => jsonText(texts.flatMap((text) => JSON.parse(text)));

/** The calendar library is fetched only when there are several calendars to combine. */
export const asOneCalendar: CombineFiles = async (texts, name) => {
  const [first] = texts;
  if (first === undefined || texts.length === 1) return first ?? '';
  const { combineCalendars } = await import('./icalendar/combine-calendars.ts');
  return combineCalendars(texts, name);
};

/** A Markdown list of links: "- [Title](page): A, B, 2024-02-26". Made from JSON files. */
export const asMarkdownList: CombineFiles = (texts) =>
  texts.map((text) => markdownItem(JSON.parse(text) as EntryJson)).join('');

function markdownItem({ page, plainTitle, speakers, authors, date, start, location }: EntryJson): string {
  const people = (speakers ?? authors ?? []).map(({ name }) => name).join(', ');
  const details = [people, [date, start].filter(Boolean).join(' '), location].flatMap((text) =>
    text ? [escapeMarkdown(text)] : [],
  );
  const address = page.replaceAll('(', '%28').replaceAll(')', '%29');
  return `- [${escapeMarkdown(plainTitle)}](${address})${details.length > 0 ? `: ${details.join(', ')}` : ''}\n`;
}

/** Plain text as Markdown on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&');
}
