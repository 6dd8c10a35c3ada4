/** Shortens text for places with little room. */

/** White space to single spaces, cut between words to at most `longest` characters, with "…" where something is left off. */
export function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const head = line.slice(0, longest);
  const end = line[longest - 1] === ' ' ? longest - 1 : head.lastIndexOf(' ');
  return `${head.slice(0, end > longest / 2 ? end : longest - 1).replace(/[\s,;:.–—-]+$/, '')}…`;
}
