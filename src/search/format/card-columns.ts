/** Writes and reads cards as columns: what is alike stands together, and is compressed better than in rows. */
import { nameParts } from '../../text/person-name.ts';
import { slugOf } from '../../text/slug.ts';
import { type Card, isEntry } from './card.ts';
import { plainText } from './rich-text.ts';

type CardRow = (string | string[] | number)[];
/** For each part of a card, that of every card. */
export type CardColumns = CardRow[];

const kinds = ['talk', 'paper', 'speaker', 'series', 'topic'] as const;
const optionalTexts = ['date', 'when', 'series', 'event', 'place', 'lang'] as const;

/** The plural: "talks", "series". */
const folderOf = (kind: Card['kind']) => kind.replace(/s?$/, 's');

/** The slugs that most pages have: of the title, or of the first surname and the title. */
function usualSlugs(title: string, people: readonly string[]): string[] {
  const plain = plainText(title);
  return [slugOf(plain), slugOf(`${people[0] ? nameParts(people[0]).family : ''} ${plain}`)];
}

/**
 * Most paths repeat the title: "talks/x/" is written as a number where its slug is a usual one, and as its slug where
 * it is not. Any other path is written whole, after a slash.
 */
function writePath({ kind, path, title, people }: Card): number | string {
  const folder = folderOf(kind);
  const slug = path.slice(folder.length + 1, -1);
  if (path !== `${folder}/${slug}/` || slug.startsWith('/')) return `/${path}`;
  const usual = usualSlugs(title, people).indexOf(slug);
  return usual < 0 ? slug : usual;
}

function toRow(card: Card): CardRow {
  return [
    kinds.indexOf(card.kind),
    writePath(card),
    card.title,
    card.people,
    ...optionalTexts.map((name) => card[name] ?? ''),
    // Names are counted, entries have an abstract or not.
    card.count ?? (card.hasAbstract ? 1 : ''),
  ];
}

export function writeCards(cards: readonly Card[]): CardColumns {
  const rows = cards.map(toRow);
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

export function readCards(columns: CardColumns): Card[] {
  return (columns[0] ?? []).map((_, row) => fromRow(columns.map((column) => column[row] ?? '')));
}

function fromRow(row: CardRow): Card {
  const [kindNumber, path, title, people = [], ...rest] = row as [
    number,
    string | number,
    string,
    string[],
    ...(string | number)[],
  ];
  const kind = kinds[kindNumber] ?? 'talk';
  const last = rest[optionalTexts.length];
  const slug = `${typeof path === 'number' ? usualSlugs(title, people)[path] : path}`;
  return {
    kind,
    path: slug.startsWith('/') ? slug.slice(1) : `${folderOf(kind)}/${slug}/`,
    title,
    people,
    ...Object.fromEntries(optionalTexts.flatMap((name, index) => (rest[index] ? [[name, rest[index]]] : []))),
    ...(isEntry({ kind }) ? last === 1 && { hasAbstract: true } : { count: Number(last) }),
  };
}
