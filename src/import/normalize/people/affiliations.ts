/** Which of several people an affiliation field is about. */

/** The affiliation of each name, in order; a single one belongs to all. */
export function affiliationsOf(text: string, names: readonly string[]): (string | undefined)[] {
  const again = affiliationsBehindNames(text, names);
  if (again) return again;
  const bare = withoutBrackets(text);
  const each = groupsIn(bare);
  if (names.length > 1 && each.length === names.length) return each;
  return names.map(() => bare || undefined);
}

/** A text without the brackets around the whole of it. */
export function withoutBrackets(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text.trim();
}

/** "A, MIT and B, ETH": each name again, with its affiliation behind it. */
function affiliationsBehindNames(text: string, names: readonly string[]): (string | undefined)[] | undefined {
  const places: number[] = [];
  for (const name of names) {
    const at = text.indexOf(name, places.at(-1) ?? 0);
    if (at < 0 || (places.length === 0 && at > 0)) return undefined;
    places.push(at);
  }
  return names.map((name, index) => {
    const own = trimmed(text.slice((places[index] ?? 0) + name.length, places[index + 1]));
    return (
      (own.endsWith(')') && !own.slice(0, -1).includes('(') ? own.slice(0, -1).trim() : own) || undefined
    );
  });
}

const inFront = new Set([' ', ',', '(']);
const behind = new Set([' ', ',', ';']);

/** Without the punctuation around it, and without the word that leads to the next name. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  const shorten = () => {
    while (to > from && behind.has(text[to - 1] ?? '')) to -= 1;
  };
  while (from < to && inFront.has(text[from] ?? '')) from += 1;
  shorten();
  const word = /(?:^|[\s,;])(?:and|et|e|&)$/i.exec(text.slice(Math.max(from, to - 5), to));
  if (word) to -= word[0].length;
  shorten();
  return text.slice(from, to);
}

/** "MIT; ETH", "MIT) and (ETH": one for each of several people. */
function groupsIn(text: string): string[] {
  const groups: string[] = [];
  let [from, scanned, depth] = [0, 0, 0];
  for (const match of text.matchAll(/;|\)\s?(?:and|&|,)?\s?\(/gu)) {
    for (; scanned < match.index; scanned += 1) {
      if (text[scanned] === '(') depth += 1;
      else if (text[scanned] === ')') depth -= 1;
    }
    if (match[0] === ';' && depth > 0) continue;
    groups.push(text.slice(from, match.index).trim());
    from = match.index + match[0].length;
  }
  return [...groups, text.slice(from).trim()];
}
