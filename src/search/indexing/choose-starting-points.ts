/** Chooses what the search offers before anything is typed. */
import { by } from '../../text/compare.ts';
import { type Card, yearOf } from '../format/card.ts';
import type { StartingPoints } from '../format/manifest.ts';

const nextTalks = 4;
const latestEntries = 4;
const largestSeries = 5;
const latestYears = 8;
const largestTopics = 8;

/** @param day `YYYY-MM-DD`: from when on a talk is to come. */
export function chooseStartingPoints(cards: readonly Card[], day: string): StartingPoints {
  const ids = cards.map((_, id) => id);
  const card = (id: number) => cards[id] as Card;
  const largest = (kind: Card['kind']) =>
    ids.filter((id) => card(id).kind === kind).sort(by((id) => -(card(id).count ?? 0)));
  const dateOf = (id: number) => card(id).date ?? '';
  const ofKind = (kind: Card['kind']) =>
    ids.filter((id) => card(id).kind === kind && yearOf(card(id)) !== 'undated');
  const newest = (some: readonly number[]) => [...some].sort(by((id) => invertDigits(dateOf(id))));
  const dated = ofKind('talk');
  const coming = dated.filter((id) => dateOf(id) >= day).sort(by(dateOf));
  const past = newest(dated.filter((id) => dateOf(id) < day));
  const latest = [...coming.slice(0, nextTalks), ...past.slice(0, latestEntries)];
  return {
    latest: latest.length > 0 ? latest : newest(ofKind('paper')).slice(0, latestEntries),
    series: largest('series').slice(0, largestSeries),
    topics: largest('topic').slice(0, largestTopics),
    years: [...new Set(dated.map((id) => yearOf(card(id))))].sort().reverse().slice(0, latestYears),
  };
}

/** Replaces each digit by its complement to nine, so that later dates sort first. */
function invertDigits(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
