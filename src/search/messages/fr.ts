/** The messages of the search in French. */
import { middot } from '../../text/middot.ts';
import { joinList } from '../../text/plural.ts';
import type {
  FilterMessages,
  HelpMessages,
  SearchMessages,
  SearchPageMessages,
  SimilarTextMessages,
} from './en.ts';

export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
export const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
  ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
/** What an entry is written in. */
export const languageNames = {
  en: 'en anglais',
  fr: 'en français',
  de: 'en allemand',
  es: 'en espagnol',
  pt: 'en portugais',
  it: 'en italien',
  nl: 'en néerlandais',
  sv: 'en suédois',
};

/** French sets a space that does not break before and after these signs. */
export const quoted = (text: string) => `«\u00A0${text}\u00A0»`;
export const listed = (parts: readonly string[]) => joinList(parts, 'et');

const shortened = (q: string) => quoted(q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);
const fieldNames = {
  title: 'titre',
  people: 'nom',
  abstract: 'résumé',
  affiliation: 'affiliation',
  series: 'série',
  event: 'occasion',
};

export const search: SearchMessages = {
  search: 'Rechercher',
  searchAll: 'Rechercher dans le catalogue',
  close: 'Fermer',
  loading: 'Chargement de l’index…',
  failed: 'L’index de recherche n’a pas pu être chargé.',
  again: 'Réessayer',
  browse: 'Ou parcourez\u00A0: ',
  places: {
    talks: 'exposés',
    speakers: 'personnes',
    papers: 'articles',
    series: 'séries',
  },
  results: 'Résultats',
  all: (total) => `Les ${total} résultats`,
  best: 'Au plus près',
  withSome: 'Et avec une partie des mots',
  outcome: ({ total, corrected, also, unread, isClosest }, q, isFiltered) => {
    const many = total === 0 ? 'Aucun résultat' : total === 1 ? '1 résultat' : `${total} résultats`;
    const filtered = isFiltered ? ' avec ces filtres' : '';
    const first = isClosest
      ? `Rien n’a tous les mots de ${shortened(q)}${filtered}\u00A0; voici le plus proche.`
      : `${many}${q ? ` pour ${shortened(q)}` : ''}${filtered}`;
    const after = [
      ...corrected.map(({ typed, meant }) => `${quoted(typed)} est lu comme ${quoted(meant)}.`),
      ...(also.total > 0 ? [`${also.total} de plus avec une partie des mots.`] : []),
      ...(unread > 0 ? [`${unread} de plus ont les mots, mais n’ont pas été lus pour l’expression.`] : []),
    ];
    return [after.length > 0 && !isClosest ? `${first}.` : first, ...after].join(' ');
  },
  kinds: {
    talk: 'Exposé',
    paper: 'Article',
    speaker: 'Personne',
    series: 'Série',
    topic: 'Sujet',
  },
  talks: 'Exposés',
  papers: 'Articles',
  speakersSeriesTopics: 'Personnes, séries, sujets',
  counted: (kind, count) => `${count} ${kind === 'topic' ? 'entrée' : 'exposé'}${count < 2 ? '' : 's'}`,
  found: (reasons) =>
    reasons
      .map(([field, words]) => fieldNames[field] + (words.length > 0 ? `\u00A0: ${words.join(', ')}` : ''))
      .join(middot),
  coming: 'Prochains exposés',
  latest: 'Derniers exposés',
  latestPapers: 'Derniers articles',
  series: 'Séries',
  topics: 'Sujets',
  years: 'Années',
  filterHint:
    /\b(?:aujourd.hui|soir|demain|hier|semaine|mois|annee|an|venir|prochain(?:s|ement)?|(?:anciens|passes) exposes|exposes passes|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juill?(?:et)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|(?:anglais|francais|allemand|espagnol|portugais|italien|neerlandais|suedois)(?:ne)?e?s?|diapos(?:itives)?|transparents|slides|videos?|enregistrements?|annulee?s?|reportee?s?|a confirmer|\d{4})\b/,
};

export const help: HelpMessages = {
  withoutQuotes: 'Chercher sans les guillemets',
  help: 'Tous les mots de la question figurent dans ce qui est trouvé. Essayez moins de mots, ou une autre orthographe\u00A0; le début d’un mot suffit.',
  wordsThere: 'Mots qui s’y trouvent\u00A0: ',
  clear: 'Effacer les filtres',
};

export const page: SearchPageMessages = {
  more: (total) => `Afficher la suite des ${total} résultats`,
  choices: {
    kind: { talk: 'Exposés', paper: 'Articles' },
    year: { undated: 'Sans date' },
    slides: { yes: 'Avec fichiers' },
  },
  others: (count) => `… et ${count} de plus\u00A0: nommez-les dans la question`,
};

export const similar: SimilarTextMessages = {
  nothingNear: 'Rien ici n’a deux mots rares en commun avec lui.',
  near: (count) =>
    count === 1 ? 'Une entrée est proche.' : `${count} entrées sont proches, les plus proches d’abord.`,
  indexFailed: 'L’index n’a pas pu être chargé.',
  by: (kind, people) => `${kind} de ${people}`,
  bothSpeakOf: (terms) => `Les deux parlent de ${listed(terms)}`,
};

export const filters: FilterMessages = {
  words: {
    months,
    weekdays,
    otherMonths: 'janv 1, fev 2, fevr 2, avr 4, juil 7, juill 7, sept 9, oct 10, nov 11, dec 12',
    languages: {
      en: 'anglais anglaise anglaises',
      fr: 'français française françaises',
      de: 'allemand allemande allemands allemandes',
      es: 'espagnol espagnole espagnols espagnoles',
      pt: 'portugais portugaise portugaises',
      it: 'italien italienne italiens italiennes',
      nl: 'néerlandais néerlandaise néerlandaises',
      sv: 'suédois suédoise suédoises',
    },
    phrases: {
      today: 'aujourd’hui, ce soir',
      tomorrow: 'demain',
      yesterday: 'hier',
      thisWeek: 'cette semaine',
      nextWeek: 'semaine prochaine, la semaine prochaine',
      lastWeek: 'semaine dernière, la semaine dernière, semaine passée, la semaine passée',
      thisMonth: 'ce mois, ce mois ci',
      nextMonth: 'mois prochain, le mois prochain',
      lastMonth: 'mois dernier, le mois dernier, mois passé, le mois passé',
      thisYear: 'cette année',
      nextYear: 'année prochaine, l’année prochaine, l’an prochain',
      lastYear: 'année dernière, l’année dernière, l’an dernier',
      upcoming: 'à venir, exposés à venir, prochains exposés, prochainement',
      past: 'exposés passés, anciens exposés',
      weekday: 'W, le W',
      thisWeekday: 'ce W',
      nextWeekday: 'W prochain, le W prochain',
      lastWeekday: 'W dernier, le W dernier',
      date: 'D M Y, le D M Y',
      dayOfYear: 'D M, le D M',
      month: 'M, en M, au mois de M, au mois d’M',
      monthOfYear: 'M Y, en M Y, au mois de M Y, au mois d’M Y',
      year: 'Y, en Y',
      years: 'Y - Y, Y à Y, de Y à Y, entre Y et Y',
      since: 'depuis Y',
      after: 'après Y',
      before: 'avant Y',
      until: 'jusqu’en Y, jusqu’à Y',
      slides:
        'diapos, diapositives, transparents, slides, avec diapos, avec diapositives, avec transparents, avec slides',
      video:
        'vidéo, vidéos, avec vidéo, avec vidéos, en vidéo, enregistrement, enregistrements, avec enregistrement',
      cancelled: 'annulé, annulés, annulée, annulées, exposés annulés',
      postponed: 'reporté, reportés, reportée, reportées, exposés reportés',
      tentative: 'à confirmer',
      language: 'L, en L',
      institution: 'I, à I, de I, d’I',
    },
  },
  read: 'Lu comme filtres',
  offered: 'Comme filtre\u00A0?',
  takeOff: (filter) => `Retirer le filtre\u00A0: ${filter}`,
  apply: (filter) => `Utiliser comme filtre\u00A0: ${filter}`,
  weekdays,
  months,
  day: (day) => (day === 1 ? '1er' : String(day)),
  on: (weekday) => `le ${weekday}`,
  upcoming: 'à venir',
  past: 'passés',
  since: (day) => `${day} ou après`,
  until: (day) => `${day} ou avant`,
  anyYear: (date) => `${date}, toute année`,
  slides: 'avec fichiers',
  video: 'avec vidéo',
  statuses: { cancelled: 'annulé', postponed: 'reporté', tentative: 'à confirmer' },
  languages: languageNames,
};
