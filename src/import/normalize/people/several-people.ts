/** Printed names to people, each with the affiliation that belongs to it. */
import type { Appearance } from '../../../model/schema.ts';
import { isGroupName } from '../../../text/person-name.ts';
import { affiliationsOf, withoutBrackets } from './affiliations.ts';
import { bracketed } from './brackets.ts';
import {
  isDegree,
  isFullName,
  isInitials,
  isInstitution,
  isNameSuffix,
  isNobody,
  isSingleName,
} from './name-words.ts';
import { normaliseName, normalisePerson, oneLine } from './person.ts';
import { type NamePiece, piecesOf } from './pieces.ts';

/** The length of a list of names, in characters, at most: a longer text was mistaken for one. */
const maxLength = 20_000;

/** One person as found in a list. */
interface Named {
  /** All that is printed of the person, without the affiliation. */
  printed: string;
  /** "Okafor, Mira" has its surname first. */
  isTurned?: boolean;
  own?: string | undefined;
}

/**
 * The people of one or two printed fields.
 *
 * `people` is "Professor Nir Gov", "A and B", "A & B", "A, B and C", "Okafor, Mira; Tran, Hoa", "A, Ulm University", or names with affiliations
 * in parentheses; `affiliation` is "(Maths Institute University of Oxford)", or the names again with an affiliation each: "Dan Roberts, MIT".
 */
export function normalisePeople(people: string, affiliation?: string): Appearance[] {
  const text = withSlashesRead(oneLine(people));
  const named = text.length > maxLength || !isList(text) ? [wholeText(text)] : namesIn(piecesOf(text));
  const stated =
    affiliation === undefined
      ? undefined
      : affiliationsOf(
          oneLine(affiliation),
          named.map(({ printed }) => printed),
        );
  return named.flatMap(({ printed, isTurned, own }, index) =>
    isNobody(printed) ? [] : [personOf(printed, isTurned, own ?? stated?.[index])],
  );
}

/**
 * One person in a field of their own: "Okafor, Mira", "Mira Okafor (Ulm)"; several where somebody wrote a list into it all the same, and
 * nobody in "et al.".
 */
export function normaliseOnePerson(printed: string, affiliation?: string): Appearance[] {
  const text = oneLine(printed);
  if (isNobody(text)) return [];
  const pieces = piecesOf(text);
  const isSeveral =
    pieces.some(({ after }) => after === ';') ||
    (pieces.length > 1 &&
      pieces.every(({ text: piece }) => isFullName(piece)) &&
      pieces.some(({ text: piece }) => /^\p{Lu}\./u.test(piece)));
  if (isSeveral && !isGroupName(text)) return normalisePeople(text, affiliation);
  // "Okafor, M., Tran, H."
  if (pieces.length > 3 && pieces.every((piece, index) => index % 2 === 0 || isInitials(piece.text)))
    return normalisePeople(text, affiliation);
  if (
    pieces.length === 2 &&
    pieces[1]?.after === ',' &&
    isFullName(pieces[0]?.text ?? '') &&
    isInstitution(pieces[1].text)
  )
    return normalisePeople(text, affiliation);
  return [normalisePerson(text, affiliation)];
}

/** "Mira Okafor / Pelle Lindqvist": a slash parts full names; in "Yuki Mori / 森 雪" it parts two scripts of one. */
function withSlashesRead(text: string): string {
  if (!text.includes('/') || text.length > maxLength) return text;
  const parts = text.split('/').map((part) => part.trim());
  const isLatin = (part: string) => /^\p{sc=Latin}/u.test(part);
  const isOneScript = parts.every((part) => isLatin(part) === isLatin(parts[0] ?? ''));
  return isOneScript && parts.every((part) => isFullName(bracketed(part).name)) ? parts.join('; ') : text;
}

function personOf(
  printed: string,
  isTurned: boolean | undefined,
  affiliation: string | undefined,
): Appearance {
  const place = affiliation && withoutBrackets(affiliation);
  if (isTurned) return normalisePerson(printed, place);
  const { name: bare } = bracketed(printed);
  const name = normaliseName(withoutDegrees(bare));
  return { name, ...(name !== printed && { printed }), ...(place && { affiliation: place }) };
}

/** "Mira Okafor, PhD" → "Mira Okafor". */
function withoutDegrees(printed: string): string {
  const [name = '', ...rest] = printed.split(', ');
  return [name, ...rest.filter((part) => !isDegree(part))].join(', ');
}

/** What has a colon, an address or a number among its words is no list of names, and a group is none either. */
function isList(text: string): boolean {
  const outside = text.replace(/\([^()]{0,200}\)/g, '');
  if (/[;|]/.test(outside)) return true;
  if (isGroupName(outside))
    return (
      !/^(?:[^,]{0,60}\s)?(?:and|&)\s/.test(outside) || isFullName(outside.split(/,| and | & /)[0] ?? '')
    );
  return !/:\s|@|(?:^|\s)\d/.test(outside);
}

function wholeText(text: string): Named {
  const { name, affiliation } = text.length > maxLength ? { name: text } : bracketed(text);
  return affiliation ? { printed: name, own: affiliation } : { printed: text };
}

/** People of pieces; a sign such as ";" says that each part between two of them is one person. */
function namesIn(pieces: readonly NamePiece[]): Named[] {
  const parts: NamePiece[][] = [];
  for (const piece of pieces) {
    if (piece.after === ';' || parts.length === 0) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  }
  // "Jan Tal, KTH" among them says that a place stands behind the comma: "Mira Okafor, Ulm" is no name turned round.
  const namesPlaces = parts.some(
    ([name, place]) => name && place?.after === ',' && isFullName(name.text) && isInstitution(place.text),
  );
  const isEachOne = parts.length > 1 && !namesPlaces;
  return parts.flatMap((part) => namesInPart(part, isEachOne));
}

function namesInPart(pieces: readonly NamePiece[], isEachOne: boolean): Named[] {
  const turned = familyFirst(pieces, isEachOne);
  if (turned) return turned;
  const found: Named[] = [];
  /** The people since the last affiliation: it is that of all of them. */
  let open: Named[] = [];
  for (const [index, { text, after }] of pieces.entries()) {
    const last = found.at(-1);
    if (last && after === ',' && (isNameSuffix(text) || isDegree(text))) {
      last.printed = `${last.printed}, ${text}`;
      continue;
    }
    if (last && after !== 'and' && isPlaceBehind(text, last, pieces[index + 1], pieces.length)) {
      if (open.length === 0) last.own = `${last.own}, ${text}`;
      for (const person of open) person.own = text;
      open = [];
      continue;
    }
    const { name, affiliation } = bracketed(text);
    const person: Named = affiliation ? { printed: name, own: affiliation } : { printed: text };
    found.push(person);
    open = affiliation ? [] : [...open, person];
  }
  return found;
}

/** Whether a piece behind a comma is where the people before it are from. */
function isPlaceBehind(text: string, last: Named, next: NamePiece | undefined, count: number): boolean {
  if (isNobody(text)) return false;
  const { name, affiliation } = bracketed(text);
  // "Mira Okafor (Ulm), Pelle Lindqvist (KTH)"
  if (affiliation && isFullName(name) && !isInstitution(name)) return false;
  if (isInstitution(text)) return isFullName(last.printed) || last.own !== undefined;
  // "A, MIT, Cambridge": more of the place, unless a place of its own follows.
  if (last.own !== undefined && !last.own.startsWith('('))
    return !isFullName(text) && !isInitials(text) && !next;
  // "Mira Okafor, Ulm": one name and one place; "A, B" are two people.
  return count === 2 && isFullName(last.printed) && /^\p{Lu}[\p{L}-]+$/u.test(text);
}

/** "Okafor, Mira", "Okafor, M., Lindqvist, P.", "Okafor, Mira and Tran, Hoa": surnames first; `undefined` for everything else. */
function familyFirst(pieces: readonly NamePiece[], isEachOne: boolean): Named[] | undefined {
  if (pieces.length % 2 === 1 || pieces.length === 0) return undefined;
  const pairs = pieces.flatMap((piece, index) => {
    const given = pieces[index + 1];
    return index % 2 === 0 && given ? [{ family: piece, given }] : [];
  });
  if (!pairs.every(({ given }) => given.after === ',')) return undefined;
  const isInitialled = pairs.every(({ family, given }) => isInitialsBehind(family.text, given.text));
  const isEachPair = pairs.every(({ family }, index) => index === 0 || family.after === 'and');
  const isWritten = pairs.every(({ family, given }) => isFamily(family.text) && isGiven(given.text));
  const isOnePair =
    isEachOne &&
    pairs.length === 1 &&
    pairs.every(({ family, given }) => isTurnedLoosely(family.text, given.text));
  if (!isInitialled && !(isEachPair && isWritten) && !isOnePair) return undefined;
  return pairs.map(({ family, given }) => ({ printed: `${family.text}, ${given.text}`, isTurned: true }));
}

/** "Okafor, MJ", "García Márquez, G."; not "Ann Bee, MIT". */
function isInitialsBehind(family: string, given: string): boolean {
  if (!isInitials(given) || isInitials(family)) return false;
  return isSingleName(family) || (isFullName(family) && !/^\p{Lu}{3,}$/u.test(given));
}

const isName = (text: string) => isSingleName(text) || isFullName(text);

function isFamily(text: string): boolean {
  return isSingleName(text) && !isInstitution(text);
}

/** "Mira", "Mira J." */
function isGiven(text: string): boolean {
  const [first = '', ...rest] = text.split(' ');
  return (
    isSingleName(first) &&
    rest.every((word) => isInitials(word)) &&
    !isInstitution(text) &&
    !isNameSuffix(text) &&
    !isDegree(text) &&
    !isNobody(text)
  );
}

/** Where ";" parts the people, a comma inside turns the name: "Ing Wei, Tang"; not in "A. One, B. Two". */
function isTurnedLoosely(family: string, given: string): boolean {
  if (isInstitution(given) || isDegree(given) || isNameSuffix(given) || isNobody(given)) return false;
  return isName(family) && isName(given) && (isSingleName(family) || isSingleName(given));
}
