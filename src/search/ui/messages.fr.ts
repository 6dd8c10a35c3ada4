/** All that the search says in the browser, in French. */
import type { Card } from '../format/card.ts';
import type { Field } from '../format/options.ts';
import type * as said from './messages.ts';

export const search = 'Rechercher';
export const searchAll = 'Rechercher des exposés et des articles';
export const close = 'Fermer';
export const loading = 'Chargement de l’index…';
export const failed = 'L’index de recherche n’a pas pu être chargé.';
export const again = 'Réessayer';
export const results = 'Résultats';
export const all: typeof said.all = (total) => `Les ${total} résultats`;
export const more: typeof said.more = (total) => `Afficher la suite des ${total} résultats`;
export const best = 'Au plus près';
export const withoutQuotes = 'Chercher sans les guillemets';
export const withSome = 'Et avec une partie des mots';
export const help =
  'Tous les mots de la question figurent dans ce qui est trouvé. Essayez moins de mots, ou une autre orthographe\u00A0; le début d’un mot suffit.';
export const wordsThere = 'Mots qui s’y trouvent\u00A0: ';
export const clear = 'Effacer les filtres';
export const browse = 'Ou parcourez\u00A0: ';
export const places: typeof said.places = {
  talks: 'exposés',
  speakers: 'personnes',
  papers: 'articles',
  series: 'séries',
};

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;
const listed = (words: readonly string[]) =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' et ');

const shortened = (q: string) => quoted(q.length > 80 ? `${q.slice(0, 79).trimEnd()}…` : q);

export const outcome: typeof said.outcome = (
  { total, corrected, also, unread, isClosest },
  q,
  isFiltered,
) => {
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
};

export const kinds: typeof said.kinds = {
  talk: 'Exposé',
  paper: 'Article',
  speaker: 'Personne',
  series: 'Série',
  topic: 'Sujet',
};
export const talks = 'Exposés';
export const papers = 'Articles';
export const speakersSeriesTopics = 'Personnes, séries, sujets';
export const counted = (kind: Card['kind'], count: number) =>
  `${count} ${kind === 'topic' ? 'entrée' : 'exposé'}${count < 2 ? '' : 's'}`;
const fieldNames: Record<Field, string> = {
  title: 'le titre',
  people: 'le nom',
  abstract: 'le résumé',
  affiliation: 'l’affiliation',
  series: 'la série',
  event: 'l’occasion',
};
export const foundIn: typeof said.foundIn = (fields) =>
  `trouvé dans ${listed(fields.map((field) => fieldNames[field]))}`;

export const latest = 'Derniers exposés';
export const series = 'Séries';
export const topics = 'Sujets';
export const years = 'Années';

export const choices: typeof said.choices = {
  kind: { talk: talks, paper: papers },
  year: { undated: 'Sans date' },
  slides: { yes: 'Avec fichiers' },
};
export const others: typeof said.others = (count) =>
  `… et ${count} de plus\u00A0: nommez-les dans la question`;

export const nothingNear = 'Rien ici n’a deux mots rares en commun avec lui.';
export const near: typeof said.near = (count) =>
  count === 1 ? 'Une entrée est proche.' : `${count} entrées sont proches, les plus proches d’abord.`;
export const indexFailed = 'L’index n’a pas pu être chargé.';
export const by: typeof said.by = (kind, people) => `${kind} de ${people}`;
export const bothSpeakOf: typeof said.bothSpeakOf = (terms) => `Les deux parlent de ${listed(terms)}`;
