/** The messages of the search in German. */
import { middot } from '../../text/middot.ts';
import { joinList } from '../../text/plural.ts';
import type {
  FilterMessages,
  HelpMessages,
  SearchMessages,
  SearchPageMessages,
  SimilarTextMessages,
} from './en.ts';

export const weekdays = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
export const months = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
  ...['August', 'September', 'Oktober', 'November', 'Dezember'],
];
/** What an entry is written in. */
export const languageNames = {
  en: 'auf Englisch',
  fr: 'auf Französisch',
  de: 'auf Deutsch',
  es: 'auf Spanisch',
  pt: 'auf Portugiesisch',
  it: 'auf Italienisch',
  nl: 'auf Niederländisch',
  sv: 'auf Schwedisch',
};

export const quoted = (text: string) => `„${text}“`;
export const listed = (parts: readonly string[]) => joinList(parts, 'und');

const shortened = (q: string) => quoted(q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);
const fieldNames = {
  title: 'Titel',
  people: 'Name',
  abstract: 'Zusammenfassung',
  affiliation: 'Institution',
  series: 'Reihe',
  event: 'Anlass',
};

export const search: SearchMessages = {
  search: 'Suche',
  searchAll: 'Den Katalog durchsuchen',
  close: 'Schließen',
  loading: 'Der Index wird geladen …',
  failed: 'Der Suchindex konnte nicht geladen werden.',
  again: 'Noch einmal versuchen',
  browse: 'Oder blättern Sie: ',
  places: { talks: 'Vorträge', speakers: 'Personen', papers: 'Artikel', series: 'Reihen' },
  results: 'Ergebnisse',
  all: (total) => `Alle ${total} Ergebnisse`,
  best: 'Beste Treffer',
  withSome: 'Und mit einigen der Wörter',
  outcome: ({ total, corrected, also, unread, isClosest }, q, isFiltered) => {
    const many = total === 0 ? 'Keine Ergebnisse' : total === 1 ? '1 Ergebnis' : `${total} Ergebnisse`;
    const filtered = isFiltered ? ' mit diesen Filtern' : '';
    const first = isClosest
      ? `Nichts hat alle Wörter von ${shortened(q)}${filtered}; dies kommt am nächsten.`
      : `${many}${q ? ` für ${shortened(q)}` : ''}${filtered}`;
    const after = [
      ...corrected.map(({ typed, meant }) => `${quoted(typed)} ist als ${quoted(meant)} gelesen.`),
      ...(also.total > 0
        ? [`${also.total === 1 ? '1 weiteres' : `${also.total} weitere`} mit einigen der Wörter.`]
        : []),
      ...(unread > 0
        ? [
            unread === 1
              ? '1 weiteres hat die Wörter, wurde aber nicht auf die Wortfolge geprüft.'
              : `${unread} weitere haben die Wörter, wurden aber nicht auf die Wortfolge geprüft.`,
          ]
        : []),
    ];
    return [after.length > 0 && !isClosest ? `${first}.` : first, ...after].join(' ');
  },
  kinds: { talk: 'Vortrag', paper: 'Artikel', speaker: 'Person', series: 'Reihe', topic: 'Thema' },
  talks: 'Vorträge',
  papers: 'Artikel',
  speakersSeriesTopics: 'Personen, Reihen, Themen',
  counted: (kind, number) =>
    kind === 'topic'
      ? `${number} ${number === 1 ? 'Eintrag' : 'Einträge'}`
      : `${number} ${number === 1 ? 'Vortrag' : 'Vorträge'}`,
  found: (reasons) =>
    reasons
      .map(([field, words]) => fieldNames[field] + (words.length > 0 ? `: ${words.join(', ')}` : ''))
      .join(middot),
  coming: 'Kommende Vorträge',
  latest: 'Neueste Vorträge',
  latestPapers: 'Neueste Artikel',
  series: 'Reihen',
  topics: 'Themen',
  years: 'Jahre',
  filterHint:
    /\b(?:heute|morgen|gestern|woche|monat|jahr|demnae?chst|bevorstehende?|(?:kommende|nae?chste|kue?nftige|vergangene|frue?here) vortrae?ge|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|jan(?:uar)?|jae?nner|feb(?:ruar)?|marz?|maerz?|mrz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?|(?:englisch|franzoe?sisch|deutsch|spanisch|portugiesisch|italienisch|niederlae?ndisch|schwedisch)(?:e[rn]?)?|folien|videos?|aufzeichnung(?:en)?|abgesagt(?:er?)?|fae?llt aus|verschoben(?:er?)?|unter vorbehalt|\d{4})\b/,
};

export const help: HelpMessages = {
  withoutQuotes: 'Ohne Anführungszeichen suchen',
  help: 'Gefunden wird, was alle Wörter der Anfrage enthält. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise; der Anfang eines Wortes genügt.',
  wordsThere: 'Wörter, die vorkommen: ',
  clear: 'Filter aufheben',
};

export const page: SearchPageMessages = {
  more: (total) => `Mehr von ${total} Ergebnissen zeigen`,
  choices: {
    kind: { talk: 'Vorträge', paper: 'Artikel' },
    year: { undated: 'Ohne Datum' },
    slides: { yes: 'Mit Dateien' },
  },
  others: (count) => `… und ${count} weitere: Nennen Sie sie in der Anfrage`,
};

export const similar: SimilarTextMessages = {
  nothingNear: 'Nichts hier hat zwei seltene Wörter damit gemeinsam.',
  near: (count) =>
    count === 1 ? 'Ein Eintrag ist nahe.' : `${count} Einträge sind nahe, die nächsten zuerst.`,
  indexFailed: 'Der Index konnte nicht geladen werden.',
  by: (kind, people) => `${kind} von ${people}`,
  bothSpeakOf: (terms) => `Beide sprechen von ${listed(terms)}`,
};

export const filters: FilterMessages = {
  words: {
    months,
    weekdays,
    otherMonths:
      'jan 1, jänner 1, feb 2, mrz 3, mär 3, apr 4, jun 6, jul 7, aug 8, sep 9, sept 9, okt 10, nov 11, dez 12',
    languages: {
      en: 'englisch englische englischer englischen',
      fr: 'französisch französische französischer französischen',
      de: 'deutsch deutsche deutscher deutschen',
      es: 'spanisch spanische spanischer spanischen',
      pt: 'portugiesisch portugiesische portugiesischer portugiesischen',
      it: 'italienisch italienische italienischer italienischen',
      nl: 'niederländisch niederländische niederländischer niederländischen',
      sv: 'schwedisch schwedische schwedischer schwedischen',
    },
    phrases: {
      today: 'heute, heute abend',
      tomorrow: 'morgen',
      yesterday: 'gestern',
      thisWeek: 'diese woche, in dieser woche',
      nextWeek: 'nächste woche, kommende woche, in der nächsten woche',
      lastWeek: 'letzte woche, vorige woche, vergangene woche, in der letzten woche',
      thisMonth: 'diesen monat, dieser monat, in diesem monat',
      nextMonth: 'nächsten monat, nächster monat, kommenden monat, im nächsten monat',
      lastMonth: 'letzten monat, letzter monat, vorigen monat, im letzten monat',
      thisYear: 'dieses jahr, in diesem jahr',
      nextYear: 'nächstes jahr, kommendes jahr, im nächsten jahr',
      lastYear: 'letztes jahr, voriges jahr, im letzten jahr',
      upcoming:
        'demnächst, bevorstehend, bevorstehende, kommende vorträge, nächste vorträge, künftige vorträge',
      past: 'vergangene vorträge, frühere vorträge',
      weekday: 'W, am W',
      thisWeekday: 'diesen W',
      nextWeekday: 'nächsten W, am nächsten W, kommenden W, am kommenden W',
      lastWeekday: 'letzten W, am letzten W',
      date: 'D M Y, am D M Y',
      dayOfYear: 'D M, am D M',
      month: 'M, im M',
      monthOfYear: 'M Y, im M Y',
      year: 'Y, in Y, im jahr Y, im jahre Y',
      years: 'Y - Y, Y bis Y, von Y bis Y, zwischen Y und Y',
      since: 'seit Y, ab Y',
      after: 'nach Y',
      before: 'vor Y',
      until: 'bis Y',
      slides: 'folien, mit folien',
      video: 'video, videos, mit video, mit videos, aufzeichnung, aufzeichnungen, mit aufzeichnung',
      cancelled: 'abgesagt, abgesagte, abgesagter, abgesagte vorträge, fällt aus',
      postponed: 'verschoben, verschobene, verschobener, verschobene vorträge',
      tentative: 'unter vorbehalt',
      language: 'L, auf L, in L',
      institution: 'I, in I, an der I, aus I',
    },
  },
  read: 'Als Filter gelesen',
  offered: 'Als Filter?',
  takeOff: (filter) => `Filter aufheben: ${filter}`,
  apply: (filter) => `Als Filter verwenden: ${filter}`,
  weekdays,
  months,
  day: (day) => `${day}.`,
  on: (weekday) => `am ${weekday}`,
  upcoming: 'bevorstehend',
  past: 'vergangen',
  since: (day) => `${day} oder später`,
  until: (day) => `${day} oder früher`,
  anyYear: (date) => `${date}, jedes Jahr`,
  slides: 'mit Dateien',
  video: 'mit Video',
  statuses: { cancelled: 'abgesagt', postponed: 'verschoben', tentative: 'unter Vorbehalt' },
  languages: languageNames,
};
