/** Who speaks, in a text without labels: candidates with a score, by cue words, by their looks and by what stands beside them. */
import { weekdayNamed } from '../../languages/languages.ts';
import type { PrintedField } from '../../record.ts';
import { findWhen } from '../dates/when.ts';
import { affiliationScore, nameScore } from '../people.ts';
import { textKind } from '../text-kind/text-kind.ts';
import { isHonorific, isInstitutionWord, isOccasionWord, isPosition, isRoomWord, wordsIn } from '../words.ts';
import { columnsOf, lineParts, type Paragraph } from './units.ts';

export interface Candidate extends PrintedField {
  score: number;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const particle = 'van|von|de|der|den|la|le|del|della|di|da|dos|du|bin|al|ter|zu|zur|y';
const title = String.raw`(?:(?:Drs?|Profs?|Professors?|Prof\.ssa|Dott|Mr|Mrs|Ms|Sir|Dean|Herr|Herrn|Frau|Mme|M)\.? ){0,3}`;
const person = `(?<name>${title}${word}(?: (?:${word}|${particle})){1,5})`;
/** What a person does at a talk. */
const speaks = `(?:will|shall|is going to|is to|is scheduled to|has agreed to|would|to) (?:then |also |be )?(?:speak|talk|present|giv|deliver|discuss|lectur|address|lead|describ|read|defend|conduct|explain|perform|address|join|visit|explor|introduc|show|report|moderat|facilitat|offer|argue|examine|review)`;
const spoken = `(?:speaks|talks about|presents|lectures|gives|delivers|discusses|is the speaker|is our speaker|spricht|hält|trägt|parlera|présentera|donnera|hablará|dará|impartirá|presentará|falará|dará|apresentará|parlerà|terrà|presenterà|spreekt|houdt|geeft)`;
const talk = `(?:[Ll]ecture|[Tt]alk|[Ss]eminar|[Pp]resentation|[Aa]ddress|[Ss]peech|[Cc]olloquium|[Rr]eading|[Dd]efense|[Dd]iscussion|[Tt]utorial|[Ww]orkshop|[Ss]ession|Vortrag|[Cc]onférence|[Ee]xposé|[Ss]éminaire|[Cc]onferencia|[Cc]harla|[Ss]eminario|[Pp]alestra|[Ll]ezione|[Ll]ezing|[Vv]oordracht)`;

interface Cue {
  pattern: RegExp;
  score: number;
}

const aside = '(?:,? \\([^()]{2,80}\\))?';
const cue = (pattern: string, score: number): Cue => ({ pattern: new RegExp(pattern, 'gu'), score });

const cues: readonly Cue[] = [
  cue(`${person}${aside}(?:,[^.!?;:]{2,160},?)? ${speaks}`, 8),
  cue(`${person}${aside},? (?:of|from|at|von der|aus|de l|de la|del|da|dell) ?[^.!?;:]{2,120} ${speaks}`, 8),
  cue(`${person}[^.!?;:]{1,100} ${speaks}`, 6),
  cue(`${person}${aside}(?:,[^.!?;:]{2,120},)? ${spoken}`, 7),
  cue(
    `(?:[Ss]peakers?|SPEAKERS?|[Pp]resenters?|[Ll]ecturers?|guest)(?: (?:is|will be|are|this week is|for [^.]{2,40} is))?[:,]? ${person}`,
    8,
  ),
  cue(`${talk}[^.!?:]{0,60} (?:by|von|par|por|di|door) ${person}`, 7),
  cue(
    `(?:given|presented|delivered|led|conducted|taught|gehalten|donnée?|impartida) (?:by|von|par|por) ${person}`,
    7,
  ),
  cue(
    `(?:featuring|[Ff]eatures|welcomes?|[Pp]resents|presenting|will host|is hosting|hear|introduces?|[Ee]s spricht|spricht|[Ww]ith|invites?|announces?|that) ${person}`,
    5,
  ),
  cue(`^[Bb][Yy]:? ${person}`, 7),
  cue(`${person}(?:['’]s?)? (?:[Tt]alk|[Ll]ecture|[Ss]eminar|[Cc]olloquium|talking|speaking)`, 5),
  cue(`${person},? ["“„«]`, 5),
  cue(
    `${person}, (?:[\\p{L} ]{2,40}, )?(?:Univ|Dept|Department|Institut|College|Professor|professor|Associate|Assistant|Research|Director|School|Center|Lab)`,
    5.5,
  ),
  cue(
    "(?<![\\p{L}])(?<name>(?:Dr|Prof|Professor|PROF|DR|PROFESSOR)\\.? \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3})",
    5,
  ),
];

/** The people that a text may name as speakers, the likeliest first. */
export function speakerCandidates(
  paragraphs: readonly Paragraph[],
  notThese: readonly string[],
): Candidate[] {
  const found: Candidate[] = [];
  const whole = paragraphs.map(({ text }) => text).join(' ');
  paragraphs.forEach((paragraph, index) => {
    for (const each of named(paragraph, index)) found.push(each);
    if (!paragraph.isProse) for (const each of laidOut(paragraph, index)) found.push(each);
  });
  const banned = notThese.map(folded);
  return (
    found
      // Who sends the mail is the speaker only where the text leaves no doubt.
      .map((one) => ({
        ...one,
        score: one.score + corroboration(one.text, whole) - (banned.includes(folded(one.text)) ? 2.5 : 0),
      }))
      .sort((a, b) => b.score - a.score || a.from - b.from)
  );
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();
}

/** Names at cue words: in a paragraph of prose, or in each of the lines that are laid out. */
function named(paragraph: Paragraph, index: number): Candidate[] {
  const parts = paragraph.isProse ? [{ text: paragraph.text, offset: 0 }] : lineParts(paragraph);
  return parts.flatMap(({ text, offset }) =>
    pieces(text).flatMap(({ piece, at }) =>
      cues.flatMap(({ pattern, score }) =>
        [...piece.matchAll(pattern)].flatMap((match): Candidate[] => {
          const printed = match.groups?.['name'] ?? '';
          const name = nameIn(printed, score >= 7 ? 0.4 : 0.55);
          if (!name) return [];
          const start = offset + at + match.index + match[0].indexOf(printed);
          return [
            {
              text: name.text,
              from: paragraph.lineAt(start),
              to: paragraph.lineAt(start + name.text.length),
              score: score * (0.5 + name.score / 2) - Math.min(2, index * 0.1),
            },
          ];
        }),
      ),
    ),
  );
}

/** A long text in pieces that overlap, so that no pattern has to look far. */
function pieces(text: string): { piece: string; at: number }[] {
  const found: { piece: string; at: number }[] = [];
  for (let at = 0; at < Math.min(text.length, 6000); at += 1000)
    found.push({ piece: text.slice(at, at + 1300), at });
  return found;
}

/** The longest beginning, else ending, of a run of capitalised words that is a name. */
function nameIn(printed: string, least: number): { text: string; score: number } | undefined {
  const words = namePart(printed);
  for (let from = 0; from < words.length - 1; from += 1)
    for (let end = Math.min(words.length, from + 6); end > from + 1; end -= 1) {
      const window = words.slice(from, end);
      if (window.some((one) => isRoomWord(one) || isInstitutionWord(one) || isOccasionWord(one))) continue;
      if (window.every((one) => isHonorific(one) || isPosition(one))) continue;
      if (window.some((one) => one.length > 4 && weekdayNamed(one) !== undefined)) continue;
      const text = window.join(' ');
      const score = nameScore(cased(text));
      const kind = textKind(cased(text));
      if (!isHonorific(window[0] ?? '') && kind.person < 0.8 * Math.max(kind.title, kind.organisation))
        continue;
      if (score >= least) return { text, score };
    }
  return undefined;
}

/** The words up to one that ends a sentence, without a code of an organisation in front: "CMU Payroll" is no name. */
function namePart(printed: string): string[] {
  const all = printed
    .replace(/^[AP]\.?M\.? /u, '')
    .replace(/(?<![.,])[.,]+$|['’]s?$/gu, '')
    .split(' ');
  const end = all.findIndex(
    (one) => /\p{Ll}{2}\.$|['’]s$/u.test(one) && !/^(?:Prof|Drs?|Mrs?|Dott|Rev|St)\./u.test(one),
  );
  const words = end < 0 ? all : all.slice(0, end + 1).map((one) => one.replace(/\.$|['’]s$/u, ''));
  const titled = words.findLastIndex((one) => isHonorific(one) || isHonorific(`${one}.`));
  const begun = titled > 0 && !isHonorific(words[titled - 1] ?? '') ? words.slice(titled) : words;
  return isCode(begun) || begun.every((one) => isHonorific(one) || isPosition(one)) ? [] : begun;
}

function isCode(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    /^\p{Lu}{2,}$/u.test(words[0] ?? '') &&
    words.slice(1).some((one) => /\p{Ll}{2}/u.test(one))
  );
}

/** "URMILA M. DIWEKAR" → "Urmila M. Diwekar", to be judged like other names. */
function cased(text: string): string {
  return /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{L}[\p{L}'’]+/gu, (one) => one[0] + one.slice(1).toLowerCase());
}

/** Names on lines of their own. */
function laidOut({ lines }: Paragraph, index: number): Candidate[] {
  const columns = lines.flatMap((line, at) => columnsOf(line).map((text) => ({ line, at, text })));
  return columns.flatMap(({ line, at, text: column }): Candidate[] => {
    const text = column
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/^[*•–-]+ ?|^(?:by|with|and):? /iu, '');
    if (text.length > 120 || text.length < 4) return [];
    const piece = text.split(/,| \(| - | – |;| and | & |\/|\. {2}/u)[0]?.trim() ?? '';
    if (isCode(wordsIn(piece)) || wordsIn(piece).every((one) => isPosition(one) || isHonorific(one)))
      return [];
    const name = cased(piece);
    if (
      wordsIn(name).length < 2 ||
      wordsIn(name).some((one) => isRoomWord(one) || isOccasionWord(one)) ||
      findWhen(piece)
    )
      return [];
    const kind = textKind(name);
    const shape = nameScore(name);
    if (shape < 0.45 || kind.title > kind.person) return [];
    const next = lines[at + 1]?.text.trim() ?? '';
    const rest = text.slice(piece.length);
    const isPlaced =
      affiliationScore(cased(rest.replace(/^[\s,(–-]+/u, ''))) > 0.6 || affiliationScore(cased(next)) > 0.6;
    const score = 2.5 + 3 * shape + kind.person + (isPlaced ? 1.5 : 0) - Math.min(1.5, index * 0.2);
    return [{ text: piece, from: line.number, to: line.number, score }];
  });
}

/** A surname that comes again is that of the person whom the text is about. */
function corroboration(name: string, whole: string): number {
  const surname = wordsIn(name).at(-1) ?? '';
  if (surname.length < 3) return 0;
  let count = 0;
  for (let at = whole.indexOf(surname); at >= 0 && count < 4; at = whole.indexOf(surname, at + 1)) count += 1;
  return Math.min(1.5, (count - 1) * 0.5);
}
