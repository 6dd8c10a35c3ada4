/** Rooms that a sentence names: "Talks are in Room 5". */

import { findWhen } from '../dates/when.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { placeScore } from './places.ts';

const prepositions =
  'in|at|In|At|Im|im|in der|in dem|dans|en|à|en la|en el|no|na|em|nel|nella|in aula|te|presso';
// Case counts: rooms have a capital, or one of the words for them.
const placeAt = new RegExp(
  `(?<!\\p{L})(?:${prepositions}) (?:(?:the|der|dem|den|la|le|el|het|de|o|a) |l['’])?(?=[\\p{Lu}\\d]|salle|aula|sala|zaal|amphi|room|raum|auditorium|grand auditorium|auditório|anfiteatro|salón|hörsaal)`,
  'gu',
);
const placeEnd =
  /[,;()!?]|\.(?=\s|$)|(?<!\p{L})(?:on|from|unless|while|and|for|at|with|every|each|when|where|except|until|um|ab|von|jeden|jeweils|sofern|wenn|falls|und|statt|a las|los|las|les|le|tous|à partir|sauf|salvo|chaque|alle|ogni|às|aos|das|om|elke|tenzij|des|is|are)(?!\p{L})| [–—-] |: /iu;
const notPlaces = /^(?:zoom|online|person|english|general|spring|fall|autumn|winter|summer|term)(?!\p{L})/iu;

/** A room that commas set apart: "…le jeudi à 10h30, salle 314". */
export function placeApart(sentence: string): string | undefined {
  if (!findWhen(sentence)?.start) return undefined;
  const rooms = sentence
    .replace(/ ?\([^()]{0,80}\)/gu, '')
    .replace(/[.!]$/, '')
    .split(/[,;] /)
    .slice(1)
    .map((part) => part.trim())
    .filter((part) => part.length < 50 && placeScore(part) >= 0.85 && !findWhen(part));
  return rooms.length === 1 ? rooms[0] : undefined;
}

/** The room that a sentence names behind "in" or "at". */
export function placeIn(sentence: string): string | undefined {
  const places = new Set<string>();
  for (const match of sentence.matchAll(placeAt)) {
    const place = cutPlace(
      sentence.slice(match.index + match[0].length, match.index + match[0].length + 100),
    );
    if (
      place.split('(').length === place.split(')').length &&
      placeScore(place) >= 0.7 &&
      !notPlaces.test(place) &&
      !findWhen(place)
    )
      places.add(place);
  }
  return places.size === 1 ? [...places][0] : undefined;
}

export function cutPlace(text: string): string {
  const end = placeEnd.exec(text)?.index ?? text.length;
  const place = text
    .slice(0, end || text.length)
    .trim()
    .replace(/[.:,]$/, '');
  // "Room 2.05, Huxley Building"
  const more = text[end] === ',' ? cutPlace(text.slice(end + 1)) : '';
  const isMore =
    more.length < 50 &&
    (placeScore(more) >= 0.85 || isNamed(more)) &&
    !findWhen(more) &&
    !/^(?:the|with|at) /iu.test(more);
  return isMore ? `${place}, ${more}` : place;
}

/** "Pôle Communication", "Brückenstraße 16": a few words, each with a capital or a number, that name no person. */
function isNamed(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= 4 &&
    text.length > 4 &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word)) &&
    (/ (?:\p{Lu}|\d{1,3}\p{L}?)$/u.test(text) || textKind(text).person < 0.5)
  );
}
