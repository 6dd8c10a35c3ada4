/** Splits printed text into text, formulas and links, and restores LaTeX that was damaged by copying, where that is certain. */

import { linkRules } from './inline/links.ts';
import { type Inline, type InlineRule, printedText, type Restoration } from './inline/pieces.ts';
import { markedFormula } from './latex/marked-formulas.ts';
import { leftoverRules, textRules } from './latex/text-rules.ts';
import { lettersSeen, lostFormulaRules } from './tex-repair/lost-formulas.ts';

/** In order: at each place the first rule that reads something wins. */
const rulesFor = (seen: ReadonlySet<string>): InlineRule[] => [
  ...linkRules,
  markedFormula,
  ...textRules,
  ...lostFormulaRules(seen),
  ...leftoverRules,
];
const rules = rulesFor(new Set());

/** A text without any of these has no formula, link or LaTeX: a quick test, since most texts have none. */
const anyTrace =
  /[\\$^_~{}`|]|:\/\/|\dtimes|\b[A-Za-z](?:times|circ|sharp|to|in|ge|le)\b|left[([{]|math(?:bb|cal|bf|rm|sf)|infty|nabla|cdot|\b[A-Za-z]sharp|[lgn]eq|\bell\b|ldots|varepsilon|(?:[Tt]heta|[Oo]mega|[Dd]elta|[Ss]igma|[Pp]hi|[Pp]si|[Pp]i|mu|rho|tau|epsilon|alpha|beta|[Gg]amma|eta|[Ll]ambda)\(/;

/** A rule may begin at the start of each match: not inside a word or a number. */
const anyPlace = /[A-Za-z]+|\d+(?:\.\d+)?|./gsu;

/**
 * Splits a printed paragraph into pieces. Their printed texts, joined, are the paragraph, and every formula is valid TeX. Where nothing
 * is certain, the text stays as it is.
 */
export function readInline(text: string): Inline[] {
  if (!anyTrace.test(text)) return text ? [{ type: 'text', text }] : [];
  const pieces = readBy(rules, text);
  const seen = lettersSeen(pieces);
  return seen.size > 0 ? readBy(rulesFor(seen), text) : pieces;
}

function readBy(rules: readonly InlineRule[], text: string): Inline[] {
  const readers = rules
    .filter(({ needs }) => text.includes(needs))
    .map(({ begins, reader }) => ({ begins, read: reader(text) }));
  const beginningWith = new Map<string, typeof readers>();
  const pieces: Inline[] = [];
  const places = new RegExp(anyPlace);
  let from = 0;
  for (let place = places.exec(text); place; place = places.exec(text)) {
    const at = place.index;
    const first = text.charAt(at);
    let candidates = beginningWith.get(first);
    if (!candidates) {
      candidates = readers.filter(({ begins }) => begins === undefined || begins.includes(first));
      beginningWith.set(first, candidates);
    }
    for (const { read } of candidates) {
      const reading = read(at);
      if (!reading || reading.end <= at) continue;
      if (at > from) pieces.push({ type: 'text', text: text.slice(from, at) });
      for (const each of reading.pieces) pieces.push(each);
      from = reading.end;
      places.lastIndex = from;
      break;
    }
  }
  if (from < text.length) pieces.push({ type: 'text', text: text.slice(from) });
  return joined(pieces);
}

/** Joins neighbouring texts that are as printed. */
function joined(pieces: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && piece.rule === undefined && last.rule === undefined)
      result[result.length - 1] = { type: 'text', text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/**
 * Reads a printed title: the title with its formulas between dollar signs, a literal dollar sign written `\$`, addresses as text; and
 * what was restored in it.
 */
export function readTitle(text: string): { title: string; restored: Restoration[] } {
  let title = '';
  const restored: Restoration[] = [];
  const pieces = readInline(text);
  pieces.forEach((piece, index) => {
    const printed = printedText(piece);
    let now = escaped(piece.type === 'text' ? piece.text : printed);
    if (piece.type === 'formula') {
      const next = pieces[index + 1];
      const after =
        next?.type === 'formula' ? '$' : next ? (next.type === 'text' ? next.text : printedText(next)) : '';
      // Between dollars, a formula beside a digit or a dollar would not be found again, so it stays text.
      if (!/[$\\]$/.test(title) && !/^[\d$]/.test(after)) now = `$${piece.tex}$`;
    }
    title += now;
    if (piece.rule && piece.type !== 'link' && now !== escaped(printed))
      restored.push({ printed, now, rule: piece.rule });
  });
  return { title, restored };
}

const escaped = (text: string) => text.replaceAll('$', '\\$');
