/** Makes one file of the files of several entries, in the browser. The text of every entry stays as the site wrote it. */
import type { CitationJson, EntryJson } from './entry-json.ts';
import { jsonText } from './json-text.ts';
import { markdownText } from './markdown-text.ts';

/**
 * @param texts the files to combine, one an entry, in the order wanted: calendars for a calendar, the entries' JSON for all others
 * @param name what the file is called where a format has a place for it
 */
export type CombineFiles = (texts: readonly string[], name: string) => string | Promise<string>;

const entriesIn = (texts: readonly string[]) =>
  texts.map((text) => JSON.parse(text) as EntryJson & CitationJson);

export const asBibtex: CombineFiles = (texts) =>
  entriesIn(texts)
    .map(({ bibtex }) => bibtex)
    .join('\n');

/** The abstract stands before the end of its record. */
export const asRis: CombineFiles = (texts) =>
  entriesIn(texts)
    .map(({ ris, abstract: { markdown, text = markdown } }) =>
      text ? ris.replace(/ER {2}-/, () => `AB  - ${text.replace(/\s+/g, ' ')}\r\nER  -`) : ris,
    )
    .join('\r\n');

export const asCslJson: CombineFiles = (texts) =>
  jsonText(
    entriesIn(texts).map(({ csl, abstract: { markdown, text = markdown } }) => ({
      ...csl,
      ...(text && { abstract: text }),
    })),
  );

export const asJsonArray: CombineFiles = (texts) => jsonText(entriesIn(texts));

/** The calendar library is fetched only when there are several calendars to combine. */
export const asOneCalendar: CombineFiles = async (texts, name) => {
  const [first] = texts;
  if (first === undefined || texts.length === 1) return first ?? '';
  const { combineCalendars } = await import('./icalendar/combine-calendars.ts');
  return combineCalendars(texts, name);
};

/** A Markdown list of links: "- [Title](page): A, B, 2024-02-26". */
export const asMarkdownList: CombineFiles = (texts) => entriesIn(texts).map(markdownItem).join('');

function markdownItem({ page, plainTitle, speakers, authors, date, start, location }: EntryJson): string {
  const people = (speakers ?? authors ?? []).map(({ name }) => name).join(', ');
  const details = [people, [date, start].filter(Boolean).join(' '), location].flatMap((text) =>
    text ? [markdownText(text)] : [],
  );
  const address = page.replaceAll('(', '%28').replaceAll(')', '%29');
  return `- [${markdownText(plainTitle)}](${address})${details.length > 0 ? `: ${details.join(', ')}` : ''}\n`;
}
