/** How a file writes its dates in figures: its dates are read as a whole, since one alone can often be read in two ways. */
import type { DateOrder } from '../model/partial-date.ts';
import type { Source } from '../model/schema.ts';
import { languageOf } from '../text/detect-language.ts';
import { findDate } from './normalize/dates/date.ts';
import { orderVotes, provenOrder } from './reading/dates/date-order.ts';
import { type DumpRecord, recordOf } from './record.ts';

export interface DateHabit {
  records: DumpRecord[];
  order?: DateOrder;
  /** Of a file whose dates contradict each other: “16/12/2024” and “12/16/2024”. */
  isContradictory?: true;
}

/** Records whose dates are doubtful by themselves, with the order that the file has, marked as inferred where no curator stated it. */
export function withDateHabit(records: readonly DumpRecord[], source: Partial<Source>): DateHabit {
  const { dateOrder } = source;
  if (dateOrder) return { records: [...records], order: dateOrder };
  const printed = records.flatMap(({ kind, when, times }) =>
    kind === 'talk' && when && !times ? when.text.split('\n') : [],
  );
  const found = orderVotes(printed);
  const [fewer = 0, more = 0] = Object.values(found.votes).sort((a, b) => a - b);
  // A slip of the pen among many says nothing.
  if (fewer > 0 && 5 * fewer >= more) return { records: [...records], isContradictory: true };
  const habit = byDates(provenOrder(found)) ?? bySource(printed, records, source);
  if (!habit) return { records: [...records] };
  const { order, evidence } = habit;
  return {
    order,
    records: records.map((record) => {
      const isDoubtful =
        record.kind === 'talk' && !record.times && record.when && findDate(record.when.text)?.isAmbiguous;
      if (!isDoubtful) return record;
      return recordOf(record.kind, {
        ...record,
        inferred: [...(record.inferred ?? []), { field: 'date', evidence }],
      });
    }),
  };
}

interface Evidence {
  order: DateOrder;
  /** In words, for the entry's page. */
  evidence: string;
}

function byDates(order: DateOrder | undefined): Evidence | undefined {
  if (!order) return undefined;
  const [first, second] = order === 'day-first' ? ['day', 'month'] : ['month', 'day'];
  return { order, evidence: `other dates of the file have the ${first} before the ${second}` };
}

/** Where people write the month first. In Canada and the Philippines either is usual. */
const monthFirst =
  /^(?:America\/(?:Adak|Anchorage|Boise|Chicago|Denver|Detroit|Indiana\/\w+|Juneau|Kentucky\/\w+|Los_Angeles|Menominee|Metlakatla|New_York|Nome|North_Dakota\/\w+|Phoenix|Sitka|Yakutat)|Pacific\/Honolulu|US\/\w+)$/;
const dayFirst = /^(?:Africa|Australia|Europe)\/|^(?:Pacific\/Auckland|Asia\/Kolkata)$/;
const languages: Record<string, string> = {
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  pt: 'Portuguese',
};

/** The order that is usual where the file comes from: by its dots, its time zone, its language. */
function bySource(
  printed: readonly string[],
  records: readonly DumpRecord[],
  { timezone }: Partial<Source>,
): Evidence | undefined {
  const ambiguous = printed.filter((text) => findDate(text)?.isAmbiguous);
  if (ambiguous.length === 0) return undefined;
  if (ambiguous.every((text) => /\d\.\d{1,2}\.\d/.test(text)))
    return { order: 'day-first', evidence: 'dates with dots between their figures have the day first' };
  if (timezone && monthFirst.test(timezone))
    return { order: 'month-first', evidence: `in ${timezone} the month is written first` };
  if (timezone && dayFirst.test(timezone))
    return { order: 'day-first', evidence: `in ${timezone} the day is written first` };
  const titles = records.map(({ title }) => title?.text ?? '').join('. ');
  const language = languages[languageOf(titles.slice(0, 5000)) ?? ''];
  return language ? { order: 'day-first', evidence: `in ${language} the day is written first` } : undefined;
}
