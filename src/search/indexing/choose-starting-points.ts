/** Chooses what the search offers before anything is typed. */
import { by } from '../../text/compare.ts';
import { type Card, yearOf } from '../format/card.ts';
import type { StartingPoints } from '../format/manifest.ts';

const recentTalks = 4;
const largestSeries = 5;
const latestYears = 8;
const largestTopics = 8;

export function chooseStartingPoints(cards: readonly Card[]): StartingPoints {
  const ids = cards.map((_, id) => id);
  const card = (id: number) => cards[id] as Card;
  const largest = (kind: Card['kind']) =>
    ids.filter((id) => card(id).kind === kind).sort(by((id) => -(card(id).count ?? 0)));
  const dated = ids.filter((id) => card(id).kind === 'talk' && yearOf(card(id)) !== 'undated');
  return {
    recent: dated.sort(by((id) => invertDigits(card(id).date ?? ''))).slice(0, recentTalks),
    series: largest('series').slice(0, largestSeries),
    topics: largest('topic').slice(0, largestTopics),
    years: [...new Set(dated.map((id) => yearOf(card(id))))].sort().reverse().slice(0, latestYears),
  };
}

/** Replaces each digit by its complement to nine, so that later dates sort first. */
function invertDigits(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
