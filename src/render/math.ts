/** TeX to MathML, and to plain text, at build time. */
import temml from 'temml';
import { formulasTogether, wordsTogether } from './no-break.ts';

/** Letters of a formula that may be too long for a line of a narrow screen; none breaks within a line. */
const longFormula = 24;

/** What of a macro's expansion is asked here; the rest of it is Temml's own. */
interface Expansion {
  /** The arguments, the tokens of each from the last to the first. */
  consumeArgs(count: number): { text: string }[][];
}

/** A label would be an id among those of the page, and a reference a link within a link: equations of an entry have no numbers. */
const labels = {
  '\\label': (expansion: Expansion) => {
    expansion.consumeArgs(1);
    return '';
  },
  '\\ref': (expansion: Expansion) => `\\text{${nameIn(expansion)}}`,
  '\\eqref': (expansion: Expansion) => `\\text{(${nameIn(expansion)})}`,
};

function nameIn(expansion: Expansion): string {
  const [tokens = []] = expansion.consumeArgs(1);
  const name = tokens.toReversed().map(({ text }) => text);
  return name.join('').replace(/[^\p{L}\p{N}:.,-]+/gu, ' ');
}

/**
 * Presentation MathML of a formula in TeX, in one `math` element without ids, links and inline styles. The TeX itself does not go
 * along: whoever wants it finds it in the entry's file and in the interface.
 *
 * @throws {Error} naming the formula, when it is not TeX that can be set.
 */
export function mathml(tex: string, display = false): string {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxSize: [20, 20],
      maxExpand: 200,
      macros: { ...labels },
    });
    // Classes carry what matters; inline styles would keep a site from forbidding them (Content Security Policy).
    const plain = markup.replace(/(<[^<>]*?) style="[^"]*"/g, '$1');
    return textOf(plain).length > longFormula ? plain.replace(/^<math>/, '<math class="long">') : plain;
  } catch (error) {
    throw new Error(`"${tex}" is not a formula: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a text is TeX that can be set. */
export function isMathematics(tex: string): boolean {
  try {
    mathml(tex);
    return true;
  } catch {
    return false;
  }
}

/** A formula as plain text in Unicode, for places that take no markup: "\infty" → "∞". */
export function plainMathematics(tex: string): string {
  return textOf(mathml(tex));
}

function textOf(markup: string): string {
  return decodeHtml(markup.replace(/<[^<>]+>/g, ''));
}

/** What stands between markup: text, and formulas between single dollar signs. `\$` is a dollar sign. */
export type Piece = { text: string } | { tex: string; display?: boolean };

/** Takes a title, which is plain text with formulas, apart. A formula that cannot be set stays text. */
export function pieces(title: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of title.matchAll(/(?<![\\$])\$(?![\s$])([^$]*[^\s\\$])\$(?![\d$])/g)) {
    const tex = match[1] ?? '';
    if (!isMathematics(tex)) continue;
    if (match.index > from) found.push({ text: title.slice(from, match.index).replaceAll('\\$', '$') });
    found.push({ tex });
    from = match.index + match[0].length;
  }
  if (from < title.length) found.push({ text: title.slice(from).replaceAll('\\$', '$') });
  return found;
}

/** Text and formulas as plain text, formulas in Unicode. */
export function plainPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('tex' in piece ? plainMathematics(piece.tex) : piece.text)).join('');
}

/** A title in plain text: formulas as Unicode. */
export function plainTitle(title: string): string {
  return plainPieces(pieces(title));
}

/** A title in HTML: formulas as MathML, everything else escaped. */
export function titleHtml(title: string): string {
  const line = pieces(title).map((piece) => ('tex' in piece ? { html: mathml(piece.tex) } : piece.text));
  const marked = formulasTogether(line, (before, { html }, after) => ({
    html: `<span class="together">${escapeHtml(before)}${html}${escapeHtml(after)}</span>`,
  }));
  return marked
    .map((part) => (typeof part === 'object' ? part.html : wordsTogether(escapeHtml(part ?? ''))))
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Character references of generated markup back to characters. */
export function decodeHtml(html: string): string {
  return html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (reference, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ''] ?? reference;
    },
  );
}
