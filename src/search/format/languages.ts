/** The languages of a document. They decide which inflections of a word count in it. */

/** A bit for each language whose inflections the search knows. */
export type Languages = number;

export const english: Languages = 1;
export const french: Languages = 2;
/** Of a document: its language is unknown, so nothing is ruled out. Of two forms: they are one word in any language, also in a third one. */
export const everyLanguage: Languages = english | french;

/** @param found the known languages of the parts of a document (BCP 47). A document in neither language has no inflections. */
export function languagesFrom(found: readonly (string | undefined)[]): Languages {
  const known = found.filter((language) => language !== undefined);
  if (known.length === 0) return everyLanguage;
  return (known.includes('en') ? english : 0) | (known.includes('fr') ? french : 0);
}

/** What most documents have; and for each other value the gaps between the numbers of its documents. Most catalogues have few. */
export interface WrittenLanguages {
  usual: Languages;
  others: [Languages, ...number[]][];
}

/** @param each of every document, in order. */
export function writeLanguages(each: readonly Languages[]): WrittenLanguages {
  const all = [0, english, french, everyLanguage];
  const count = (languages: Languages) => each.filter((other) => other === languages).length;
  const usual = all.reduce((a, b) => (count(b) > count(a) ? b : a));
  const others = all.flatMap((languages): [Languages, ...number[]][] => {
    const ids = each.flatMap((other, id) => (other === languages ? [id] : []));
    const steps = ids.map((id, index) => id - (ids[index - 1] ?? 0));
    return languages === usual || ids.length === 0 ? [] : [[languages, ...steps]];
  });
  return { usual, others };
}

/** @param count the number of documents. */
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
