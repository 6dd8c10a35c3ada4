/** `colloquy announce`: writes announcements and lists of talks from the entries. Nothing is sent. */
import { parseArgs } from 'node:util';
import { createCatalogue } from '../../catalogue/catalogue.ts';
import { readContent } from '../../content/read-content.ts';
import {
  type AnnouncementForm,
  announcementForms,
  type Period,
  writeAnnouncement,
} from '../../export/announcements/announcement.ts';
import { type ReportForm, reportForms, writeReport } from '../../export/announcements/report.ts';
import { messagesIn } from '../../i18n/languages.ts';
import { fullDate } from '../../model/schema.ts';
import { daysAfter, weekday } from '../../text/calendar-days.ts';
import { talkPath } from '../paths.ts';
import { todayOf } from '../site-day.ts';
import { publicUrl, setAddress } from '../urls.ts';

export const announceHelp = `colloquy announce [options]        the announcement of this week's talks, to be sent by you
  --form FORM        ${announcementForms.join(', ')}; "text" when it is left out
  --from D, --to D   other days than this week's, as 2024-02-26; without --to, the week from D on
  --series NAME      the talks of one series
  --day D            the day that it is; today when it is left out
  --list             the talks of a year by series, in the forms ${reportForms.join(', ')}
  --year Y           which year; or, with --from and --to, a term or any other period
  --base PATH        where the site lies below its address
  --content DIR      the content folder`;

/**
 * Writes what the options ask for.
 *
 * @param args of the command
 * @param contentAt gives the content folder: that of the option, or else the usual one. An absolute path
 * @throws {Error} in words for people: an option or a value that is wrong, or what is wrong in the content folder
 */
export function announce(args: readonly string[], contentAt: (chosen?: string) => string): string {
  const options = readOptions(args);
  if (options.help) return `${announceHelp}\n`;
  const folder = contentAt(options.content);
  const day = dayOf(options.day, '--day') ?? todayOf(folder);
  const catalogue = createCatalogue(readContent(folder, { day }));
  const { settings, seriesNamed } = catalogue;
  setAddress(options.base ?? '/', settings.url);
  const series = options.series === undefined ? undefined : seriesNamed(options.series);
  if (options.series !== undefined && !series) {
    const known = catalogue.series.map(({ name }) => `"${name}"`).join(', ') || 'none';
    throw new Error(`--series: there is no series "${options.series}"; there are ${known}`);
  }
  const talks = series?.talks ?? catalogue.talks;
  const context = {
    messages: messagesIn(settings.language).pages,
    language: settings.language,
    title: series?.name ?? settings.title,
    urlOf: (talk: { slug: string }) => publicUrl(talkPath(talk)),
    seriesNameOf: (talk: { series?: string | undefined }) =>
      talk.series === undefined ? undefined : seriesNamed(talk.series)?.name,
  };
  const span = spanOf(options, day);
  if (options.list) return writeReport(talks, span, formOf(options.form, reportForms), context);
  return writeAnnouncement(talks, span, formOf(options.form, announcementForms), context);
}

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        form: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        series: { type: 'string' },
        day: { type: 'string' },
        list: { type: 'boolean' },
        year: { type: 'string' },
        base: { type: 'string' },
        content: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${announceHelp}`);
  }
}

function formOf<Form extends AnnouncementForm | ReportForm>(
  form: string | undefined,
  forms: readonly Form[],
): Form {
  const found = forms.find((each) => each === (form ?? 'text'));
  if (!found) throw new Error(`--form: "${form}" is none of ${forms.join(', ')}`);
  return found;
}

/** @throws {Error} when a text is no day */
function dayOf(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const { error } = fullDate.safeParse(text);
  if (error) throw new Error(`${option} ${error.issues[0]?.message}; found "${text}"`);
  return text;
}

/** This week from Monday, or this year; a week or a year from another day on where only that is given. */
function spanOf({ from, to, year, list }: Options, day: string): Period {
  if (year !== undefined && !/^\d{4}$/.test(year))
    throw new Error(`--year is not a year: write "2024"; found "${year}"`);
  if (year !== undefined && (from ?? to) !== undefined)
    throw new Error('--year is all of a year: leave it out, or leave out --from and --to');
  const ofYear = year ?? (list ? day.slice(0, 4) : undefined);
  const first = dayOf(from, '--from') ?? (ofYear ? `${ofYear}-01-01` : daysAfter(day, -weekday(day)));
  const last =
    dayOf(to, '--to') ??
    (ofYear && from === undefined ? `${ofYear}-12-31` : daysAfter(first, list ? 364 : 6));
  if (last < first) throw new Error(`--to is before --from: ${last} is before ${first}`);
  return { from: first, to: last };
}
