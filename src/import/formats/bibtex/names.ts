/** The names in a field of BibTeX or biblatex: "Okafor, Mira and {The ATTIC Collaboration} and others". */
import type { PersonField, PrintedField } from '../../record.ts';

/** The people of a field. "and" outside of braces parts them; a name in braces stays whole. */
export function bibtexNames(field: PrintedField | undefined): PersonField[] {
  if (!field) return [];
  return splitOutside(field.text, /^\sand\s$/i, /(\\.|[{}]|\sand\s)/i)
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/[\s,;]{1,9}$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map((text) => personOf(text, field));
}

function personOf(text: string, field: PrintedField): PersonField {
  const named = namedParts(text);
  if (named)
    return {
      name: { ...field, text: named.name },
      family: { ...field, text: named.family },
      isWhole: true,
    };
  if (isInBraces(text)) return { name: { ...field, text }, family: { ...field, text }, isWhole: true };
  // DBLP tells people of one name apart by a number.
  const name = text.replace(/ \d{4}$/, '');
  const family = familyIn(name);
  return { name: { ...field, text: name }, ...(family && { family: { ...field, text: family } }) };
}

/** The parts of a text between separators that stand in no braces. */
function splitOutside(text: string, separator: RegExp, pieces: RegExp): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const piece of text.split(pieces)) {
    if (piece === '{') depth += 1;
    if (piece === '}') depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(piece)) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/**
 * The surname with its particles, as BibTeX finds it: "von Last, First", "von Last, Jr, First", or in "First von Last" from the first word in
 * lower case on. Words in braces are one word.
 */
function familyIn(name: string): string | undefined {
  const [family = '', ...rest] = splitOutside(name, /^,$/, /(\\.|[{},])/);
  // More commas than a name has part several people.
  if (rest.length > 2) return undefined;
  if (rest.length > 0) return family.trim() || undefined;
  const words = splitOutside(name, /^ $/, /(\\.|[{} ])/).filter((word) => word !== '');
  if (words.length < 2) return undefined;
  const from = words.findIndex((word, index) => index < words.length - 1 && isParticle(word));
  return words.slice(from < 0 ? -1 : from).join(' ');
}

/** Whether a word begins in lower case; an accent in front of its letter, as in "{\\'E}mile", does not count, and braces make it a name. */
function isParticle(word: string): boolean {
  if (/^\{(?!\\)/.test(word)) return false;
  const letters = word
    .replace(/^\{?\\(?:[^A-Za-z]|[uvHcdbkrt](?![A-Za-z]))/, '')
    .replace(/^[^\p{L}]{0,9}/u, '');
  return /^\p{Ll}/u.test(letters);
}

/** Whether one pair of braces encloses the whole name, and more than one word: "{Okafor}, Mira" and "{Okafor}" are people. */
function isInBraces(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}') || !/[\s,]/.test(name)) return false;
  let depth = 0;
  for (const [index, char] of [...name].entries()) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth === 0) return index === [...name].length - 1;
  }
  return false;
}

/** biblatex's "given=Mira, family=Okafor, prefix=van der" as "Mira van der Okafor"; `undefined` for other names. */
function namedParts(name: string): { name: string; family: string } | undefined {
  const parts = new Map(
    name.split(/\s?,\s?/).flatMap((part) => {
      const [, key, value] = /^(given|family|prefix|suffix)(?:-i)?\s?=\s?"?([^"]*)"?$/i.exec(part) ?? [];
      return key && value ? [[key.toLowerCase(), value.trim()] as const] : [];
    }),
  );
  const last = parts.get('family');
  if (!last) return undefined;
  const suffix = parts.get('suffix');
  const family = [parts.get('prefix'), last].filter(Boolean).join(' ');
  const whole = [parts.get('given'), family].filter(Boolean).join(' ');
  return { name: suffix ? `${whole}, ${suffix}` : whole, family };
}
