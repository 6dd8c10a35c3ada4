/** The talks of a year or of another period by series, for annual reports: as plain text, LaTeX, Markdown, CSV. */
import { capitalised, formatDays } from '../../i18n/dates.ts';
import { formatStatus } from '../../i18n/status.ts';
import type { Talk } from '../../model/schema.ts';
import { plainTitle } from '../../render/math.ts';
import { fingerprint } from '../../text/fold.ts';
import { escapeTex, formulasToTex } from '../bibtex.ts';
import { markdownText } from '../markdown-text.ts';
import { type AnnouncementContext, type Period, peopleInLine, talksWithin } from './announcement.ts';
import { csvCell } from './plain-forms.ts';

export const reportForms = ['text', 'latex', 'markdown', 'csv'] as const;
export type ReportForm = (typeof reportForms)[number];

type Dated = Talk & { date: string };

export interface ReportContext extends AnnouncementContext {
  /** The name of a series as the site writes it. */
  seriesNameOf: (talk: Talk) => string | undefined;
}

/** Writes the list: each series with its talks, in the order of time; those of no series last. Cancelled talks are in it, and marked. */
export function writeReport(
  talks: readonly Talk[],
  span: Period,
  form: ReportForm,
  context: ReportContext,
): string {
  const { messages, title } = context;
  const within = talksWithin(talks, span);
  if (form === 'csv') return asCsv(within, context);
  const heading = `${title}${messages.colon}${formatDays({ date: span.from, endDate: span.to }, 'words', messages)}`;
  const groups = bySeries(within, context);
  const write = { text: asText, latex: asLatex, markdown: asMarkdown }[form];
  return write(heading, groups, context);
}

interface Group {
  /** Absent for talks of no series where there is no other group. */
  name: string | undefined;
  talks: Dated[];
}

function bySeries(talks: readonly Dated[], { seriesNameOf, messages }: ReportContext): Group[] {
  const groups = new Map<string, Group>();
  for (const talk of talks) {
    const name = seriesNameOf(talk);
    const key = name === undefined ? '' : `series ${fingerprint(name) || name}`;
    const group = groups.get(key) ?? { name, talks: [] };
    groups.set(key, group);
    group.talks.push(talk);
  }
  const named = [...groups.values()].filter(({ name }) => name !== undefined);
  const rest = groups.get('');
  const keys = new Map(named.map((group) => [group, fingerprint(group.name ?? '')]));
  const sorted = named.sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
  return [
    ...sorted,
    ...(rest ? [{ ...rest, name: sorted.length > 0 ? messages.series.without : undefined }] : []),
  ];
}

/** Under a heading alone, one would look for what is missing. A table without rows says enough. */
function saidOfNone(groups: readonly Group[], { messages }: ReportContext): string[] {
  return groups.length === 0 ? [`${capitalised(messages.count.talks(0))}.`] : [];
}

const dayOf = (talk: Dated, { messages }: ReportContext) => formatDays(talk, 'words', messages);

function asText(heading: string, groups: readonly Group[], context: ReportContext): string {
  return `${[
    heading,
    ...saidOfNone(groups, context),
    ...groups.map(({ name, talks }) =>
      [
        ...(name === undefined ? [] : [`${name} (${context.messages.count.talks(talks.length)})`, '']),
        ...talks.map(
          (talk) => `  ${dayOf(talk, context)}\n    ${lineOf(talk, plainTitle(talk.title), context)}`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n')}\n`;
}

/** "Ada Example (Ulm): Tilings, again [cancelled]". */
function lineOf(talk: Talk, title: string, { messages }: ReportContext): string {
  const [people, status] = [peopleInLine(talk), formatStatus(talk, messages)];
  return `${people ? `${people}${messages.colon}` : ''}${title}${status ? ` [${status}]` : ''}`;
}

function asMarkdown(heading: string, groups: readonly Group[], context: ReportContext): string {
  return `${[
    `# ${markdownText(heading)}`,
    ...saidOfNone(groups, context).map(markdownText),
    ...groups.map(({ name, talks }) =>
      [
        ...(name === undefined ? [] : [`## ${markdownText(name)}`, '']),
        ...talks.map(
          (talk) =>
            `- ${markdownText(dayOf(talk, context))}. ${markdownText(lineOf(talk, plainTitle(talk.title), context))}`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n')}\n`;
}

/** A part of a document, for `\input`. Formulas of titles stay formulas. */
function asLatex(heading: string, groups: readonly Group[], context: ReportContext): string {
  return `${[
    `\\section*{${escapeTex(heading)}}`,
    ...saidOfNone(groups, context).map(escapeTex),
    ...groups.map(({ name, talks }) =>
      [
        ...(name === undefined ? [] : [`\\subsection*{${escapeTex(name)}}`]),
        '\\begin{description}',
        ...talks.map((talk) => `  \\item[${escapeTex(dayOf(talk, context))}] ${texLine(talk, context)}`),
        '\\end{description}',
      ].join('\n'),
    ),
  ].join('\n\n')}\n`;
}

function texLine(talk: Talk, { messages }: ReportContext): string {
  const [people, status] = [peopleInLine(talk), formatStatus(talk, messages)];
  const title = formulasToTex(talk.title);
  return `${people ? escapeTex(`${people}${messages.colon}`) : ''}\\emph{${title}}${status ? ` {[}${escapeTex(status)}{]}` : ''}`;
}

/** The columns are those that the import reads. */
function asCsv(talks: readonly Dated[], { seriesNameOf, urlOf }: ReportContext): string {
  const rows = talks.map((talk) => [
    seriesNameOf(talk) ?? '',
    talk.date,
    talk.start ?? '',
    talk.end ?? '',
    (talk.speakers ?? []).map(({ name }) => name).join(' | '),
    (talk.speakers ?? []).some(({ affiliation }) => affiliation)
      ? (talk.speakers ?? []).map(({ affiliation = '' }) => affiliation).join(' | ')
      : '',
    talk.title,
    talk.location ?? '',
    talk.host ?? '',
    talk.status ?? '',
    urlOf(talk),
  ]);
  const header = [
    'Series',
    'Date',
    'Start',
    'End',
    'Speaker',
    'Affiliation',
    'Title',
    'Location',
    'Host',
    'Status',
    'URL',
  ];
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
