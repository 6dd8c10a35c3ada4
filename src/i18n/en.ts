/** The interface in English. Every other language has the same messages; one that is missing fails the type check. */
import type { PaperType } from '../model/schema.ts';
import { countNoun, joinList } from '../text/plural.ts';

const timeOf = (place: string) => `${place} time`;
const whereYouAre = '{time} where you are';
const withWeekday = (weekday: string, date: string) => `${weekday} ${date}`;
const hours = (hours: string) => hours;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** What an entry is written in. */
const languageNames = {
  en: 'in English',
  fr: 'in French',
  de: 'in German',
  es: 'in Spanish',
  pt: 'in Portuguese',
  it: 'in Italian',
  nl: 'in Dutch',
  sv: 'in Swedish',
};

/** For pages, feeds, calendars and the other files that the build writes. */
export const pages = {
  /** BCP 47. */
  language: 'en',
  /** What citations take their words from: a locale of the CSL processor. */
  citationLocale: 'en-US',
  dates: {
    weekdays,
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months,
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    /** The day of the month, before its month. */
    day: (day: number) => String(day),
    /** The name of a day of the week before its whole date. */
    withWeekday,
    /** "14:00" or "14:00–15:00" in a sentence. */
    hours,
    withoutYear: (known: string) => `${known}, year not given`,
    to: 'to',
    notGiven: 'date not given',
    listedUnder: (heading: string) => `date not given; listed under “${heading}”`,
    /** Whose clock a time is told by, from a place of the time zone database: "London". */
    timeOf,
    /** The reader's own time, set by a script. */
    whereYouAre,
  },
  status: {
    cancelled: 'cancelled',
    tentative: 'to be confirmed',
    postponed: 'postponed',
    moved: (from: string) => `moved from ${from}`,
    postponedFrom: (from: string) => `postponed; it was to be on ${from}`,
    cancelledTitle: (title: string) => `Cancelled: ${title}`,
    postponedTitle: (title: string) => `Postponed: ${title}`,
    changedTitle: (title: string) => `Changed time or place: ${title}`,
    timezoneNotGiven: 'time zone not given',
  },
  count: {
    talks: (number: number) => countNoun(number, 'talk'),
    papers: (number: number) => countNoun(number, 'paper'),
    speakers: (number: number) => countNoun(number, 'speaker'),
    series: (number: number) => countNoun(number, 'series', 'series'),
    topics: (number: number) => countNoun(number, 'topic'),
    places: (number: number) => countNoun(number, 'place'),
    entries: (number: number) => countNoun(number, 'entry', 'entries'),
    files: (number: number) => countNoun(number, 'file'),
  },
  /** "7 talks and 2 papers"; a kind without an entry is left out. */
  counted: ({ talks, papers }: { talks: number; papers: number }) =>
    joinList([
      ...(talks > 0 ? [countNoun(talks, 'talk')] : []),
      ...(papers > 0 ? [countNoun(papers, 'paper')] : []),
    ]) || 'nothing',
  listed: (parts: readonly string[]) => joinList(parts),
  /** Between a name and what it names, with its spaces. */
  colon: ': ',
  reasons: {
    occasion: 'The same work on another occasion: title and abstract are the same',
    part: (part: string | number) => `Part ${part} of the same course`,
    title: 'Bears the same title',
    citesPaper: 'Cited here by its title',
    citesTalk: 'Its title stands in this abstract',
    citedByPaper: 'This title stands in its abstract',
    citedByTalk: 'Cites this by its title',
    address: (addresses: string) => `Both give ${addresses}`,
  },
  languages: languageNames,
  frame: {
    skip: 'Skip to the content',
    sections: 'Sections',
    back: 'The way back',
    search: 'Search',
    searchAll: 'Search talks and papers',
    readingList: 'Reading list',
    follow: 'To follow',
    take: 'Export',
    subscribe: 'Subscribe in a calendar',
    calendarFile: 'Calendar file',
    /** Besides Google Calendar and Outlook, whose names are the same everywhere. */
    calendarPrograms: 'Subscribe with Apple and others',
    calendarAddress: 'The address of the calendar',
    forYourPage: 'For your own page',
    calendar: 'calendar',
    pages: 'Pages',
    page: (number: number) => `Page ${number}`,
    pageOf: (name: string, number: number) => `${name}, page ${number}`,
    letters: 'Letters',
  },
  names: {
    talk: 'Talk',
    paper: 'Paper',
    talks: 'Talks',
    papers: 'Papers',
    speakers: 'Speakers',
    series: 'Series',
    topics: 'Topics',
    venues: 'Venues',
    sources: 'Sources',
    talksByDate: 'Talks by date',
    talksUndated: 'Talks without a date',
    speakersAToZ: 'Speakers, A to Z',
    map: 'A map of it all',
    contents: 'Contents',
    dateNotGiven: 'Date not given',
  },
  /** Kinds of works, where a reader is told of them. */
  workKinds: {
    phdthesis: 'PhD thesis',
    mastersthesis: 'Master’s thesis',
    techreport: 'Technical report',
    dataset: 'Dataset',
    software: 'Software',
    patent: 'Patent',
  } as Readonly<Partial<Record<PaperType, string>>>,
  facts: {
    speaker: 'Speaker',
    speakerNotGiven: 'speaker not given',
    authorsNotGiven: 'authors not given',
    authorsAndDateNotGiven: 'authors and date not given',
    slides: 'Slides',
    recording: 'Recording',
    play: (host: string) => `Play here, from ${host}`,
    when: 'When',
    where: 'Where',
    occasion: 'Occasion',
    kind: 'Kind',
    series: 'Series',
    text: 'Text',
    topic: 'Topic',
    file: 'File',
    files: 'Files',
    link: 'Link',
    links: 'Links',
    addressNotGiven: '(address not given)',
    publishedIn: 'Published in',
    editors: 'Editors',
    note: 'Note',
    date: 'Date',
    notGiven: 'not given',
    listed: 'Listed',
    abstract: 'Abstract',
    printedIn: 'As printed in',
    lines: (lines: string): string => (lines.includes('-') ? 'lines' : 'line'),
    thereAs: (names: readonly string[]) => `There as ${names.map((name) => `“${name}”`).join(', ')}`,
    stated: (fields: readonly string[]) =>
      `Not printed there, but said of the whole page or series: ${fields.join(', ')}`,
    /** The evidence follows. */
    inferred: (field: string) => `Not printed as it stands here: ${field}. Taken from:`,
    merged: 'Papers of several lists were taken for one:',
    restored: (places: number) => `${places === 1 ? 'One place was' : `${places} places were`} restored`,
    readAs: 'read as',
    by: (kind: string, names: string) => `${kind} by ${names}`,
    host: 'Host',
    online: 'Online',
    aboutSpeaker: 'About the speaker',
    portraitOf: (name: string) => `Portrait of ${name}`,
    qrCode: 'QR code of the address of this page',
  },
  belongs: {
    certain: 'Belongs with',
    likely: 'Likely related',
    likelyWhy: 'by the words they share',
  },
  keep: {
    title: 'To keep',
    calendar: 'Add to calendar',
    correct: 'Suggest a correction',
    cite: 'To cite',
    citation: (styles: readonly string[]) => `A citation to copy: ${styles.join(', ')}`,
    mend: 'To correct',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied: the browser refused',
    star: 'Save to reading list',
    unstar: 'Remove from reading list',
    starred: 'It is on your reading list.',
    unstarred: 'It is off your reading list.',
  },
  neighbours: {
    within: (name: string) => `Neighbours in ${name}`,
    byDate: 'the talks by date',
    undated: 'the talks without a date',
    earlier: 'Earlier',
    later: 'Later',
    before: 'Before it',
    after: 'After it',
  },
  home: {
    empty: 'No entries yet',
    emptyHow:
      'There are no talks and papers here yet. To add the first: copy the page of a seminar into a text file in content/dumps/, and run npm start.',
    overTime: 'Over time',
    latest: 'Latest talks',
    next: 'Next talks',
    none: 'No talk is announced.',
    coming: 'Coming talks',
    allByDate: 'All talks by date',
    allPapers: (number: number) => `All ${countNoun(number, 'paper')}`,
    allUndated: (number: number) => `All ${number} talks without a date`,
    pictureDated: 'Talks and papers with a date',
    pictureUndated: 'Talks and papers without a date',
    mark: (unit: number) => (unit === 1 ? 'Every mark is an entry' : `Every mark stands for ${unit} entries`),
    key: ': talks above the line, papers below it, hollow where no date was given.',
    sums: (dated: string, undated: string) => `With a date: ${dated}; without: ${undated}.`,
  },
  talks: {
    about: (talks: string) => `${talks}, by date, newest first.`,
    aboutYear: (talks: string, year: number) => `${talks} in ${year}, newest first.`,
    inYear: (year: number) => `Talks in ${year}`,
    inMonth: (month: string) => `Talks in ${month}`,
    aboutMonth: (talks: string, month: string) => `${talks} in ${month}, as a calendar.`,
    aboutUndated: (talks: string) =>
      `${talks} whose date was not given, in the order in which they were printed.`,
    coming: 'Coming',
    earlierOnYears: 'Earlier talks stand on the pages of their years, above.',
    years: 'Years',
    months: 'Months with a talk',
    asCalendar: 'as a calendar',
    today: 'Today',
    listedUnder: (heading: string) => `Listed under “${heading}”`,
    without: (number: number) => `${number} without a date`,
  },
  speakers: {
    about: (speakers: string, talks: string) => `${speakers} of ${talks}, A to Z by surname.`,
    lead: (speakers: string, talks: string) => `${speakers} of ${talks}, by surname.`,
    aboutOne: (talks: string, name: string) => `${talks} by ${name}, each with the affiliation of the day.`,
    homepage: 'Homepage',
    orcid: (id: string) => `ORCID iD ${id}`,
    papers: 'Papers by this name',
    company: 'Together with',
    times: (times: number) => `${times} times`,
  },
  papers: {
    about: (papers: string) => `${papers}, by date and by the list that they stood in.`,
    aboutAToZ: (papers: string) => `${papers}, from A to Z.`,
    byDate: 'By date and list',
    aToZ: 'From A to Z',
    titleAToZ: 'Papers, A to Z',
    listed: (date: string) => `listed ${date}`,
  },
  series: {
    about: (series: string) => `${series} of talks.`,
    none: 'No talk names a series.',
    organisers: 'Organisers',
    usually: 'Usually',
    minutes: (number: number) => countNoun(number, 'minute'),
    without: 'Talks of no series',
    /** Of a talk without a known end, in calendars. */
    usualLength: (number: number) =>
      `No end was announced. Talks of this series usually take ${number} minutes.`,
  },
  topics: {
    about:
      'Phrases that recur in titles and abstracts, the most frequent first, found anew whenever the catalogue is built.',
    none: 'No phrase recurs in enough entries.',
    map: 'The map shows how they lie to each other',
    entries: 'entries',
    former: 'Once a topic',
    on: (counts: string, topic: string) => `${counts} on ${topic}.`,
    isFormer: 'It is not among the topics now; this page stays for those who come by its address.',
    near: 'Related topics',
  },
  venues: {
    about: (places: string) => `${places} where talks were given, as they are printed.`,
    lead: 'Places as they are printed: two spellings are two places.',
    none: 'No talk names a place.',
    at: (talks: string, place: string) => `${talks} at ${place}.`,
  },
  map: {
    title: 'Map',
    about: 'Every talk and paper a point, near what it resembles in its words.',
    listed: (shown: number, entries: string) =>
      `${shown} of ${entries} are listed here, some of each region. The others are drawn by a script, and all of them are in the lists:`,
    /** Then perhaps the list with the others. */
    ofRegion: (shown: number, entries: string) => `${shown} of ${entries}`,
    asList: 'As a list, by region',
    find: 'Find on the map',
    closer: 'Closer',
    further: 'Further away',
    whole: 'Whole',
    ofCatalogue: 'Map of the catalogue',
    talk: 'talk',
    paper: 'paper',
    certain: 'belong together for certain',
    legend: 'Lines of height show where entries are dense. Directions mean nothing; what is near is alike.',
    byRegion: 'The map, region by region',
    region: (name: string, entries: string) => `${name}: ${entries}`,
  },
  sources: {
    title: 'Sources',
    about: 'The pages that this catalogue was made from, and what was read from each.',
    lead: 'The pages that this catalogue was made from. Nothing stands in an entry that its page does not print, or that is not said of it here.',
    aboutOne: (title: string, counts: string, dump: string) => `${title}: ${counts} were read from ${dump}.`,
    dump: 'Dump',
    readFromIt: 'Read from it',
    page: 'Page',
    timezone: 'Time zone',
    asPrinted: 'As printed',
    lines: (from: number, to: number) => `As printed, lines ${from} to ${to}`,
    removed: 'an entry that was taken out',
    masked:
      '“•••” stands in place of what is not published: e-mail addresses, phone numbers, ways into a meeting, and what was taken down.',
    furniture: 'furniture',
    furnitureNamed: (name: string) => name,
    /** By the names of the fields in the ledger. */
    fields: {
      id: 'number',
      title: 'title',
      people: 'people',
      affiliation: 'affiliation',
      when: 'when',
      until: 'until',
      timezone: 'time zone',
      location: 'place',
      occasion: 'occasion',
      citation: 'citation',
      event: 'event',
      series: 'series',
      status: 'status',
      journal: 'journal',
      type: 'type',
      workKind: 'kind',
      editors: 'editors',
      booktitle: 'book or proceedings',
      chapter: 'chapter',
      edition: 'edition',
      publisher: 'publisher',
      address: 'place of publication',
      institution: 'institution',
      howPublished: 'how it was published',
      note: 'note',
      isbn: 'ISBN',
      issn: 'ISSN',
      language: 'language',
      volume: 'volume',
      issue: 'issue',
      pages: 'pages',
      files: 'files',
      links: 'links',
      body: 'abstract',
      listedUnder: 'heading',
      listedOn: 'day of the list',
      speakers: 'speakers',
      authors: 'authors',
      date: 'date',
      start: 'start',
      end: 'end',
      endDate: 'last day',
    } as Readonly<Record<string, string>>,
    readAs: (text: string, rule: string) => `read as ${text} (${rule})`,
  },
  offline: {
    title: 'Without a network',
    about: 'What was read can be read again without a network.',
    lead: 'The pages that you open are kept in this browser, and can be read again without a network. All others can be kept, too.',
    keep: 'Keep everything',
    notKept: 'There is no network now, and the page that you asked for was not kept.',
    withoutScript: 'Pages are kept by a script, and JavaScript is off here.',
  },
  list: {
    title: 'Reading list',
    about: 'Talks and papers to come back to: kept in this browser, without an account.',
    lead: 'Talks and papers to come back to. The list lies in this browser, and nowhere else.',
    withoutScript: 'The list is kept by a script, and JavaScript is off here.',
  },
  correction: {
    title: 'Suggest a correction',
    about:
      'Correct a talk or a paper: the form checks what you write, and makes of it a change that a curator can take.',
    lead: 'Every talk and every paper has a link to this form at its foot.',
    withoutScript: 'The form is filled by a script, and JavaScript is off here.',
    fields: {
      title: 'Title',
      speakers: 'Speakers',
      authors: 'Authors',
      status: 'Status',
      date: 'Date',
      formerDate: 'Postponed from',
      start: 'Start',
      end: 'End',
      endDate: 'Last day',
      timezone: 'Time zone',
      location: 'Place',
      event: 'Occasion',
      series: 'Series',
      journal: 'Journal',
      booktitle: 'Book or proceedings',
      volume: 'Volume',
      issue: 'Issue',
      pages: 'Pages',
      links: 'Links',
      abstract: 'Abstract',
    },
    people: 'a line each: name; affiliation',
    links: 'a line each: address, and what it is called',
    examples: (examples: readonly string[]) => joinList(examples, 'or'),
    forExample: (examples: string) => `for example ${examples}`,
    asAnnounced: 'as announced',
    statuses: {
      confirmed: 'confirmed',
      tentative: 'to be confirmed',
      cancelled: 'cancelled',
      postponed: 'postponed',
    } as Readonly<Record<string, string>>,
    why: 'How do you know?',
    whyFor: 'for whoever looks at it',
    make: 'Make the correction',
  },
  feeds: {
    changes: 'What changed',
    aboutChanges: 'Every entry on the day on which anything of it last changed, corrections included.',
  },
  lost: {
    title: 'Page not found',
    heading: 'There is no page at this address',
    why: 'It may have been mistyped, or cut off on its way. Try its words in the',
    search: 'search',
    begin: ', or begin here:',
    removed: 'This entry was taken out of the catalogue.',
    takenDown: 'This page was taken down because somebody concerned asked for it.',
    moved: 'This page has moved.',
    seeWhatIsThere: 'See what is there',
    go: 'Go to it',
  },
  search: {
    about: 'Search the talks and papers.',
    talksAndPapers: 'Talks and papers',
    /** By the name of the filter: its label, and what its list says when nothing is chosen. */
    filterBy: {
      kind: { label: 'Kind', any: 'Talks and papers' },
      year: { label: 'Year', any: 'Any' },
      series: { label: 'Series', any: 'Any' },
      speaker: { label: 'Speaker', any: 'Anybody' },
      topic: { label: 'Topic', any: 'Any' },
      place: { label: 'Place', any: 'Any' },
      slides: { label: 'Files', any: 'With or without' },
    },
    order: 'Order',
    bestFirst: 'Best first',
    newestFirst: 'Newest first',
    filters: 'Filters and order',
    withoutScript:
      'Searching runs in the browser and needs JavaScript, which is off here. Everything can be browsed without it:',
    paste: 'Paste an abstract',
    pasteHelp: 'Its nearest neighbours are found here in your browser; nothing of it is sent anywhere.',
    neighbours: 'Neighbours',
  },
};

/** For the scripts of pages, all but the search. */
export const client = {
  /** For dates that the browser formats with `Intl` (BCP 47); never the locale of the machine. */
  locale: 'en-GB',
  /** Corrects a date that `Intl` formatted. */
  adjustDate: (date: string) => date,
  withWeekday,
  hours,
  found: (number: number) => `${number || 'none'} found`,
  searchFailed: 'The search could not be loaded.',
  mapFailed: 'The map could not be loaded whole.',
  takeFound: 'Export all that was found:',
  takeAlong: 'Export:',
  calendar: 'calendar',
  fileOfSearch: 'search',
  collecting: (done: number, of: number) => `Collecting ${done} of ${of} …`,
  saved: (count: number) =>
    count === 0 ? 'None of them has a day in the calendar.' : `Saved ${count === 1 ? 'one' : count}.`,
  notSaved: 'Not everything could be fetched, so nothing was saved.',
  keptAll: 'All of it can be read without a network now.',
  keptSome: 'Not everything could be kept. Try again when there is a network.',
  keepsNothing: 'This browser keeps no pages here: it does so for addresses that begin with “https” only.',
  today: 'today',
  tomorrow: 'tomorrow',
  readingList: 'Reading list',
  emptyList:
    'Nothing is on it yet. The page of every talk and of every paper has a button that puts it here; the list stays in this browser.',
  gone: (id: string) => `${id}: no longer here, or not to be fetched`,
  sameTime: (titles: readonly string[]) =>
    `at the same time as ${joinList(titles.map((title) => `“${title}”`))}`,
  /** Whose clock a time is told by, from a place of the time zone database: "London". */
  timeOf,
  /** The reader's own time, set by a script. */
  whereYouAre,
  takeOff: 'Take off',
  /** The button's label for screen readers. */
  takeOffThat: (title: string) => `Take off: ${title}`,
  takenOff: (title: string) => `“${title}” is off the list.`,
  statuses: { cancelled: 'cancelled', postponed: 'postponed' } as Readonly<Record<string, string>>,
  fromAddress: 'This list came in an address. ',
  putAll: 'Save all of it to my reading list',
  asAddress: 'This list as an address',
  whoHasIt: ': whoever has it sees what is on it now.',
  entryNotFetched: 'This entry could not be fetched.',
  about: (title: string) => `About “${title}”.`,
  correctionOf: (title: string) => `Correction: ${title}`,
  nothingChanged: 'Nothing is changed yet.',
  changesMasked:
    'What you changed has a part that is not shown (•••): say what is to be changed, and it will be done by hand; the patch does not fit.',
  asPatch: 'The correction as a patch',
  tooLong: ': the patch is too long for an address, so paste it there.',
  pasteHere: '(paste the patch here)',
  savePatch: 'Save the patch',
  sendPatch: ', to send it to whoever keeps the catalogue: “git apply” takes it.',
  openIssue: 'Open an issue, filled in',
  sendMail: 'Send it by mail',
  writeLike: (example: string) => `Write it like this: ${example}`,
  notADay: 'This is not a day of the calendar.',
  lastDayBefore: 'The last day is before the first.',
  notAZone: 'This is not a time zone: write an IANA name such as Europe/Lisbon.',
  notALink: 'A link begins with https:// or http://, one on a line.',
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
type CardKind = 'talk' | 'paper' | 'speaker' | 'series' | 'topic';
type SearchField = 'title' | 'people' | 'abstract' | 'affiliation' | 'series' | 'event';

/** Long questions are cut. */
const shortened = (q: string) => (q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);

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
  searchAll: 'Search talks and papers',
  close: 'Close',
  loading: 'Loading the index …',
  failed: 'The search index could not be loaded.',
  again: 'Try again',
  results: 'Results',
  all: (total: number) => `All ${total} results`,
  more: (total: number) => `Show more of ${total}`,
  best: 'Best',
  withoutQuotes: 'Search without the quotes',
  withSome: 'Also, with some of the words',
  help: 'Every word of the question stands in what is found. Try fewer words, or another spelling; the beginning of a word is enough.',
  wordsThere: 'Words that are there: ',
  clear: 'Clear the filters',
  browse: 'Or browse: ',
  /** Names of the pages to browse, by path. */
  places: { talks: 'talks', speakers: 'speakers', papers: 'papers', series: 'series' },
  /** “12 results for “gov”. “hopfeild” is read as “hopfield”. 3 more with some of the words.” */
  outcome: ({ total, corrected, also, unread, isClosest }: SearchOutcome, q: string, isFiltered: boolean) => {
    const many = total === 0 ? 'No results' : total === 1 ? '1 result' : `${total} results`;
    const filtered = isFiltered ? ' with these filters' : '';
    const first = isClosest
      ? `Nothing has all the words of “${shortened(q)}”${filtered}; this comes closest.`
      : `${many}${q ? ` for “${shortened(q)}”` : ''}${filtered}`;
    const after = [
      ...corrected.map(({ typed, meant }) => `“${typed}” is read as “${meant}”.`),
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
  counted: (kind: CardKind, count: number) =>
    `${count} ${kind === 'topic' ? (count === 1 ? 'entry' : 'entries') : count === 1 ? 'talk' : 'talks'}`,
  /** Why it was found: "title: graph, cuts · abstract: minors · name". */
  found: (reasons: readonly MatchReason[]) =>
    reasons
      .map(([field, words]) => fieldNames[field] + (words.length > 0 ? `: ${words.join(', ')}` : ''))
      .join(' · '),
  latest: 'Latest talks',
  series: 'Series',
  topics: 'Topics',
  years: 'Years',
  /** Labels of filter values that have no name of their own. */
  choices: {
    kind: { talk: 'Talks', paper: 'Papers' },
    year: { undated: 'Undated' },
    slides: { yes: 'With files' },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  /** Filter values that are not offered, because there are too many. */
  others: (count: number) => `… and ${count} more: name them in the question`,
  nothingNear: 'Nothing here shares two rare words with it.',
  near: (count: number) =>
    `${count === 1 ? 'One entry is' : `${count} entries are`} near, the nearest first.`,
  indexFailed: 'The index could not be loaded.',
  by: (kind: string, people: string) => `${kind} by ${people}`,
  bothSpeakOf: (terms: readonly string[]) => `Both speak of ${joinList(terms)}`,
  /** Matches every question with one of the words of a filter, folded: what reads them is loaded for it. */
  filterHint:
    /\b(?:to(?:day|night|morrow)|yesterday|week|month|year|upcoming|(?:coming|future|next|past|former|previous) talks|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|english|french|german|spanish|portuguese|italian|dutch|swedish|slides|videos?|recordings?|cancell?ed|postponed|tentative|to be confirmed|\d{4})\b/,
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

export type Messages = typeof pages;
export type ClientMessages = typeof client;
export type SearchMessages = typeof search;
export type FilterMessages = typeof filters;
