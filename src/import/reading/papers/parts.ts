/** What a line of a list of papers may be, and how well it looks like that. */

import { fieldNamed, foldedWord, wordsOf } from '../../languages/languages.ts';
import { abstractFit, titleFit } from '../blocks/roles.ts';
import { findMonth } from '../dates/when.ts';
import { yearIn } from '../dates/years.ts';
import type { PageLine } from '../page/page.ts';
import { affiliationScore } from '../people.ts';
import { isChrome, wordsIn } from '../words.ts';
import { readAuthors } from './authors.ts';
import { inOneLine, withVenue } from './one-line.ts';
import type { Choice, LineForm, PaperRole } from './roles.ts';
import { readVenue } from './venue.ts';

/** Marks in front of an item: "•", "3.", "[12]", "#12:". */
const mark = /^(?:[•·▪◦‣*➢►–—-]|\d{1,3}[.)]|\[\d{1,4}\]|#\d{1,5}:?|\d{1,5}:)\s+(?=\S)/u;

export function withoutMark(text: string): string {
  return text.replace(mark, '');
}

/** A label in front of a text: "TL;DR: Mostly copying." */
export function labelOf(text: string): { label: string; rest: string } | undefined {
  const match = /^(\p{Lu}[\p{L};/() -]{1,28}?)\s?:(?:\s+(.*))?$/su.exec(text);
  return match?.[1] ? { label: match[1].trim(), rest: (match[2] ?? '').trim() } : undefined;
}

const award =
  /^[\s*★☆🏆([]*(?:(?:(?:best|outstanding|distinguished|honou?rable|test[- ]of[- ]time|runner[- ]up)(?:[ -]\p{L}{2,12}){0,3}[ -](?:award|mention|prize|nominee|candidate|finalist|runner[- ]up|paper|winner)(?: (?:award|nominee|finalist|candidate|prize|winner|runner[- ]up))?(?: \(.{1,20}\))?)|(?:oral|spotlight|poster|highlight|invited|contributed)(?: (?:presentation|paper|talk))?|(?:prix|premio|prêmio|preis)(?: (?:du|al|de|für den) (?:meilleur|mejor|miglior|melhor|besten) (?:article|papier|artículo|articolo|artigo|beitrag))|mejor (?:artículo|ponencia|comunicación)|miglior (?:articolo|contributo)|melhor (?:artigo|trabalho)|bester beitrag|meilleur article)[\s*.!)\]]*$/iu;

/** "Published: 14 Feb 2025, …". */
export const publishedLine =
  /^(?:published|erschienen|publié|publicado|pubblicato|gepubliceerd)(?: on| le| am| el| il)?:?\s/iu;

export function choicesOf(
  line: PageLine,
  repeated: ReadonlyMap<number, string>,
  labels: ReadonlySet<string>,
  form: LineForm,
  flow = -6,
): Choice[] {
  const printed = line.text;
  const text = withoutMark(printed);
  const one = (role: PaperRole, score: number, of = text): Choice => ({ parts: [{ role, text: of }], score });
  const left = one('left', -1.6, printed);
  if (publishedLine.test(printed) && line.when && line.when.dates.length > 0)
    return [one('venue', 3, printed), left];
  if (/^(?:https?:\/\/|www\.)\S+$|^(?:doi|arxiv) ?: ?\S+$|^arXiv:\S+(?: \[\S+\])?$/iu.test(text))
    return [one('link', 3), left];
  const label = labelOf(printed);
  const isLabel =
    label && (labels.has(label.label) || (fieldNamed(label.label) !== undefined && label.label.length < 20));
  if (label && isLabel) return [...labelled(label, one), left];
  if (isAward(text)) return [one('note', 2.4, printed), left];
  const isRepeated = repeated.has(line.index);
  const choices: Choice[] = isRepeated ? [one('repeated', 2.4, printed)] : [];
  if (form.days === 'own' && isDateAlone(line)) return [one('venue', 2.6), left];
  const heading = headingFit(line);
  if (heading > -6) choices.push(one('heading', heading, printed));
  const venue = readVenue(text).score;
  if (venue > -0.8) choices.push(one('venue', venue));
  const people = isListName(text) ? -4 : peopleFit(text);
  if (people > -2.5) choices.push(one('people', people));
  if (isRepeated) return [...choices, left];
  choices.push(
    one(
      'title',
      Math.max(-2.4, titleFit(text, line.when) - (venue > 1.5 ? 1 : 0) - (people > 1.6 ? 1 : 0)) -
        (isChrome(text) ? 3 : 0),
    ),
  );
  const abstract = Math.max(abstractFit(text), flow);
  if (abstract > -1) choices.push(one('abstract', abstract, printed));
  const affiliation = affiliationScore(text.replace(/^\((.*)\)$/u, '$1'));
  if (affiliation > 0 && text.length < 220) choices.push(one('affiliation', 2.4 * affiliation - 1));
  for (const each of withVenue(text)) choices.push(each);
  if (form.oneLine !== 'no') {
    const bonus = form.oneLine === 'yes' ? 1.5 : -0.3;
    for (const each of inOneLine(text).map(({ parts, score }) => ({ parts, score: score + bonus })))
      choices.push(each);
  }
  return [...choices, left];
}

/** How much wrapped lines that follow each other without a gap look like text, by their index: the sentences go on from line to line. */
export function flows(lines: readonly PageLine[]): number[] {
  const found = lines.map(() => -6);
  const ahead = 5;
  for (const [index, { text }] of lines.entries()) {
    if (text.length < 35 || text.length > 130) continue;
    const block = [text];
    for (
      let next = index + 1;
      next < lines.length && next <= index + ahead && lines[next]?.gap === 0;
      next += 1
    )
      block.push(lines[next]?.text ?? '');
    const whole = block.join(' ');
    const goesOn = block.slice(1).some((line) => /^\p{Ll}/u.test(line));
    if (goesOn && whole.length > 90 && /[.?!][”"]?(?:\s|$)/u.test(whole)) found[index] = 0.9;
  }
  return found;
}

function labelled(
  { label, rest }: { label: string; rest: string },
  one: (role: PaperRole, score: number, of?: string) => Choice,
): Choice[] {
  const field = fieldNamed(label);
  if (field === 'abstract') return [rest ? one('abstract', 3, rest) : one('note', 3, '')];
  if ((field === 'people' || field === 'authors') && readAuthors(rest)) return [one('people', 3, rest)];
  if (field === 'affiliation' && rest) return [one('affiliation', 3, rest)];
  if ((field === 'journal' || field === 'event') && rest) return [one('venue', 3, rest)];
  if (field === 'title' && rest) return [one('title', 3, rest)];
  if (/https?:\/\/|\b10\.\d{4}/.test(rest)) return [one('link', 3, rest)];
  return [one('note', 3)];
}

function peopleFit(text: string): number {
  const read = readAuthors(text);
  if (!read) return -4;
  const count = read.authors.length;
  return 3 * read.score - 0.9 + (count > 2 ? 0.5 : 0);
}

/** "Apr 24", "March 2024", "2023". */
export function isDateAlone({ text, when }: PageLine): boolean {
  if (text.length > 40) return false;
  if (
    /^(?:19|20)\d\d(?:[-–/]\d{2,4})?:?$/u.test(text) ||
    (/^\p{L}{3,9}\.? (?:19|20)\d\d$/u.test(text) && findMonth(text) !== undefined)
  )
    return true;
  return when !== undefined && when.dates.length > 0 && when.rest.length <= 3 && when.start === undefined;
}

const publicationWords = wordsOf(({ publications }) => publications);

/** "Accepted Papers", "Publications 2024", "Short papers": what a list is called. */
export function isListName(text: string): boolean {
  const words =
    text.length < 90
      ? wordsIn(text)
          .map(foldedWord)
          .filter((word) => !/^\d+$/.test(word))
      : [];
  if (words.length === 0 || words.length > 7 || /[.!?”"]$/u.test(text)) return false;
  const ends = [
    words.slice(-1),
    words.slice(-2),
    words.slice(0, 2),
    ...(words.length < 4 ? [words.slice(0, 1)] : []),
  ];
  return ends.some((phrase) => publicationWords.has(phrase.join(' ')));
}

/** "Best paper runner-up", "Spotlight": a prize, or how a paper was shown. */
export function isAward(text: string): boolean {
  return text.length <= 60 && award.test(text);
}

/** A day, a year or the name of a part of the list. */
function headingFit(line: PageLine): number {
  const { text } = line;
  if (text.length > 90) return -6;
  if (isDateAlone(line)) return 2.6;
  const words = text.split(/\s+/).length;
  if (isListName(text)) return 1.6;
  if (yearIn(text) && words <= 6 && !/[.!?”"]$/u.test(text)) return 0.6;
  if (
    /^(?:session|track|part|proceedings of|section|teil|sitzung|partie|parte|sessione|sesión|sessão|sessie|volume|issue|vol\.|band)\b/iu.test(
      text,
    )
  )
    return 1;
  if (words <= 5 && /^\p{Lu}/u.test(text) && !/[.!?,;”"]$/u.test(text)) return -1.3;
  return -6;
}
