/** Rooms and buildings in a line or a sentence: "Room 2110 in Hamburg Hall", "Hörsaal 3", "5409 Wean Hall". */
import { monthNamed, weekdayNamed } from '../../languages/languages.ts';
import { isHonorific, isOccasionWord, isRoomWord } from '../words.ts';

export interface FoundPlace {
  text: string;
  index: number;
  /** From 0 to 1: a room with its number is surer than the name of a building. */
  score: number;
}

type Kind = 'room' | 'code' | 'name' | 'link' | 'other';

interface Token {
  text: string;
  index: number;
  end: number;
  kind: Kind;
}

const maxLength = 1500;
/** Room words that stand in front of the name: "Aula Magna", "Salle Jordan". */
const isInFront =
  /^(?:room|rm|raum|saal|hörsaal|salle|amphi|amphithéâtre|amphitheater|sala|aula|salón|anfiteatro|auditório|auditorio|zaal|edificio|edifício|bâtiment|gebäude)$/iu;
/** Words that are no part of a name of a place, though they are written with a capital. */
const noName =
  /^(?:in|at|on|the|time|date|dates|day|place|where|when|room|location|venue|topic|type|host|speaker|title|our|all|please|this|time|from|to|and|for|coffee|refreshments|lunch|duration)$/iu;
const code =
  /^(?:\p{L}{0,2}-?\d[\d.]{0,6}\d?(?:-\d{1,4})?[A-Za-z]{0,2}|\p{Lu}|[IVX]{1,4}|\p{Lu}{1,4}[-.]?\d{1,4}[A-Za-z]?)$/u;
const acronym = /^(?:\p{Lu}[\p{L}&]{1,5}|\p{Lu}{2,6}|\p{Lu}\p{Ll}{3,9})$/u;

/** The places that a text names, in order. Dates and times in it should be blanked before. */
export function findPlaces(text: string): FoundPlace[] {
  if (text.length > maxLength) return [];
  const tokens = tokensOf(text);
  const found: FoundPlace[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const reach = reachOf(tokens, at, text);
    if (!reach) continue;
    const [first, last] = [tokens[reach.from], tokens[reach.to]];
    if (!first || !last) continue;
    let end = last.end;
    const part = text.slice(first.index, end);
    // A bracket that was opened belongs to it: "Scaife Auditorium (Room 125)".
    if (part.includes('(') && !part.includes(')') && text[end] === ')') end += 1;
    found.push({ text: text.slice(first.index, end), index: first.index, score: reach.score });
    at = reach.to;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’&./-]*/gu)].map((match) => {
    const word = match[0].replace(/(?<![.'’/-])[.'’/-]+$/u, '');
    return { text: word, index: match.index, end: match.index + word.length, kind: kindOf(word) };
  });
}

function kindOf(word: string): Kind {
  if (isRoomWord(word)) return 'room';
  if (/^(?:conference|seminar|lecture|meeting|dining|common|reading|board|main)$/iu.test(word)) return 'name';
  if (monthNamed(word) || weekdayNamed(word) !== undefined || isHonorific(word)) return 'other';
  if (code.test(word)) return 'code';
  if (/^\p{Lu}/u.test(word) && !noName.test(word)) return 'name';
  return /^(?:in|of|de|des|du|der|im|the|dell?|della|and|y|e)$/u.test(word) ? 'link' : 'other';
}

/** From a token, how far a place reaches to both sides. */
function reachOf(
  tokens: readonly Token[],
  at: number,
  text: string,
): { from: number; to: number; score: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const next = tokens[at + 1];
  const isPair =
    next !== undefined &&
    /^ $/.test(text.slice(token.end, next.index)) &&
    acronym.test(token.text) &&
    token.kind === 'name' &&
    !isOccasionWord(token.text) &&
    /^[A-Z]?\d{2,5}[A-Za-z]?(?:-\d{1,4})?$/.test(next.text) &&
    !/^(?:19|20)\d\d$/.test(next.text);
  const isTurned = next !== undefined && isTurnedPair(token, next, text.slice(token.end, next.index));
  if (token.kind !== 'room' && !isPair && !isTurned)
    // "WH7220", "1004HBH": a building and a room in one word.
    return /^(?:\p{Lu}\p{L}{1,3}-?\d{3,4}[A-Z]?|\d{3,4}\p{Lu}{2,4})$/u.test(token.text)
      ? { from: at, to: at, score: 0.5 }
      : undefined;
  let [from, to] = [at, isPair || isTurned ? at + 1 : at];
  if (token.kind === 'room') from = reachLeft(tokens, at, text);
  to = reachRight(tokens, to, text, from);
  const words = tokens.slice(from, to + 1);
  const hasCode = words.some(({ kind }) => kind === 'code');
  const hasName = words.some(({ kind }) => kind === 'name');
  const isCapital = words.some(({ text }) => /^\p{Lu}/u.test(text));
  if (!hasCode && !(hasName && isCapital)) return undefined;
  return {
    from,
    to,
    score: isTurned && !words.some(({ kind }) => kind === 'room') ? 0.6 : hasCode ? 1 : 0.6,
  };
}

/** "422 Scaife": a number in front of a name. */
function isTurnedPair(token: Token, next: Token, gap: string): boolean {
  return (
    gap === ' ' &&
    /^[A-Z]?\d{3,5}[A-Z]?$/.test(token.text) &&
    !/^(?:19|20)\d\d$/.test(token.text) &&
    next.kind === 'name' &&
    next.text.length > 2 &&
    !isOccasionWord(next.text)
  );
}

/** "Adamson Wing": the names in front of a room's word, and a number in front of these. */
function reachLeft(tokens: readonly Token[], at: number, text: string): number {
  let from = at;
  for (let count = 0; count < 4; count += 1) {
    const [before, current] = [tokens[from - 1], tokens[from]];
    if (!before || !current || !/^ +$/.test(text.slice(before.end, current.index))) break;
    if (before.kind === 'name' || before.kind === 'room') from -= 1;
    else if (before.kind === 'code' && /\d|^\p{Lu}$/u.test(before.text)) {
      from -= 1;
      if (/\d/.test(before.text)) break;
    } else break;
  }
  return from;
}

/** Codes and names behind, also behind a comma or a bracket where another part of a place follows. */
function reachRight(tokens: readonly Token[], at: number, text: string, from: number): number {
  let to = at;
  for (let count = 0; count < 8; count += 1) {
    const [current, next, after] = [tokens[to], tokens[to + 1], tokens[to + 2]];
    if (!current || !next) break;
    const located = /^,? ?\(?(?:which is )?located (?:in|at) /u.exec(
      text.slice(current.end, current.end + 24),
    );
    const behind = located ? tokens.findIndex(({ index }) => index >= current.end + located[0].length) : -1;
    if (behind > to && isPlaceAhead(tokens, behind, text, true)) {
      to = behind;
      continue;
    }
    const gap = text.slice(current.end, next.index);
    const isTight = /^ {1,2}$/.test(gap);
    const isLoose = /^(?:,? ?\(|, | - |\. (?=[A-Z]?\d))$/.test(gap);
    if (isTight && (next.kind === 'code' || next.kind === 'room')) to += 1;
    else if (
      isTight &&
      next.kind === 'name' &&
      (isPlaceAhead(tokens, to + 1, text) || (isInFront.test(current.text) && to === at))
    )
      to += 1;
    else if (isTight && next.kind === 'name' && current.kind === 'code' && /^\p{Lu}{2,5}$/u.test(next.text))
      to += 1;
    else if (isTight && next.kind === 'link' && after && isPlaceAhead(tokens, to + 2, text)) to += 2;
    else if (
      isTight &&
      /^(?:of|in)$/.test(next.text) &&
      after?.kind === 'name' &&
      /^ $/.test(text.slice(next.end, after.index))
    )
      to += 2;
    else if (
      isLoose &&
      (next.kind === 'room' ||
        (current.kind === 'code' &&
          !tokens.slice(from, to).some(({ kind }) => kind === 'name') &&
          gap === ', ' &&
          /^\p{Lu}{2,5}$/u.test(next.text) &&
          !after?.text.match(/^\p{Lu}{2}/u)) ||
        (next.kind === 'code' && /\d/.test(next.text)) ||
        isPlaceAhead(tokens, to + 1, text))
    )
      to += 1;
    else break;
  }
  return to;
}

/** Whether up to three names that end in a room's word, or one with a number, begin here: "Hamburg Hall", "WeH 5409". */
function isPlaceAhead(tokens: readonly Token[], at: number, text: string, isCodeEnough = false): boolean {
  if (isCodeEnough && tokens[at]?.kind === 'code') return true;
  for (let index = at; index < at + 4; index += 1) {
    const token = tokens[index];
    if (!token) return false;
    if (index > at && !/^ $/.test(text.slice(tokens[index - 1]?.end, token.index))) return false;
    if (token.kind === 'room') return true;
    if (token.kind === 'code' && index > at)
      return /\d{2}/.test(token.text) && !/^(?:19|20)\d\d$/.test(token.text);
    if (token.kind !== 'name' && !(token.kind === 'link' && token.text === 'the') && token.kind !== 'code')
      return false;
  }
  return false;
}
