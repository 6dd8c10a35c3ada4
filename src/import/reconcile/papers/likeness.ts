/** How alike two texts or two lists of people are. */
import type { PaperTraits, PersonTraits } from './traits.ts';

/** The share of trigrams that two texts have in common (Dice), from 0 to 1. Only the first 300 characters count. */
export function textLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [first, second] = [trigrams(a), trigrams(b)];
  const total = first.length + second.length;
  if (total === 0) return 0;
  const left = new Map<string, number>();
  for (const gram of first) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of second) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    shared += 1;
  }
  return (2 * shared) / total;
}

function trigrams(text: string): string[] {
  const padded = `  ${text.slice(0, 300)} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

/** How alike two titles are: also where one has a subtitle, or a word such as "tutorial", that the other has not. */
export function titleLikeness(a: PaperTraits, b: PaperTraits): number {
  if (a.title === b.title) return 1;
  const likeness = textLikeness(a.title, b.title);
  if (isBeginningOf(a, b) || isBeginningOf(b, a)) return Math.max(likeness, 0.9);
  const isSameButForCommonWords = a.telling.length > 1 && a.telling.join(' ') === b.telling.join(' ');
  return isSameButForCommonWords ? Math.max(likeness, 0.85) : likeness;
}

/** Whether a title is that of another without the subtitle. */
export function isBeginningOf(short: PaperTraits, long: PaperTraits): boolean {
  return (
    short.title !== '' && long.title.startsWith(short.title) && long.titleEnds.includes(short.title.length)
  );
}

/** The share of the shorter list of people that the longer one has too, up to the spelling. */
export function peopleLikeness(a: readonly PersonTraits[], b: readonly PersonTraits[]): number {
  const [first, second] = [a.slice(0, 100), b.slice(0, 100)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  const known = new Set(longer.map(({ family }) => family));
  const unmatched = shorter.filter(({ family }) => !known.has(family));
  const nearly =
    unmatched.length < 10
      ? unmatched.filter((person) => longer.some((other) => isVariant(person, other))).length
      : 0;
  return (shorter.length - unmatched.length + nearly) / Math.max(1, shorter.length);
}

/** Whether two names may be one: a slip of the pen, "ü" as "ue", "El Abbadi" and "ElAbbadi", one of two surnames. */
function isVariant(a: PersonTraits, b: PersonTraits): boolean {
  const [x, y] = [plain(a.family), plain(b.family)];
  if (x === y) return true;
  if (a.names[0]?.[0] === b.names[0]?.[0] && (a.names.includes(b.family) || b.names.includes(a.family)))
    return true;
  return x.length > 3 && y.length > 3 && (x.endsWith(y) || y.endsWith(x) || textLikeness(x, y) >= 0.6);
}

function plain(name: string): string {
  return name.replace(/([aou])e/g, '$1');
}
