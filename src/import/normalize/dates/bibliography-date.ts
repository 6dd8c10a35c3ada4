/**
 * When a paper appeared, as bibliographies say it: `date` in EDTF (ISO 8601-2, as biblatex reads it), or `year`, `month` and `day` in numbers,
 * macros and words.
 */

import { isOnCalendar } from '../../../model/partial-date.ts';
import { monthNamed } from '../../languages/languages.ts';
import { findDate } from './date.ts';

export interface BibliographyDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; of a range its beginning. */
  date?: string;
  /** Whether the file says that it is not sure of it: "2019?", "c. 1990". */
  isApproximate?: true;
  /** What stands in place of a year: "in press". */
  state?: string;
  /** What says nothing that a date can hold: "Spring", "199X". */
  unread: string[];
}

/** The fields of an entry, as plain text. */
export interface BibliographyDateFields {
  date?: string | undefined;
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

const states =
  /^\W{0,3}(?:in (?:press|print|preparation|review|revision)|inpress|inpreparation|to (?:appear|be published)(?: in)?|forthcoming|submitted|accepted|under review|unpublished|preprint|(?:published )?online(?: first)?|early (?:view|access)|prepublished|manuscript|im (?:Druck|Erscheinen)|à paraître|sous presse|en prensa|no prelo)\W{0,3}$/i;
/** Whoever writes it says that there is no date. */
const undated =
  /^\W{0,3}(?:n\.? ?d|s\.? ?d|o\.? ?J|no date|undated|\?{1,4}|-{1,4}|none|unknown|n\/a)?\W{0,3}$/i;

/** The date of the fields. */
export function readBibliographyDate({ date, year, month, day }: BibliographyDateFields): BibliographyDate {
  const unread: string[] = [];
  for (const written of [date, year]) {
    const text = written?.trim();
    if (!text) continue;
    if (states.test(text)) return { state: text, unread };
    if (undated.test(text)) continue;
    const found =
      readEdtf(text) ?? (written === year ? ofYear(text, month, day) : (wholeDate(text) ?? ofYear(text)));
    if (found) return { ...found, unread: [...unread, ...found.unread] };
    unread.push(text);
  }
  if (month && !date && !year) unread.push(month);
  return { unread };

  function wholeDate(text: string): BibliographyDate | undefined {
    const found = findDate(text);
    return found && !found.isAmbiguous && /^\d{4}/.test(found.date)
      ? { date: found.date, unread: [] }
      : undefined;
  }
}

const edtfPart = /^(\d{4})(?:-(\d{1,2}|XX|uu)(?:-(\d{1,2}|XX|uu))?)?(?:T\S{1,30})?([?~%]?)$/i;

/** "2019-03-04/2019-03-08", "2019-21", "1993-00-00", "1997~"; of "2019/.." the beginning. `undefined` for a plain year too. */
function readEdtf(text: string): BibliographyDate | undefined {
  const begin = text.split('/')[0]?.trim() ?? '';
  const [, year = '', month, day, doubt] = edtfPart.exec(begin) ?? [];
  if (!year || (month === undefined && !doubt && !text.includes('/'))) return undefined;
  if (text.includes('/') && !/^[^/]{4,40}\/(?:\.\.|[\d-]{0,12}[?~%]?)$/.test(text)) return undefined;
  const [m, d] = [Number(month), Number(day)];
  const isSeason = m >= 21 && m <= 41;
  const asked = m >= 1 && !isSeason ? (d >= 1 ? [year, two(m), two(d)] : [year, two(m)]) : [year];
  const date = onCalendar(asked);
  return {
    ...(date && { date }),
    ...(doubt && { isApproximate: true as const }),
    unread: isSeason || date !== asked.join('-') ? [text] : [],
  };
}

/** A year in words around it, "2019a", "c. 1990", "1998--1999", with what month and day say. */
function ofYear(text: string, month?: string, day?: string): BibliographyDate | undefined {
  // "/2019" says when it ended.
  if (/^(?:\/|\.\.)/.test(text)) return undefined;
  const found = month ? undefined : findDate(text);
  if (found && !found.isAmbiguous && /^\d{4}/.test(found.date)) return { date: found.date, unread: [] };
  const match = /(?<![\d.])(\d{4})(?![\dXu?]{0,4}[Xu]|\d)/.exec(text);
  const year = match?.[1];
  if (!year || !isOnCalendar(year)) return undefined;
  const around = `${text.slice(0, match.index)} ${text.slice(match.index + 4)}`;
  const isApproximate = /[?~%[]|(?<!\p{L})(?:ca?|circa|about|around|um|vers)(?!\p{L})/iu.test(around);
  const said = month ? readMonth(month) : readMonth(around, true);
  const days = day ? (/^\D{0,3}(\d{1,2})(?!\d)/.exec(day)?.[1] ?? '') : said?.day;
  const asked = said ? [year, two(said.month), ...(days ? [two(Number(days))] : [])] : [year];
  const date = onCalendar(asked);
  const isMonthLost = month !== undefined && (!said || date?.length === 4);
  const isDayLost = day !== undefined && date?.length !== 10;
  const state = states.exec(around.replace(/[\s,;:()]+/g, ' ').trim())?.[0];
  return {
    ...(date && { date }),
    ...(isApproximate && { isApproximate: true as const }),
    ...(state && { state }),
    unread: [...(isMonthLost ? [month] : []), ...(isDayLost ? [day] : [])],
  };
}

/** "dec", "9 dec", "OCT 1", "Jan-Feb", "12--16 July", "09": the first month, and its first day. */
function readMonth(text: string, isAround = false): { month: number; day?: string } | undefined {
  const number = isAround ? undefined : /^[^\p{L}\d]{0,2}(\d{1,2})[^\p{L}\d]{0,2}$/u.exec(text)?.[1];
  if (number) {
    const month = Number(number);
    return month >= 1 && month <= 12 ? { month } : undefined;
  }
  for (const match of text.matchAll(/\p{L}{3,12}/gu)) {
    const month = monthNamed(match[0]);
    if (month === undefined) continue;
    const before = /(?<!\d)(\d{1,2})(?!\d)/.exec(text.slice(0, match.index))?.[1];
    const after = /^[\s.,~]{0,4}(\d{1,2})(?!\d)/.exec(text.slice(match.index + match[0].length))?.[1];
    const day = before ?? after;
    return { month, ...(day && { day }) };
  }
  return undefined;
}

const two = (number: number) => String(number).padStart(2, '0');

/** As many of the parts as are on the calendar. */
function onCalendar(parts: readonly string[]): string | undefined {
  for (let count = parts.length; count > 0; count -= 1) {
    const date = parts.slice(0, count).join('-');
    if (isOnCalendar(date) && /^\d{4}(?:-\d\d){0,2}$/.test(date)) return date;
  }
  return undefined;
}
