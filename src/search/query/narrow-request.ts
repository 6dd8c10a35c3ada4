/** Decides which filters of a question hold, which are only offered, and what is left to search for. */

import { daysAfter, weekday } from '../../text/calendar-days.ts';
import { type Facets, hasValue, isFilterable } from '../format/facets.ts';
import { textFields } from '../format/postings.ts';
import { terms } from '../format/tokenize.ts';
import { spanOfDate } from './day-spans.ts';
import type { FilterWords } from './filter-words.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseLength } from './parse-query.ts';
import { type AskedFilter, type FilterReading, readQuestion } from './read-question.ts';
import { readChoices, type SearchRequest } from './search-request.ts';

export interface NarrowedRequest {
  /** What is to be searched for: without the words that are filters, with the filters. */
  request: SearchRequest;
  applied: FilterReading[];
  /** Their words count as words. */
  offered: FilterReading[];
}

/**
 * A word that is also a word of the texts is only offered, and a phrase in a question that may be a remembered sentence. What the
 * request says of a reading goes before.
 *
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export async function narrowRequest(
  request: SearchRequest,
  reader: IndexReader,
  words: FilterWords,
  today: string,
): Promise<NarrowedRequest> {
  const readings = readQuestion(request.q, words, reader.asked, today);
  const [plain, apply] = [readChoices(request.plain), readChoices(request.apply)];
  const isLong = longWords(without(request.q, readings)) >= phraseLength;
  await reader.load(
    readings.flatMap(({ typed, certainty }) => (certainty === 'word' ? terms(typed) : [])),
    [],
  );
  const isApplied = ({ typed, certainty }: FilterReading) => {
    if (plain.includes(typed)) return false;
    if (apply.includes(typed) || certainty === 'date') return true;
    return certainty === 'phrase' ? !isLong : !terms(typed).some((term) => isInTexts(term, reader));
  };
  const applied = readings.filter(isApplied);
  const offered = readings.filter((reading) => !applied.includes(reading));
  if (applied.length === 0) return { request, applied, offered };
  const q = without(request.q, applied);
  const isAhead = applied.some(({ filter }) => filter.kind === 'days' && filter.from >= today);
  return {
    request: {
      ...request,
      q,
      narrow: passesAsked(applied.map(({ filter }) => filter)),
      listed: isAhead ? 'soonest' : 'newest',
    },
    applied,
    offered,
  };
}

function without(question: string, readings: readonly FilterReading[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of readings) {
    left += `${question.slice(at, start)} `;
    at = end;
  }
  return (left + question.slice(at)).replace(/\s+/g, ' ').trim();
}

/** The words of a question that may belong to a sentence: those of three letters and more. */
function longWords(question: string): number {
  return (question.match(/[\p{L}\p{N}]{3,}/gu) ?? []).length;
}

function isInTexts(term: string, reader: IndexReader): boolean {
  const postings = reader.postings(term);
  return textFields.some((field) => postings?.[field] !== undefined);
}

/** Whether a document passes: of filters of one kind any one, of every kind that there is. */
export function passesAsked(filters: readonly AskedFilter[]): (facets: Facets) => (id: number) => boolean {
  return (facets) => {
    const kindOf = (filter: AskedFilter) => (filter.kind === 'facet' ? filter.facet : filter.kind);
    const tests = [...new Set(filters.map(kindOf))].map((kind) =>
      filters.filter((filter) => kindOf(filter) === kind).map((filter) => passesFilter(facets, filter)),
    );
    return (id) => isFilterable(facets, id) && tests.every((ofKind) => ofKind.some((passes) => passes(id)));
  };
}

function passesFilter(facets: Facets, filter: AskedFilter): (id: number) => boolean {
  const { dates, lastDays, columns } = facets;
  switch (filter.kind) {
    case 'facet': {
      const tests = filter.values.map((value) => hasValue(columns[filter.facet], value));
      return (id) => tests.some((has) => has(id));
    }
    case 'days':
      return (id) => {
        const span = spanOfDate(dates[id] ?? '');
        if (!span) return false;
        const to = lastDays.get(id) ?? span.to;
        const [after, before] = [!filter.from || to >= filter.from, !filter.to || span.from <= filter.to];
        // A day of several is enough. Of a month or a year nobody knows the day: all of it must be within.
        if ((dates[id] ?? '').length === 'YYYY-MM-DD'.length) return after && before;
        return (!filter.from || span.from >= filter.from) && (!filter.to || to <= filter.to);
      };
    case 'yearly':
      return (id) => {
        const [, month, day] = /^(?:\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(dates[id] ?? '') ?? [];
        return Number(month) === filter.month && (filter.day === undefined || Number(day) === filter.day);
      };
    case 'weekday':
      return (id) =>
        daysOfDocument(dates[id] ?? '', lastDays.get(id)).some((day) => weekday(day) === filter.weekday);
  }
}

/** The first days of a document, up to a week of them. None where the day is not known. */
function daysOfDocument(date: string, lastDay = date): string[] {
  if (date.length !== 'YYYY-MM-DD'.length || date.startsWith('-')) return [];
  return Array.from({ length: 7 }, (_, later) => daysAfter(date, later)).filter((day) => day <= lastDay);
}
