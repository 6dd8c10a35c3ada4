/** What a result shows. */

export interface Card {
  kind: 'talk' | 'paper' | 'speaker' | 'series' | 'topic';
  /** The path of the page, without the base path: "talks/x/". */
  path: string;
  /** Rich text. */
  title: string;
  /** The language of the title (BCP 47) where it is not the language of the pages. */
  lang?: string;
  people: string[];
  /** A partial date: "2024", "2024-02-26", "--02-26". */
  date?: string;
  /** The date in words. */
  when?: string;
  series?: string;
  event?: string;
  place?: string;
  /** The number of talks of a speaker or a series, or of entries of a topic. */
  count?: number;
  /** Of a talk or a paper: room is kept for an excerpt. */
  hasAbstract?: boolean;
}

/** Whether it is a talk or a paper. The others are names: speakers, series and topics. */
export const isEntry = ({ kind }: Pick<Card, 'kind'>) => kind === 'talk' || kind === 'paper';

/** "2024", or "undated", also for a day of an unknown year. */
export function yearOf(card: Pick<Card, 'date'>): string {
  return /^\d{4}/.exec(card.date ?? '')?.[0] ?? 'undated';
}
