/** The title of the talk that a mail announces. */

import { weekdayNamed } from '../../languages/languages.ts';
import type { DumpRecord, PrintedField } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { headerValue } from '../mail-headers.ts';
import { affiliationScore, nameScore } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { isOccasionWord, isToBeAnnounced, wordsIn } from '../words.ts';
import type { Mail } from './anatomy.ts';
import type { Paragraph } from './units.ts';

const quoted =
  /(?:“([^“”]{6,200})”|"([^"]{6,200})"|«\s*([^«»]{6,200}?)\s*»|„([^„“”]{6,200})[“”]|``([^`']{6,200})''|(?<![\p{L}\d])['‘](\p{Lu}[^‘"“”]{5,200}?)['’](?![\p{L}]))/u;
const introduced =
  /(?:entitled|titled|title|talk on|lecture on|speak on|on|about|mit dem titel|zum thema|über|intitulée?|titulad[oa]|dal titolo|con título)[:,]? ?$|\p{L}, ?$/iu;

/** A title that a label, quotation marks or its place show; a subject line where nothing better is found. */
export function findTitle(
  mail: Mail,
  paragraphs: readonly Paragraph[],
  record: DumpRecord,
): PrintedField | undefined {
  return inQuotes(paragraphs) ?? onItsLine(paragraphs, record) ?? ofSubject(mail, record);
}

function inQuotes(paragraphs: readonly Paragraph[]): PrintedField | undefined {
  for (const { text, isProse, lineAt } of paragraphs.slice(0, 12)) {
    const match = quoted.exec(text.slice(0, 2000));
    const title = match?.slice(1).find((part) => part !== undefined);
    if (!match || !title || isToBeAnnounced(title) || wordsIn(title).length < 2) continue;
    if (isProse && !introduced.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    return {
      text: title.replace(/[,.]$/u, ''),
      from: lineAt(match.index),
      to: lineAt(match.index + match[0].length - 1),
    };
  }
  return undefined;
}

/** A line, or two, that look like a title, above the prose and near the name. */
function onItsLine(paragraphs: readonly Paragraph[], record: DumpRecord): PrintedField | undefined {
  const people = Array.isArray(record.people) ? record.people[0]?.name : record.people;
  if (!people) return undefined;
  const lines = paragraphs.filter(({ isProse }) => !isProse).flatMap(({ lines }) => lines);
  const at = lines.findIndex(({ number }) => number === people.from);
  const near = [
    lines.slice(Math.max(0, at - 3), Math.max(0, at)).reverse(),
    lines.slice(at + 1, at + 5),
  ].flat();
  for (const line of near) {
    const text = line.text.trim().replace(/\s+/g, ' ');
    if (
      text.length < 10 ||
      text.length > 160 ||
      findWhen(text) ||
      nameScore(text) > 0.6 ||
      affiliationScore(text) > 0.6
    )
      continue;
    const small = text === text.toUpperCase() ? text[0] + text.slice(1).toLowerCase() : text;
    if (textKind(small).title > 0.6) return { text, from: line.number, to: line.number };
  }
  return undefined;
}

function ofSubject(mail: Mail, record: DumpRecord): PrintedField | undefined {
  const subject = headerValue(mail.headers, 'subject');
  const text = subject?.value
    .replace(/^(?:(?:re|fwd?|wg|aw|tr|rv|i|enc|reminder|\[[^\]]{1,30}\])\s*:?\s*)+/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Without a speaker the subject is all that is known of the talk.
  if (text && record.people && isNotice(text)) return undefined;
  return subject && text && text.length > 3 ? { text, from: subject.from, to: subject.to } : undefined;
}

/** "This Thursday's HPS seminar", "CS Seminar, Thu 9 May 2pm: …": a subject that says when, and not what. */
function isNotice(subject: string): boolean {
  const words = wordsIn(subject);
  const isDay =
    findWhen(subject) !== undefined ||
    words.some((word) => weekdayNamed(word.replace(/['’]s$/u, '')) !== undefined);
  return isDay && words.some((word) => isOccasionWord(word.replace(/s$/u, '')) || isOccasionWord(word));
}
