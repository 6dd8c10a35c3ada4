/** An entry as Markdown: what its page says, for programs that read text, and for people who keep it. */
import { formatDate, formatTalkTime } from '../i18n/dates.ts';
import { titleWithStatus } from '../i18n/status.ts';
import { type Entry, entryId } from '../model/entry.ts';
import type { ExportContext } from './context.ts';
import type { ExportFile } from './export-file.ts';
import { filePath } from './export-format.ts';
import { formatDescriptions } from './formats.ts';
import { entryUrl } from './identity.ts';
import { markdownText } from './markdown-text.ts';

type MarkdownContext = Pick<ExportContext, 'url' | 'messages'>;

/** The file beside the page of an entry. */
export function entryMarkdownFile(entry: Entry, context: MarkdownContext): ExportFile {
  return {
    path: filePath(entryId(entry), 'md'),
    mediaType: formatDescriptions.md.mediaType,
    content: () => entryMarkdown(entry, context),
  };
}

/** Title, facts, abstract. Titles and abstracts are Markdown already, with formulas in TeX. */
export function entryMarkdown(entry: Entry, context: MarkdownContext): string {
  const { messages } = context;
  const { of } = entry;
  const lines = [
    ...facts(entry, messages),
    ...links(of.links, messages),
    [messages.facts.link, `<${entryUrl(entry, context)}>`],
  ];
  const title = entry.kind === 'talk' ? titleWithStatus(of.title, entry.of, messages) : of.title;
  return `${[
    `# ${title.replace(/\s+/g, ' ')}`,
    lines.map(([name, value]) => `- ${name}${messages.colon}${value}`).join('\n'),
    ...(of.body ? [of.body] : []),
  ].join('\n\n')}\n`;
}

type Messages = ExportContext['messages'];
type Fact = [name: string, value: string];

function facts({ kind, of }: Entry, messages: Messages): Fact[] {
  const { names, facts: words } = messages;
  const people = kind === 'talk' ? of.speakers : of.authors;
  const written = (people ?? []).map(
    (person) =>
      person.name + ('affiliation' in person && person.affiliation ? ` (${person.affiliation})` : ''),
  );
  const found: [string, string | undefined][] =
    kind === 'talk'
      ? [
          [words.kind, names.talk],
          [names.speakers, written.join('; ') || words.speakerNotGiven],
          [words.when, formatTalkTime(of, messages)],
          [words.where, of.location],
          [words.series, of.series],
        ]
      : [
          [words.kind, names.paper],
          [messages.correction.fields.authors, written.join('; ') || words.authorsNotGiven],
          [words.publishedIn, of.journal ?? of.booktitle ?? of.event],
          [words.date, of.date && formatDate(of.date, messages)],
        ];
  return found.flatMap(([name, value]): Fact[] => (value ? [[name, markdownText(value)]] : []));
}

function links(found: Entry['of']['links'], { facts: { link } }: Messages): Fact[] {
  return (found ?? []).map(({ label, url }) => [
    label ? markdownText(label) : link,
    `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`,
  ]);
}
