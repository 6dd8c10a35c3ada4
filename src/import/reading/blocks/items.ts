/** The ways to read each line of a record: as one part, as several, by its label, or as an example says. */
import type { FieldName } from '../../languages/language.ts';
import { fieldNamed } from '../../languages/languages.ts';
import type { Hint } from '../examples.ts';
import type { PageLine } from '../page/page.ts';
import { byWords } from '../words.ts';
import { compounds, type LineReading, peopleInFront, type RoleText } from './compound.ts';
import { fit, type Role } from './roles.ts';

/** A line with the ways to read it. */
export interface Item {
  line: PageLine;
  alternatives: LineReading[];
}

const roles: readonly Role[] = [
  'when',
  'place',
  'title',
  'people',
  'affiliation',
  'event',
  'abstract',
  'link',
  'label',
  'left',
];

const byLead = new RegExp(`^(?:${byWords.join('|')}) +(?=\\p{Lu})`, 'iu');

/** The lines of a record with the ways to read each. `rests` holds what a line says beside its date, where it opens the record. */
export function itemsOf(
  lines: readonly PageLine[],
  rests: ReadonlyMap<number, string[]>,
  hints: readonly Hint[] = [],
): Item[] {
  return lines.map((line) => {
    const rest = rests.get(line.index);
    const forced = followingHints(line, rest !== undefined, hints);
    return { line, alternatives: forced ? [forced] : waysOf(line, rest) };
  });
}

/** A page is read by several layouts, round after round; the ways to read a line stay the same. */
const known = new WeakMap<PageLine, Map<string, LineReading[]>>();

function waysOf(line: PageLine, rest: string[] | undefined): LineReading[] {
  const ofLine = known.get(line) ?? new Map<string, LineReading[]>();
  known.set(line, ofLine);
  const key = rest ? `beside the date: ${rest.join('\n')}` : '';
  const ways = ofLine.get(key) ?? (rest ? alternativesOfRest(rest, line) : alternativesOf(line));
  ofLine.set(key, ways);
  return ways;
}

function alternativesOf(line: PageLine): LineReading[] {
  const { text, when, count } = line;
  const labelled = labelledPart(text);
  if (labelled) return [{ parts: [labelled], score: 4 }];
  const alone = roles.map(
    (role): LineReading => ({
      parts: [{ role, text }],
      score: fit(role, text, when) - repeated(role, count),
    }),
  );
  const led = peopleInFront(text);
  return [
    ...alone,
    ...hourWithRest(line),
    ...givenBy(text),
    ...(led ? [{ ...led, score: led.score - 0.4 }] : []),
    ...compounds(text, when).map((one) => ({ ...one, score: one.score - 1.4 })),
  ].filter(({ score }) => score > -3);
}

/** "2 pm, Rehnquist Library": an hour with what stands behind it. */
function hourWithRest(line: PageLine): LineReading[] {
  const { when } = line;
  if (!when?.start || when.dates.length > 0 || when.from > 4 || when.pieces.length === 0) return [];
  return alternativesOfRest(
    when.pieces.map(({ text }) => text),
    line,
  );
}

/** "by Mira Okafor (Ulm)" */
function givenBy(text: string): LineReading[] {
  const [lead] = byLead.exec(text) ?? [];
  if (!lead) return [];
  const people = text.slice(lead.length);
  return [{ parts: [{ role: 'people', text: people }], score: fit('people', people) + 1 }];
}

/** The way to read a line that examples tell: their texts in the order in which they stand on it. */
function followingHints(
  { line, text }: PageLine,
  isOpening: boolean,
  hints: readonly Hint[],
): LineReading | undefined {
  const own = hints.filter(({ from, to }) => from <= line.number && line.number <= to);
  if (own.length === 0) return undefined;
  const parts = own
    .map((hint) => {
      const role: Role = hint.field === 'location' ? 'place' : hint.field;
      const at = text.toLowerCase().indexOf(hint.text.toLowerCase());
      return {
        at: at < 0 ? text.length : at,
        part: { role, text: at < 0 ? text : text.slice(at, at + hint.text.length) },
      };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part)
    .filter((part, index, all) => index === 0 || part.role !== all[index - 1]?.role);
  return { parts: isOpening ? [{ role: 'when', text }, ...parts] : parts, score: 6 };
}

/** "Abstract: A pentagon …", "Speaker: Mira Okafor": the label says what the line is. */
function labelledPart(text: string): RoleText | undefined {
  const [, label, value] = /^(\p{L}[\p{L} ’'./()&-]{1,28}?) ?: ?(\S.*)$/su.exec(text) ?? [];
  const name = label && fieldNamed(label);
  const role = name && roleOfField[name];
  return role && value ? { role, text: role === 'label' ? text : value } : undefined;
}

const roleOfField: { [Name in FieldName]?: Role } = {
  title: 'title',
  people: 'people',
  abstract: 'abstract',
  affiliation: 'affiliation',
  location: 'place',
  date: 'when',
  start: 'when',
  series: 'event',
  host: 'label',
  bio: 'label',
  note: 'label',
  link: 'link',
  video: 'link',
  slides: 'link',
};

/** What a page prints again and again is no title and no text of one record. */
function repeated(role: Role, count: number): number {
  if (count < 2 || (role !== 'title' && role !== 'abstract' && role !== 'people'))
    return role === 'label' && count > 3 ? -3 : 0;
  return role === 'people' ? 0 : count > 2 ? 4 : 1;
}

/** What stands beside the date: nothing, one part, or several; pieces before and behind the date are read one by one. */
function alternativesOfRest(pieces: readonly string[], line: PageLine): LineReading[] {
  let found: LineReading[] = [{ parts: [{ role: 'when', text: line.text }], score: 0.5 }];
  for (const text of pieces) {
    const ways: LineReading[] = [
      ...(['place', 'title', 'people', 'event', 'affiliation'] as const).map((role) => ({
        parts: [{ role, text }] as RoleText[],
        score: fit(role, text),
      })),
      { parts: [{ role: 'left', text }] as RoleText[], score: text.length < 30 ? -0.8 : -1.8 },
      ...compounds(text),
    ].filter(({ score }) => score > -2.5);
    found = found
      .flatMap((one) =>
        ways.map((way) => ({ parts: [...one.parts, ...way.parts], score: one.score + way.score })),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
  }
  return found;
}
