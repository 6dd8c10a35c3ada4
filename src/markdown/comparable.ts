/** An entry as plain text, to be compared with the others. */
import type { Relatable } from '../catalogue/relate.ts';
import type { Paper, Talk } from '../catalogue/schema.ts';
import { plainTitle } from './mathematics.ts';
import { bodyText } from './render.ts';

export function comparable(
  kind: 'talk' | 'paper',
  entry: Partial<Talk & Paper> & { title: string; body: string },
): Relatable {
  const { title, body, speakers, authors, links = [], files = [] } = entry;
  return {
    kind,
    title: plainTitle(title),
    text: bodyText(body),
    people: (speakers ?? authors ?? []).map(({ name }) => name),
    addresses: [...links, ...files].flatMap(({ url }) => url ?? []),
  };
}
