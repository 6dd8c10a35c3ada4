/** Where a speaker comes from, where a text without labels says it plainly beside the name. */
import type { PrintedField } from '../../record.ts';
import { isInstitutionWord, wordsIn } from '../words.ts';
import type { Paragraph } from './units.ts';

const inBrackets = /^ ?\(([^()]{2,90})\)/u;
const behindComma =
  /^,? (?:(?:of|from|at|aus|von der|de l['’]|de la|del|da|dell['’]|della|van de) ?)(?:the )?(\p{Lu}[^,;.()!?]{2,80})[,.;(]/u;
const academic =
  /(?<!\p{L})(?:universit|institut|college|école|ecole|hochschule|politecn|polytech|academ|laborato)/iu;

/** The institution behind the name of a speaker: "Mira Okafor, of the University of Oslo, will …", "Mira Okafor (MIT)". */
export function affiliationBehind(
  name: PrintedField,
  paragraphs: readonly Paragraph[],
): PrintedField | undefined {
  for (const { text, lineAt } of paragraphs) {
    const at = text.indexOf(name.text);
    if (at < 0 || lineAt(at) !== name.from) continue;
    const from = at + name.text.length;
    const rest = text.slice(from, from + 140);
    const match = inBrackets.exec(rest) ?? behindComma.exec(rest);
    const place = match?.[1]?.trim();
    if (!match || !place || !isInstitution(place)) return undefined;
    const start = from + match[0].indexOf(place);
    return { text: place, from: lineAt(start), to: lineAt(start + place.length - 1) };
  }
  return undefined;
}

function isInstitution(text: string): boolean {
  return (
    academic.test(text) ||
    wordsIn(text).some((word) => /^\p{Lu}/u.test(word) && isInstitutionWord(word)) ||
    /^\p{Lu}{2,6}$/u.test(text)
  );
}
