/** The pieces of running text, and the rules that read them. */

/**
 * A piece of running text. Where it differs from the dump, `printed` is what the dump has and `rule` the rule that changed it. A formula
 * always has `printed`, which includes its dollars, and a rule only if something in it was restored.
 */
export type Inline =
  | { type: 'text'; text: string; printed?: string; rule?: string }
  | { type: 'formula'; tex: string; display?: boolean; printed?: string; rule?: string }
  | { type: 'link'; url: string; printed?: string; rule?: string };

/** A piece of a title or a body that differs from what the dump has. */
export interface Restoration {
  printed: string;
  now: string;
  /** The rule that changed it. */
  rule: string;
}

/** What a rule read: the pieces of the text from the place it was asked for up to `end`. */
export interface InlineMatch {
  end: number;
  pieces: Inline[];
}

/** Reads one written form. `reader` is called once for a text; its result reads the form at an offset, or returns `undefined`. */
export interface InlineRule {
  name: string;
  /** The rule is skipped for texts without this string. */
  needs: string;
  /** The characters with which the form may begin; any, when left out. */
  begins?: string;
  reader: (text: string) => (at: number) => InlineMatch | undefined;
}

/** The piece as it stands in the dump. */
export function printedText(piece: Inline): string {
  if (piece.printed !== undefined) return piece.printed;
  if (piece.type === 'text') return piece.text;
  return piece.type === 'link' ? piece.url : piece.tex;
}

/** A rule that reads what a regular expression matches. It needs the flag `y`, and no nested repetition, so that it stays linear. */
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
