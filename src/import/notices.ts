/** Something for the curator to look at. */

export interface Notice {
  /** File name in `content/dumps/`. */
  dump: string;
  /** Counts from 1. */
  line: number;
  /** Which rule speaks, in a few words joined by "-": stable, so that tools may ask for it. */
  rule: string;
  /** What was found, and what to do about it. */
  text: string;
}

/** One line for the terminal: "dumps/page.txt:12: text [rule]". */
export function showNotice({ dump, line, rule, text }: Notice): string {
  return `dumps/${dump}:${line}: ${text} [${rule}]`;
}
