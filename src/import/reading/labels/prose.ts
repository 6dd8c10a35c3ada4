/** Which lines of a page are text, and which stand around it: links, days, invitations, menus. */
import type { Line } from '../../dump.ts';
import { findWhen } from '../dates/when.ts';
import { yearIn } from '../dates/years.ts';
import { isLinkWord } from '../page/tidy.ts';
import { isChrome, wordsIn } from '../words.ts';
import { isDayLine } from './head.ts';

const sentenceEnd = /[.!?…:;)\]”"»$][\s*]*$/u;

/** Whether lines look like text and not like a heading or a menu. */
export function isText(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text.trim()).join(' ');
  if (lines.some((line) => isChrome(line.text))) return false;
  const isShort = lines.every((line) => line.text.trim().length < 50);
  if (isShort && !lines.some((line) => /[.!?…]["”»)]?$/u.test(line.text.trim()))) return false;
  if (text.length > 110) return true;
  return wordsIn(text).length >= 4 && sentenceEnd.test(text) && !isChrome(text) && !isDayLine(text);
}

/** "Cartel (PDF)", "Slides": what a link is called, below a text. */
export function isLinkLine(line: Line | undefined): boolean {
  const text = line?.text.trim().replace(/^[[(]|[\])]$/gu, '') ?? '';
  return (
    text !== '' &&
    text.length < 40 &&
    (isLinkWord(text) ||
      /^\p{Lu}[\p{L} ]{2,24} [([]?(?:pdf|pptx?|html|video|mp4|vimeo|youtube|\d+ ?[km]b)[)\]]?$/iu.test(text))
  );
}

/** A day, perhaps with its hours, and nothing else: what follows belongs to another day. */
export function isBareDay(text: string): boolean {
  const when = findWhen(text.trim());
  return when !== undefined && when.dates.length > 0 && when.rest.length <= 3 && !/[.;,]$/.test(text.trim());
}

/** The index of the line above a day that is its heading: short, behind the end of a sentence. */
export function headingAbove(lines: readonly Line[], day: number): number {
  const [heading, before] = [lines[day - 1]?.text.trim() ?? '', lines[day - 2]?.text.trim() ?? ''];
  const isHeading =
    heading !== '' && heading.length < 60 && /^\p{Lu}/u.test(heading) && !/[.!?,;]$/.test(heading);
  return isHeading && /[.!?]$/.test(before) ? day - 1 : day;
}

/** What an announcement ends with. */
const invitation =
  /^(?:all|everyone|everybody|anyone) (?:is |are )?(?:cordially |very )?(?:welcome|invited)|^(?:alle|interessierte|gäste)[^.]{0,40}(?:eingeladen|willkommen)|bienvenu|entrada (?:libre|livre)|(?:están|são|estão) (?:todos |todas )?(?:invitad|convidad)|tutti [^.]{0,30}(?:invitati|benvenuti)|ingresso libero|iedereen [^.]{0,30}welkom|^please (?:rsvp|register|sign up|contact)|^(?:refreshments|light refreshments|coffee|tea|cookies)/iu;

/** A heading, a menu or a link behind a text. */
export function isFurniture(block: readonly Line[]): boolean {
  const text = block.map((line) => line.text.trim()).join(' ');
  if (text.length < 80 && isDayLine(text)) return true;
  if (text.length < 250 && invitation.test(text)) return true;
  if (isText(block) || isListPart(block)) return false;
  return (
    block.every((line) => isChrome(line.text) || /^\p{P}+$/u.test(line.text.trim())) ||
    yearIn(text) !== undefined ||
    (text.length < 80 && !sentenceEnd.test(text)) ||
    /^[^.!?]{0,60}:$/u.test(text) ||
    isDayLine(text)
  );
}

export function isListPart(block: readonly Line[]): boolean {
  return block.every(({ text }) => /^\s*(?:[-*•–]|\(?\d{1,2}[.)]|\$)/u.test(text));
}
