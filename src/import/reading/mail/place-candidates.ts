/** Where a talk is, in a text without labels: candidates with a score, by their looks and by what stands beside them. */

import { findWhen } from '../dates/when.ts';
import { affiliationScore } from '../people.ts';
import { findPlaces } from '../places/find-places.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { isInstitutionWord, isOccasionWord, isRoomWord, wordsIn } from '../words.ts';
import type { Candidate } from './speaker-candidates.ts';
import { lineParts, type Paragraph } from './units.ts';

const elsewhere =
  /refreshment|reception|coffee|cookies|lunch|dinner|tea |office|contact|appointment|phone|e-?mail|fax|sign.?up|parking|kaffee|tee |café|merienda|rinfresco|koffie|schedule|meet with/iu;

/** The places that a text may name, the likeliest first. */
export function placeCandidates(paragraphs: readonly Paragraph[]): Candidate[] {
  const found: Candidate[] = [];
  paragraphs.forEach((paragraph, index) => {
    const parts = paragraph.isProse ? [{ text: paragraph.text, offset: 0 }] : lineParts(paragraph);
    const ofLines: Candidate[] = [];
    for (const { text, offset } of parts) {
      const blanked = withoutTimes(text.slice(0, 1500));
      const places = findPlaces(blanked);
      const more = afterPreposition(blanked).filter(
        (one) =>
          !places.some(
            (place) =>
              place.index < one.index + one.text.length && one.index < place.index + place.text.length,
          ),
      );
      for (const place of [...places, ...more]) {
        const at = offset + place.index;
        const isWhole =
          !paragraph.isProse && (place.text.length * 1.3 > text.trim().length || isPlaceLine(text));
        const whole =
          isWhole && isPlaceLine(text)
            ? text.replace(/, \p{Lu}{2,5}$/u, '').replace(/(?<![.,;:])[.,;:]+$/u, '')
            : undefined;
        const one = {
          text: whole ?? place.text,
          from: paragraph.lineAt(at),
          to: paragraph.lineAt(at + place.text.length - 1),
          score:
            3 * place.score -
            Math.min(1, index * 0.1) +
            (isWhole ? 1.3 + beside(paragraphs, index) : 0) +
            context(paragraph.text, { text: place.text, index: at }),
        };
        const before = ofLines.at(-1);
        // A room and its building on lines of their own.
        if (isWhole && before && before.to === one.from - 1 && !isAddress.test(one.text)) {
          before.text = `${before.text}, ${one.text}`;
          before.to = one.to;
          before.score = Math.max(before.score, one.score) + 0.5;
        } else if (isWhole) ofLines.push(one);
        else found.push(one);
      }
    }
    for (const each of ofLines) found.push(each);
  });
  return found.sort((a, b) => b.score - a.score || a.from - b.from);
}

/** A street with its number. */
const isAddress = /^\d+,? .*(?:street|avenue|road|ave|st|rd|blvd|boulevard)\b/iu;

/** "Carnegie Conference Room, Warner Hall, 1st floor": a line of names, rooms and numbers only. */
function isPlaceLine(text: string): boolean {
  const words = wordsIn(text);
  return (
    text.length < 80 &&
    !findWhen(text) &&
    words.some((one) => isRoomWord(one)) &&
    !words.some((one) => isInstitutionWord(one) && !isRoomWord(one)) &&
    words.every((one) => /^[\p{Lu}\d]|^(?:of|the|in|de|la|del|floor|room)$/u.test(one))
  );
}

/** Whether the lines right above or below a laid out place say when. */
function beside(paragraphs: readonly Paragraph[], index: number): number {
  const near = [paragraphs[index - 1], paragraphs[index + 1]].filter(
    (one) => one !== undefined && !one.isProse,
  );
  return near.some((one) => one !== undefined && one.text.length < 300 && findWhen(one.text) !== undefined)
    ? 1
    : 0;
}

/** What stands around a place: an hour speaks for it, coffee and offices against it. */
function context(text: string, place: { text: string; index: number }): number {
  const around = text.slice(Math.max(0, place.index - 70), place.index + place.text.length + 50);
  const before = text.slice(Math.max(0, place.index - 12), place.index);
  let score = isAddress.test(place.text) ? -1.5 : 0;
  if (/\d ?[ap]\.? ?m\b|\bnoon\b|\d{1,2}:\d{2}|\d ?Uhr|\d ?h\d\d/iu.test(around)) score += 2;
  if (/(?:\bin|\bat|\bim|\bà|\ben|\bin the|where:?|place:?|location:?|@) ?$/iu.test(before)) score += 1;
  if (wordsIn(place.text).some((one) => isInstitutionWord(one) && !/^(?:cent|lab|libr|hall)/iu.test(one)))
    score -= 1;
  if (elsewhere.test(text.slice(Math.max(0, place.index - 45), place.index + place.text.length + 10)))
    score -= 2.5;
  return score;
}

/** "at 3:30 in 8220", "in the ISL Lab", "in Skibo": a number or a name behind a preposition, near an hour. */
function afterPreposition(text: string): { text: string; index: number; score: number }[] {
  const pattern =
    /(?:(?<![\p{L}])(?:[Ii]n|[Aa]t|[Ii]m)(?: the)?|@) ?(?<place>(?:\p{Lu}?\d{1,2}\.?\d{2,3}[A-Z]?(?! ?(?:th|st|nd|rd|%|\d))|\p{Lu}[\p{L}\d'’&-]*)(?: (?:\p{Lu}[\p{L}'’&]*|\d{2,5}[A-Z]?|\p{Lu}\d{1,4}|\p{Ll}{2,10}(?= (?:room|lab|hall|lounge|auditorium))|room|lab|hall|lounge|auditorium)){0,4})/gu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const place = match.groups?.['place'] ?? '';
    const words = wordsIn(place);
    if (words.some((one) => isOccasionWord(one)) || findWhen(place) || /(?:19|20)\d\d$/.test(place))
      return [];
    const kind = textKind(place);
    if (/^\p{L}/u.test(place) && (kind.person > 0.6 || affiliationScore(place) > 0.7)) return [];
    const hasCode = /\d{2}/.test(place);
    return [{ text: place, index: match.index + match[0].length - place.length, score: hasCode ? 0.6 : 0.2 }];
  });
}

/** Times and dates as blanks, so that their figures are no rooms. */
function withoutTimes(text: string): string {
  return text
    .replace(/\d{1,2}[:.]\d{2}(?!\d)(?: ?[ap]\.? ?m\b\.?)?|\d{1,2} ?[ap]\.? ?m\b\.?/giu, (one) =>
      ' '.repeat(one.length),
    )
    .replace(/(?<!\p{L})\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d)(?:, (?:19|20)\d\d)?/gu, (one) =>
      findWhen(one)?.dates.length ? ';'.padEnd(one.length) : one,
    );
}
