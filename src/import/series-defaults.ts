/** What `series.yaml` says of a talk whose page says neither where nor at what hour it is. */
import { descriptionIndex } from '../catalogue/series.ts';
import type { SeriesDescription } from '../model/schema.ts';
import { weekday } from '../text/calendar-days.ts';
import type { ImportedTalk } from './entry.ts';

/**
 * The talk with the usual hour and place of its series, where nothing is printed. They hold from the day on that the curator names, and the hour on the
 * series' day of the week alone. What was taken is among the fields that are stated.
 */
export function withSeriesDefaults(
  talk: ImportedTalk,
  described: readonly SeriesDescription[],
): ImportedTalk {
  const { fields, stated } = talk;
  const about = fields.series === undefined ? undefined : descriptionIndex(described)(fields.series);
  const { date, endDate } = fields;
  if (about?.since === undefined || date === undefined || date < about.since) return talk;
  const usual: Partial<ImportedTalk['fields']> = {};
  if (fields.location === undefined && about.location) usual.location = about.location;
  const isUsualDay =
    endDate === undefined && (about.weekday === undefined || about.weekday === weekday(date));
  if (about.start && isUsualDay && fields.start === undefined && fields.end === undefined) {
    usual.start = about.start;
    if (fields.timezone === undefined && about.timezone) usual.timezone = about.timezone;
  }
  const names = Object.keys(usual).map((name) => (name === 'start' ? 'when' : name));
  return names.length === 0
    ? talk
    : { ...talk, fields: { ...fields, ...usual }, stated: [...stated, ...names] };
}
