/**
 * JSON with one item a line, so that git merges it line by line. A comma stands in front of an item, not behind: no line depends on its
 * neighbour, and what `merge=union` makes of two branches is JSON again.
 *
 *     [{"version":2}
 *     ,{"entry":"papers/a", …}
 *     ,{"entry":"papers/b", …}
 *     ]
 */

/** Writes items, the first of them in the line of the bracket. */
export function writeItems(items: readonly object[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join('\n,')}\n]\n`;
}

export interface ReadItems {
  items: Record<string, unknown>[];
  /** How many lines hold no item. */
  damaged: number;
}

/** Reads such a text line by line: a line that is damaged takes no other along. */
export function readItems(text: string): ReadItems {
  const items: Record<string, unknown>[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    const json = line
      .trim()
      .replace(/^[[,]\s{0,9}/, '')
      .replace(/[,\]]$/, '');
    if (json === '') continue;
    const item = parsed(json);
    if (item) items.push(item);
    else damaged += 1;
  }
  return { items, damaged };
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether git left its marks of a conflict in a text. */
export function hasConflictMarks(text: string): boolean {
  return /^<{7} .*$/m.test(text) && /^>{7} .*$/m.test(text);
}

/** The two sides of a text in which git left its marks: "ours", and "theirs". */
export function sidesOf(text: string): [ours: string, theirs: string] {
  const sides: [string[], string[]] = [[], []];
  let place: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split('\n')) {
    if (/^<{7} /.test(line)) place = 'ours';
    else if (place !== 'both' && /^\|{7}(?: |$)/.test(line)) place = 'base';
    else if (place !== 'both' && /^={7}$/.test(line)) place = 'theirs';
    else if (place !== 'both' && /^>{7} /.test(line)) place = 'both';
    else {
      if (place === 'both' || place === 'ours') sides[0].push(line);
      if (place === 'both' || place === 'theirs') sides[1].push(line);
    }
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}
