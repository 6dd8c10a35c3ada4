/** Rooms and other places in a piece of a page. */
import { isInstitutionWord, isOccasionWord, isRoomWord, wordsIn } from '../words.ts';

/** "MS0.04", "HS 3", "L2", "225", "B-302", "TEK 2.018". */
const code =
  /^(?:\p{Lu}{1,5}[ -]?)?\d{1,4}(?:[.-]\d{1,4}){0,2}[A-Za-z]?$|^\p{Lu}{1,4}[ -]?\d{1,4}(?:[.-]\d{1,4}){0,2}[A-Za-z]?$|^\p{Lu}\p{L}{2,12} \d{1,4}(?:\.\d{1,4})?\p{L}?$/u;
const maxLength = 90;

/** How much a text looks like the place of a talk, from 0 to 1. */
export function placeScore(text: string): number {
  const bare = text.trim().replace(/(?<![.,;])[.,;]+$/, '');
  if (bare.length < 2 || bare.length > maxLength || /[?!“”"]/.test(bare)) return 0;
  if (code.test(bare)) return /^\d+$/.test(bare) ? 0.6 : 0.9;
  const words = wordsIn(bare);
  if (words.length > 14) return 0;
  const isRoom = words.some(isRoomWord);
  if (isRoom && words.some((word) => /\d/.test(word))) return 0.95;
  if (isRoom && words.length <= 8) return words.some(isOccasionWord) ? 0.75 : 0.85;
  const isCode = (word: string) => code.test(word) && /\d/.test(word) && /[\p{L}.]/u.test(word);
  if (words.length <= 5 && words.some(isCode)) return 0.7;
  if (words.some(isInstitutionWord)) return 0.3;
  return 0;
}
