/** When a talk of a data file takes place: date, start, end, duration and year stand in members of their own, or in one. */
import type { DumpRecord, PrintedField } from '../../record.ts';
import { type DataNode, nodeField } from '../files/data-tree.ts';
import type { MemberName } from './field-names.ts';
import type { NamedValue, NamedValues } from './values.ts';

type Times = Pick<DumpRecord, 'when' | 'alsoWhen' | 'until' | 'inferred'>;

const isoDay = /^\d{4}-\d{2}-\d{2}/;

/** The fields of a record's time; `used` takes the values that they are made of. `heading` is what stands above the record. */
export function whenOf(
  { of }: NamedValues,
  kind: DumpRecord['kind'],
  used: Set<NamedValue>,
  heading: PrintedField | undefined,
): Times {
  const take = (field: MemberName): PrintedField | undefined => {
    const values = of.get(field) ?? [];
    // Of “about 2 pm” and “14:00” the second is meant to be read.
    const value =
      values.find((each) => /^[\d:.,/\s+-]*(?:h\s?\d{0,2}|[ap]\.?m\.?|T\S+)?$/i.test(each.value.text)) ??
      values[0];
    const found = value && dateIn(value.value);
    if (found) used.add(value);
    return found;
  };
  const [start, end, year] = [clockOf(take('start')), clockOf(take('end')), take('year')];
  // "start" with a day of its own says all that "date" says.
  const date = start && isoDay.test(start.text) ? undefined : take('date');
  const [first, second] = date ? [date, start] : [start, undefined];
  if (!first) return year ? { when: year } : {};
  const range =
    /^(\d{4}-\d{2}-\d{2}\S{0,40})\s{0,9}(?:\/|--|–|\bto\b)\s{0,9}(\d{4}-\d{2}-\d{2}\S{0,40})$/.exec(
      first.text,
    );
  const until = end ?? (range?.[2] ? { ...first, text: range[2] } : undefined) ?? durationOf(of, used);
  const withoutMidnight = dayOf(range?.[1] ?? first.text, second !== undefined || isWholeDay(of));
  const parts = [withoutMidnight, second?.text].filter((text) => text !== undefined);
  const text = parts.join('\n');
  const yearElsewhere = kind === 'talk' ? yearFor(text, year, heading) : undefined;
  const also = [second, yearElsewhere?.field].filter(
    (field): field is PrintedField => field !== undefined && field.from !== first.from,
  );
  return {
    when: { ...first, text: yearElsewhere ? `${text} ${yearElsewhere.field.text}` : text },
    ...(also.length > 0 && { alsoWhen: also }),
    ...(until && {
      until: isoDay.test(until.text) ? { ...until, text: dayOf(until.text, isWholeDay(of)) } : until,
    }),
    ...(yearElsewhere?.evidence && { inferred: [{ field: 'date', evidence: yearElsewhere.evidence }] }),
  };
}

/** "14.00", "1400", "14.00-15.30": in a column of times these are hours, which they are not in a text. */
function clockOf(field: PrintedField | undefined): PrintedField | undefined {
  const times = field?.text.trim().split(/\s{0,9}[-–—]\s{0,9}/) ?? [];
  const read = times.map((time) => /^([01]?\d|2[0-3])[.,]?([0-5]\d)(?:[.,]00)?$/.exec(time));
  if (!field || times.length > 2 || !read.every((time) => time !== null)) return field;
  return { ...field, text: read.map(([, hour, minute]) => `${hour}:${minute}`).join(' - ') };
}

/** A date as typed; of several days the first line says all. */
function dateIn(node: DataNode): PrintedField | undefined {
  if (node.kind === 'list')
    return nodeField(
      node,
      node.items
        .map(({ text }) => text)
        .filter(Boolean)
        .join(', '),
    );
  return nodeField(node);
}

function isWholeDay(of: NamedValues['of']): boolean {
  return (of.get('settings') ?? []).some(
    ({ name, value }) => /^all[_ -]?day$/i.test(name) && /^(?:true|yes)$/i.test(value.text),
  );
}

/** Programs write midnight where only a day was typed. `isDayOnly` is where the hour stands elsewhere, or there is none. */
function dayOf(text: string, isDayOnly: boolean): string {
  const midnight = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
    text,
  );
  const any = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*(?:\s*[+-]\d{2}:?\d{2})?$/.exec(text);
  return midnight?.[1] ?? (isDayOnly ? any?.[1] : undefined) ?? text;
}

/** "90", "90 min", "1.5 h", "1:30", "PT1H" as an ISO 8601 duration. */
function durationOf(of: NamedValues['of'], used: Set<NamedValue>): PrintedField | undefined {
  const value = (of.get('duration') ?? [])[0];
  const field = value && nodeField(value.value);
  if (!field) return undefined;
  const text = field.text.trim().toLowerCase();
  const minutes = /^(\d{1,4})\s*(?:m|min|mins|minutes?|minuten)?\.?$/.exec(text)?.[1];
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?|stunden?|heures?)$/.exec(text)?.[1];
  const clock = /^(\d{1,2})(?::|h)(\d{2})(?::00)?$/.exec(text);
  const total = hours
    ? Math.round(Number(hours) * 60)
    : clock
      ? Number(clock[1]) * 60 + Number(clock[2])
      : Number(minutes ?? 0);
  const iso = /^pt[\dhms]+$/.test(text) ? text.toUpperCase() : total > 0 ? `PT${total}M` : undefined;
  if (!iso) return undefined;
  used.add(value);
  return { ...field, text: iso };
}

/** The year of a date that prints none: its own member says it, or the heading above. */
function yearFor(
  text: string,
  year: PrintedField | undefined,
  heading: PrintedField | undefined,
): { field: PrintedField; evidence?: string } | undefined {
  if (/\d{4}|[/.]\d{2}$|^\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  if (year && /^\d{4}$/.test(year.text)) return { field: year };
  if (!heading || !/^\d{4}$/.test(heading.text)) return undefined;
  return {
    field: { ...heading, isShared: true },
    evidence: `the year is that of the heading “${heading.text}”`,
  };
}
