/** Shortens text for places with little room. */

/** White space to single spaces, cut between words to at most `longest` characters, with "…" where something is left off. */
export function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const head = beginning(line, longest);
  const end = line[longest - 1] === ' ' ? longest - 1 : head.lastIndexOf(' ');
  return `${beginning(head, end > longest / 2 ? end : longest - 1).replace(/[\s,;:.–—-]{1,40}$/, '')}…`;
}

/** The first characters of a text, at most `longest` UTF-16 units: a character beyond the BMP is taken whole or not at all. */
export function beginning(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
