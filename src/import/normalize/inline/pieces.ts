/** What a line of text is made of, and what a rule that reads a piece of it looks like. */

/**
 * A piece of a line. `printed` and `rule` stand where the piece differs from the dump: what was printed there, and the rule by which it
 * was read. A formula always has `printed` (its dollars are printed too), and a rule only if something in it was restored.
 */
export type Inline =
  | { type: 'text'; text: string; printed?: string; rule?: string }
  | { type: 'formula'; tex: string; display?: boolean; printed?: string; rule?: string }
  | { type: 'link'; url: string; printed?: string; rule?: string };

/** A piece of a title or a body that does not stand in the dump as it stands in the entry. */
export interface Restoration {
  printed: string;
  now: string;
  /** The rule that changed it. */
  rule: string;
}

/** Pieces whose printed texts, put together, are the text from the place asked for to `end`. */
export interface InlineMatch {
  end: number;
  pieces: Inline[];
}

/** Reads one written form. The reader is made once for a text, and asked for places in it; elsewhere it answers `undefined`. */
export interface InlineRule {
  name: string;
  /** A text without this has nothing for the rule to read. */
  needs: string;
  /** The characters with which the form may begin; every character, when left out. */
  begins?: string;
  reader: (text: string) => (at: number) => InlineMatch | undefined;
}

/** The piece as it stands in the dump. */
export function printedText(piece: Inline): string {
  if (piece.printed !== undefined) return piece.printed;
  if (piece.type === 'text') return piece.text;
  return piece.type === 'link' ? piece.url : piece.tex;
}

/** A rule that reads what a regular expression finds at the place: flag `y`, no repetition within a repetition. */
export function byPattern(
  { name, needs, begins }: { name: string; needs: string; begins?: string },
  pattern: RegExp,
  piecesOf: (match: RegExpExecArray, text: string) => Inline[] | undefined,
): InlineRule {
  const reader: InlineRule['reader'] = (text) => (at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const pieces = match?.[0] ? piecesOf(match, text) : undefined;
    return match && pieces ? { end: at + match[0].length, pieces } : undefined;
  };
  return begins === undefined ? { name, needs, reader } : { name, needs, begins, reader };
}
