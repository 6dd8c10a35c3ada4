/** Writes and reads cards as rows without field names. */
import { nameParts } from '../../text/person-name.ts';
import { slugOf } from '../../text/slug.ts';
import { type Card, isEntry } from './card.ts';
import { plainText } from './rich-text.ts';

type CardRow = (string | string[] | number)[];

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

/** Empty values at the end of a row are left out. */
export function writeCard(card: Card): CardRow {
  const row: CardRow = [
    kinds.indexOf(card.kind),
    writePath(card),
    card.title,
    card.people,
    ...optionalTexts.map((name) => card[name] ?? ''),
    card.count ?? 0,
  ];
  while (row.at(-1) === '' || row.at(-1) === 0) row.pop();
  return row;
}

export function readCard(row: CardRow): Card {
  const [kindNumber, path, title, people = [], ...rest] = row as [
    number,
    string | number,
    string,
    string[],
    ...(string | number)[],
  ];
  const kind = kinds[kindNumber] ?? 'talk';
  const slug = `${typeof path === 'number' ? usualSlugs(title, people)[path] : path}`;
  return {
    kind,
    path: slug.startsWith('/') ? slug.slice(1) : `${folderOf(kind)}/${slug}/`,
    title,
    people,
    ...Object.fromEntries(optionalTexts.flatMap((name, index) => (rest[index] ? [[name, rest[index]]] : []))),
    ...(!isEntry({ kind }) && { count: Number(rest[optionalTexts.length]) }),
  };
}
