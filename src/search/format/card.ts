/** What a result shows, and what it can be filtered by. */

export interface Card {
  kind: 'talk' | 'paper' | 'speaker' | 'series' | 'topic';
  /** The page's path, without base: "talks/x/". */
  path: string;
  /** Rich text. */
  title: string;
  /** The language of the title, where it is another than that of the pages (BCP 47). */
  lang?: string;
  people: string[];
  /** A partial date, for sorting and filtering. */
  date?: string;
  /** The date in words. */
  when?: string;
  series?: string;
  event?: string;
  place?: string;
  /** How many talks a speaker has given or a series holds, how many entries a topic has. */
  count?: number;
}

/** Whether it is of a talk or a paper; speakers, series and topics are names. */
export const isEntry = ({ kind }: Pick<Card, 'kind'>) => kind === 'talk' || kind === 'paper';

/** "2024", or "undated": also for a day whose year is not known. */
export function yearOf(card: Pick<Card, 'date'>): string {
  return /^\d{4}/.exec(card.date ?? '')?.[0] ?? 'undated';
}
