/** The announcement of the talks of some days, to be sent by whoever organises them: as plain text, as an HTML mail, as Markdown. */
import { capitalised, formatDays, formatTalkTime } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/en.ts';
import { formatStatus } from '../../i18n/status.ts';
import type { Talk } from '../../model/schema.ts';
import { bodyText } from '../../render/markdown.ts';
import { escapeHtml, plainTitle } from '../../render/math.ts';
import { by } from '../../text/compare.ts';
import { markdownText } from '../markdown-text.ts';
import { wrapped } from './plain-forms.ts';

export const announcementForms = ['text', 'html', 'markdown'] as const;
export type AnnouncementForm = (typeof announcementForms)[number];

/** Days, both included, `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

export interface AnnouncementContext {
  messages: Messages;
  /** BCP 47. */
  language: string;
  /** The name of the site. */
  title: string;
  /** The public address of a talk's page. */
  urlOf: (talk: Talk) => string;
}

/** The talks of some days, in the order of time; one of several days when any of them is among these. */
export function talksWithin(talks: readonly Talk[], { from, to }: Period): (Talk & { date: string })[] {
  return talks
    .filter((talk): talk is Talk & { date: string } => talk.date !== undefined)
    .filter(({ date, endDate = date }) => date <= to && endDate >= from)
    .sort(
      by(
        ({ date }) => date,
        ({ start = '' }) => start,
        ({ slug }) => slug,
      ),
    );
}

/** Writes the announcement of the talks of some days; it says so where there is none. */
export function writeAnnouncement(
  talks: readonly Talk[],
  span: Period,
  form: AnnouncementForm,
  context: AnnouncementContext,
): string {
  const { messages, title, language } = context;
  const days = formatDays({ date: span.from, endDate: span.to }, 'words', messages);
  const heading = `${title}${messages.colon}${days}`;
  const announced = talksWithin(talks, span).map((talk) => announcedTalk(talk, context));
  const none = messages.home.none;
  if (form === 'text') return asText(heading, announced, none);
  return form === 'html' ? asHtml(heading, announced, none, language) : asMarkdown(heading, announced, none);
}

interface Announced {
  talk: Talk;
  title: string;
  /** "Ada Example (Ulm), Ben Other". */
  people: string;
  when: string;
  /** Place, series, note, online link, host: a line each. */
  facts: string[];
  status: string;
  url: string;
}

function announcedTalk(talk: Talk, { messages, urlOf }: AnnouncementContext): Announced {
  const { facts, colon } = messages;
  const named = (name: string, value: string | undefined) => (value ? [`${name}${colon}${value}`] : []);
  return {
    talk,
    title: plainTitle(talk.title),
    people: peopleInLine(talk),
    when: capitalised(formatTalkTime(talk, messages)),
    facts: [
      ...(talk.location ? [talk.location] : []),
      ...(talk.note ? [talk.note] : []),
      ...named(facts.online, talk.online),
      ...(talk.series ? [talk.series] : []),
      ...(talk.event && talk.event !== talk.series ? [talk.event] : []),
      ...named(facts.host, talk.host),
    ],
    status: capitalised(formatStatus(talk, messages)),
    url: urlOf(talk),
  };
}

/** Those who speak at a talk in one line, with their affiliations: "Ada Example (Ulm), Ben Other"; "" where nobody is known. */
export function peopleInLine({ speakers = [] }: Pick<Talk, 'speakers'>): string {
  return speakers
    .map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name))
    .join(', ');
}

const width = 72;

function asText(heading: string, announced: readonly Announced[], none: string): string {
  const parts = announced.map(({ talk, title, people, when, facts, status, url }) =>
    [
      [status.toUpperCase(), when, ...facts].filter(Boolean).join('\n'),
      [people, title]
        .filter(Boolean)
        .map((text) => wrapped(text, width))
        .join('\n'),
      wrapped(bodyText(talk.body), width),
      url,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  const rule = `\n\n${'-'.repeat(width)}\n\n`;
  return `${[heading, ...(parts.length > 0 ? parts : [none])].join(rule)}\n`;
}

function asMarkdown(heading: string, announced: readonly Announced[], none: string): string {
  const parts = announced.map(({ talk, title, people, when, facts, status, url }) =>
    [
      `## [${markdownText(title)}](<${url}>)`,
      people && `**${markdownText(people)}**`,
      [status && `**${markdownText(status)}**`, ...[when, ...facts].map(markdownText)]
        .filter(Boolean)
        .join('  \n'),
      talk.body,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return `${[`# ${markdownText(heading)}`, ...(parts.length > 0 ? parts : [none])].join('\n\n')}\n`;
}

/** Mail programs know no style sheet, no script and no formula: every style stands at its element, and formulas are text. */
function asHtml(heading: string, announced: readonly Announced[], none: string, language: string): string {
  const line = (text: string) => `${escapeHtml(text)}<br>`;
  const parts = announced.map(({ talk, title, people, when, facts, status, url }) =>
    [
      `<h2 style="font-size: 1.2em; margin: 2em 0 0.3em"><a href="${escapeHtml(url)}" style="color: inherit">${escapeHtml(title)}</a></h2>`,
      people && `<p style="margin: 0 0 0.5em"><strong>${escapeHtml(people)}</strong></p>`,
      `<p style="margin: 0 0 0.5em">${status ? `<strong>${escapeHtml(status)}</strong><br>` : ''}${[when, ...facts].map(line).join('')}</p>`,
      ...bodyText(talk.body)
        .split(/\n{2,}/)
        .filter((text) => text !== '')
        .map((text) => `<p style="margin: 0 0 0.5em">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head>
<body style="font-family: Georgia, serif; line-height: 1.45; max-width: 40em">
<h1 style="font-size: 1.4em">${escapeHtml(heading)}</h1>
${parts.length > 0 ? parts.join('\n') : `<p>${escapeHtml(none)}</p>`}
</body>
</html>
`;
}
