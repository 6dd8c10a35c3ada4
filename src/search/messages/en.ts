/** The messages of the search in English. Every other language has the same ones; one that is missing fails the type check. */
import { middot } from '../../text/middot.ts';
import { joinList } from '../../text/plural.ts';
import type { Card } from '../format/card.ts';
import type { SearchField } from '../format/options.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** What an entry is written in. */
export const languageNames = {
  en: 'in English',
  fr: 'in French',
  de: 'in German',
  es: 'in Spanish',
  pt: 'in Portuguese',
  it: 'in Italian',
  nl: 'in Dutch',
  sv: 'in Swedish',
};

/** Of what the search finds, what its summary tells. */
interface SearchOutcome {
  total: number;
  corrected: readonly { typed: string; meant: string }[];
  /** Entries with some of the words. */
  also: { total: number };
  /** Entries that have the words and were not read for the phrase. */
  unread: number;
  /** Whether no entry has all of the words. */
  isClosest: boolean;
}

export const quoted = (text: string) => `“${text}”`;
export const listed = (parts: readonly string[]) => joinList(parts);

/** Long questions are cut. */
const shortened = (q: string) => quoted(q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);

/** A field, and the words that stand there. None where the field says enough. */
type MatchReason = readonly [field: SearchField, words: readonly string[]];

const fieldNames = {
  title: 'title',
  people: 'name',
  abstract: 'abstract',
  affiliation: 'affiliation',
  series: 'series',
  event: 'occasion',
};
/** For the search in the browser. */
export const search = {
  search: 'Search',
  searchAll: 'Search the catalogue',
  close: 'Close',
  loading: 'Loading the index …',
  failed: 'The search index could not be loaded.',
  again: 'Try again',
  browse: 'Or browse: ',
  /** Names of the pages to browse, by path. */
  places: { talks: 'talks', speakers: 'speakers', papers: 'papers', series: 'series' },
  results: 'Results',
  all: (total: number) => `All ${total} results`,
  best: 'Best',
  withSome: 'Also, with some of the words',
  /** “12 results for “gov”. “hopfeild” is read as “hopfield”. 3 more with some of the words.” */
  outcome: ({ total, corrected, also, unread, isClosest }: SearchOutcome, q: string, isFiltered: boolean) => {
    const many = total === 0 ? 'No results' : total === 1 ? '1 result' : `${total} results`;
    const filtered = isFiltered ? ' with these filters' : '';
    const first = isClosest
      ? `Nothing has all the words of ${shortened(q)}${filtered}; this comes closest.`
      : `${many}${q ? ` for ${shortened(q)}` : ''}${filtered}`;
    const after = [
      ...corrected.map(({ typed, meant }) => `${quoted(typed)} is read as ${quoted(meant)}.`),
      ...(also.total > 0 ? [`${also.total} more with some of the words.`] : []),
      ...(unread > 0 ? [`${unread} more have the words and were not read for the phrase.`] : []),
    ];
    return [after.length > 0 && !isClosest ? `${first}.` : first, ...after].join(' ');
  },
  kinds: {
    talk: 'Talk',
    paper: 'Paper',
    speaker: 'Speaker',
    series: 'Series',
    topic: 'Topic',
  },
  talks: 'Talks',
  papers: 'Papers',
  speakersSeriesTopics: 'Speakers, series, topics',
  counted: (kind: Card['kind'], count: number) =>
    `${count} ${kind === 'topic' ? (count === 1 ? 'entry' : 'entries') : count === 1 ? 'talk' : 'talks'}`,
  /** Why it was found: "title: graph, cuts · abstract: minors · name". */
  found: (reasons: readonly MatchReason[]) =>
    reasons
      .map(([field, words]) => fieldNames[field] + (words.length > 0 ? `: ${words.join(', ')}` : ''))
      .join(middot),
  coming: 'Coming talks',
  latest: 'Latest talks',
  latestPapers: 'Latest papers',
  series: 'Series',
  topics: 'Topics',
  years: 'Years',
  /** Matches every question with one of the words of a filter, folded: what reads them is loaded for it. */
  filterHint:
    /\b(?:to(?:day|night|morrow)|yesterday|week|month|year|upcoming|(?:coming|future|next|past|former|previous) talks|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|english|french|german|spanish|portuguese|italian|dutch|swedish|slides|videos?|recordings?|cancell?ed|postponed|tentative|to be confirmed|\d{4})\b/,
};

/** Where nothing was found. */
export const help = {
  withoutQuotes: 'Search without the quotes',
  help: 'Every word of the question stands in what is found. Try fewer words, or another spelling; the beginning of a word is enough.',
  wordsThere: 'Words that are there: ',
  clear: 'Clear the filters',
};

/** For the search page alone. */
export const page = {
  more: (total: number) => `Show more of ${total}`,
  /** Labels of filter values that have no name of their own. */
  choices: {
    kind: { talk: 'Talks', paper: 'Papers' },
    year: { undated: 'Undated' },
    slides: { yes: 'With files' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  /** Filter values that are not offered, because there are too many. */
  others: (count: number) => `… and ${count} more: name them in the question`,
};

/** For the box to paste a text into. */
export const similar = {
  nothingNear: 'Nothing here shares two rare words with it.',
  near: (count: number) =>
    `${count === 1 ? 'One entry is' : `${count} entries are`} near, the nearest first.`,
  indexFailed: 'The index could not be loaded.',
  by: (kind: string, people: string) => `${kind} by ${people}`,
  bothSpeakOf: (terms: readonly string[]) => `Both speak of ${listed(terms)}`,
};

/** For the filters that are read from a question. */
export const filters = {
  /**
   * Words of a question that stand for a filter. In a phrase, D is a day, M a month, W a weekday, Y a year, L a language and I an
   * institution. Case and accents do not matter.
   */
  words: {
    months,
    weekdays,
    otherMonths: 'jan 1, feb 2, mar 3, apr 4, jun 6, jul 7, aug 8, sep 9, sept 9, oct 10, nov 11, dec 12',
    languages: {
      en: 'english',
      fr: 'french',
      de: 'german',
      es: 'spanish',
      pt: 'portuguese',
      it: 'italian',
      nl: 'dutch',
      sv: 'swedish',
    },
    phrases: {
      today: 'today, tonight',
      tomorrow: 'tomorrow',
      yesterday: 'yesterday',
      thisWeek: 'this week',
      nextWeek: 'next week',
      lastWeek: 'last week',
      thisMonth: 'this month',
      nextMonth: 'next month',
      lastMonth: 'last month',
      thisYear: 'this year',
      nextYear: 'next year',
      lastYear: 'last year',
      upcoming: 'upcoming, upcoming talks, coming talks, future talks, next talks',
      past: 'past talks, former talks, previous talks',
      weekday: 'W, on W, on a W',
      thisWeekday: 'this W',
      nextWeekday: 'next W',
      lastWeekday: 'last W',
      date: 'D M Y, D of M Y, M D Y, on D M Y, on M D Y, on the D of M Y',
      dayOfYear: 'D M, D of M, M D, on D M, on M D, on the D of M',
      month: 'M, in M',
      monthOfYear: 'M Y, M of Y, in M Y, in M of Y',
      year: 'Y, in Y',
      years: 'Y - Y, Y to Y, from Y to Y, between Y and Y',
      since: 'since Y',
      after: 'after Y',
      before: 'before Y',
      until: 'until Y, up to Y',
      slides: 'slides, with slides',
      video: 'video, videos, with video, with videos, with a video, recording, recordings, with recording',
      cancelled: 'cancelled, canceled, cancelled talks, canceled talks',
      postponed: 'postponed, postponed talks',
      tentative: 'tentative, to be confirmed',
      language: 'L, in L',
      institution: 'I, at I, in I, from I',
    },
  },
  /** The list of them. */
  read: 'Read as filters',
  offered: 'As a filter?',
  takeOff: (filter: string) => `Take off the filter: ${filter}`,
  apply: (filter: string) => `Use as a filter: ${filter}`,
  weekdays,
  months,
  day: (day: number) => String(day),
  on: (weekday: string) => `on ${weekday}s`,
  upcoming: 'upcoming',
  past: 'past',
  since: (day: string) => `${day} or later`,
  until: (day: string) => `${day} or earlier`,
  anyYear: (date: string) => `${date}, any year`,
  slides: 'with files',
  video: 'with a video',
  statuses: { cancelled: 'cancelled', postponed: 'postponed', tentative: 'to be confirmed' } as Readonly<
    Record<string, string>
  >,
  languages: languageNames as Readonly<Record<string, string>>,
};

export type SearchMessages = typeof search;
export type HelpMessages = typeof help;
export type SearchPageMessages = typeof page;
export type SimilarTextMessages = typeof similar;
export type FilterMessages = typeof filters;
