/** Several printed names to people, each with the affiliation that belongs to it. */
import type { Appearance } from '../../../model/schema.ts';
import { normaliseName, normalisePerson, oneLine } from './person.ts';

/**
 * The people of one or two printed fields.
 *
 * `people` is "Professor Nir Gov", "A and B", "A & B", "A, B and C", or names with affiliations in parentheses;
 * `affiliation` is "(Maths Institute University of Oxford)", or the names again with an affiliation each: "Dan Roberts, MIT".
 */
export function normalisePeople(people: string, affiliation?: string): Appearance[] {
  const turned = familyFirstNames(oneLine(people));
  if (turned)
    return turned.map((name) => normalisePerson(name, turned.length === 1 ? affiliation : undefined));
  const named = splitNames(oneLine(people));
  const stated =
    affiliation === undefined
      ? undefined
      : affiliations(
          oneLine(affiliation),
          named.map(({ printed }) => printed),
        );
  return named.map(({ printed, own }, index) => {
    const name = normaliseName(printed);
    const place = own ?? stated?.[index];
    return { name, ...(name !== printed && { printed }), ...(place && { affiliation: place }) };
  });
}

/** The length of a list of names, in characters, at most: a longer text was mistaken for one. */
const maxLength = 20_000;

interface Named {
  printed: string;
  own?: string;
}

/** "Okafor, M., Lindqvist, P." and "Okafor, Mira; Lindqvist, Pelle": authors with their family names first. */
function familyFirstNames(text: string): string[] | undefined {
  const parts = text.split(/\s*;\s*(?:and\s+)?/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => part.split(',').length === 2 && !part.includes('(')))
    return parts;
  const words = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
  const isInitials = (word: string | undefined) => /^(?:\p{Lu}\.?[ -]?){1,4}$/u.test(word ?? '');
  if (words.length < 2 || words.length % 2 === 1) return undefined;
  const names = words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]] as const] : []));
  return names.every(([family, given]) => !isInitials(family) && isInitials(given))
    ? names.map(([family, given]) => `${family}, ${given}`)
    : undefined;
}

/** Splits at ",", "and", "&" and ";" outside of parentheses. Parentheses behind a name are its affiliation. */
function splitNames(text: string): Named[] {
  if (text.length > maxLength) return [{ printed: text }];
  return splitOutsideParentheses(text, /\s*(?:,\s*(?:and|et|&)?\s|;|\s&\s|\s(?:and|et|e|und)\s)\s*/giu)
    .map((part) => {
      const match = part.trim().endsWith(')') ? /^(.*?)\s*\((.*)\)$/u.exec(part.trim()) : null;
      return match?.[1]
        ? { printed: match[1].trim(), own: (match[2] ?? '').trim() }
        : { printed: part.trim() };
    })
    .filter(({ printed }) => printed !== '');
}

/** The affiliation of each name, in order; a single one belongs to all. */
function affiliations(text: string, names: string[]): (string | undefined)[] {
  const again = affiliationsBehindNames(text, names);
  if (again) return again;
  const bare = text.replace(/^\((.*)\)$/su, '$1').trim();
  const each = splitOutsideParentheses(bare, /\s*;\s*|\)\s*(?:and|&|,)?\s*\(/gu).map((part) => part.trim());
  if (names.length > 1 && each.length === names.length) return each;
  return names.map(() => bare || undefined);
}

/** "A, MIT and B, ETH": each name again, with its affiliation behind it. */
function affiliationsBehindNames(text: string, names: string[]): (string | undefined)[] | undefined {
  const places: number[] = [];
  for (const name of names) {
    const at = text.indexOf(name, places.at(-1) ?? 0);
    if (at < 0 || (places.length === 0 && at > 0)) return undefined;
    places.push(at);
  }
  return names.map((name, index) => {
    const own = text.slice((places[index] ?? 0) + name.length, places[index + 1]);
    return (
      own
        .replace(/^[\s,(]+/u, '')
        .replace(/[\s,;]*(?:\b(?:and|et|e)|&)?[\s,]*$/iu, '')
        .replace(/^([^(]*)\)$/u, '$1') || undefined
    );
  });
}

/** Splits a text at a pattern outside of parentheses. */
function splitOutsideParentheses(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    const before = text.slice(0, match.index);
    const isSeparatorOfGroups = match[0].startsWith(')');
    if (!isSeparatorOfGroups && before.split('(').length > before.split(')').length) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}
