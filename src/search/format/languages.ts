/** In which languages an entry is, as far as it decides which forms of a word are one word in it. */

/** A bit for each language of whose forms the search knows. */
export type Languages = number;

export const english: Languages = 1;
export const french: Languages = 2;
/** Of an entry: none is known, so that nothing is ruled out. Of two forms: they are one word anywhere, also in a third language. */
export const everyLanguage: Languages = english | french;

/** @param found the languages of an entry's parts (BCP 47), as far as they are known. One that is neither has no forms. */
export function languagesFrom(found: readonly (string | undefined)[]): Languages {
  const known = found.filter((language) => language !== undefined);
  if (known.length === 0) return everyLanguage;
  return (known.includes('en') ? english : 0) | (known.includes('fr') ? french : 0);
}

/** What most entries are in; and for each other what, the steps from one such entry's number to the next: most catalogues have few. */
export interface WrittenLanguages {
  usual: Languages;
  others: [Languages, ...number[]][];
}

/** @param each of every entry, in the order of their numbers. */
export function writeLanguages(each: readonly Languages[]): WrittenLanguages {
  const all = [0, english, french, everyLanguage];
  const many = (languages: Languages) => each.filter((other) => other === languages).length;
  const usual = all.reduce((a, b) => (many(b) > many(a) ? b : a));
  const others = all.flatMap((languages): [Languages, ...number[]][] => {
    const ids = each.flatMap((other, id) => (other === languages ? [id] : []));
    const steps = ids.map((id, index) => id - (ids[index - 1] ?? 0));
    return languages === usual || ids.length === 0 ? [] : [[languages, ...steps]];
  });
  return { usual, others };
}

/** @param count of all entries. */
export function readLanguages({ usual, others }: WrittenLanguages, count: number): Uint8Array {
  const each = new Uint8Array(count).fill(usual);
  for (const [languages, ...steps] of others) {
    let id = 0;
    for (const step of steps) {
      id += step;
      each[id] = languages;
    }
  }
  return each;
}
