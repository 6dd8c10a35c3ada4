/** What the records of a page with labels have in common besides their labels. */
import type { Line } from '../../dump.ts';
import { findWhen } from '../dates/when.ts';
import { nameScore, readPeople } from '../people.ts';
import { placeScore } from '../places/places.ts';
import { isHonorific, isInstitutionWord, isToBeAnnounced, wordsIn } from '../words.ts';
import { blocksBelow } from './below.ts';
import { isDayLine, isTitleLike } from './head.ts';
import { type LabelLayout, tokensOf } from './layout.ts';
import { isText } from './prose.ts';
import { readSegments } from './segments.ts';

/** Short lines without a label that most records have: "Add to Calendar", "Share", "Image". */
export function repeatedTexts(lines: readonly Line[], layout: LabelLayout, records: number): string[] {
  const counts = new Map<string, number>();
  let isValue = false;
  for (const { line, labels } of tokensOf(lines, layout)) {
    const text = line.text.trim();
    if (text === '') continue;
    if (labels.length === 0 && !isValue && text.length < 50) counts.set(text, (counts.get(text) ?? 0) + 1);
    // What stands below a label alone on its line is its value.
    isValue = labels.length > 0 && labels.at(-1)?.value === '';
  }
  return [...counts]
    .filter(([text, count]) => count > 1 && count * 2 >= records && isNoField(text))
    .map(([text]) => text);
}

/** Whether a text is nothing that a record may say again and again: a room, a day, a name, an institute, a promise. */
function isNoField(text: string): boolean {
  return (
    findWhen(text) === undefined &&
    !isToBeAnnounced(text) &&
    placeScore(text) < 0.3 &&
    nameScore(text) < 0.6 &&
    !/[.,;:]$/u.test(text) &&
    /\p{L}/u.test(text) &&
    !wordsIn(text).some((word) => isInstitutionWord(word) || isHonorific(word))
  );
}

/** What most records print below their last label. */
export function guessBelow(lines: readonly Line[], layout: LabelLayout): LabelLayout['below'] {
  const fields = new Set(Object.values(layout.labels).flatMap((names) => names.split('+')));
  const isTitleFree = !fields.has('title') && layout.above !== 'title' && layout.above !== 'title-only';
  if (!isTitleFree && fields.has('abstract')) return undefined;
  const below = readSegments(lines, layout).segments.map((segment) => blocksBelow(segment, layout));
  if (below.length < 2) return undefined;
  const isMost = (holds: (blocks: readonly Line[][]) => boolean) =>
    below.filter(holds).length * 2 > below.length;
  const titles = ([first]: readonly Line[][]) =>
    first !== undefined && first.length < 3 && first.every(({ text }) => isTitleLike(text.trim()));
  if (isTitleFree && isMost(titles)) return 'title';
  const isProse = (block: readonly Line[]) =>
    isText(block) && block.map(({ text }) => text).join(' ').length > 110;
  return !fields.has('abstract') && isMost(([first]) => first !== undefined && isProse(first))
    ? 'abstract'
    : undefined;
}

/** Whether most records print their day below a label, the last one too. */
export function isDayBelow(lines: readonly Line[], layout: LabelLayout): boolean {
  const { above: _, ...bare } = layout;
  const { segments } = readSegments(lines, bare);
  const below = segments.map(({ left }) => left.some(({ text }) => isDayLine(text)));
  return below.length > 1 && below.at(-1) === true && below.filter((one) => one).length * 2 > below.length;
}

/** Whether the page prints one speaker a label, with the affiliation behind a comma. */
export function guessAfterName(lines: readonly Line[], layout: LabelLayout): boolean {
  let [clear, contrary, open] = [0, 0, 0];
  for (const { labels } of tokensOf(lines, layout))
    for (const { fields, value } of labels) {
      const [, , second = ''] = /^([^,()]{3,60}), ([^,()]{3,90})$/u.exec(value) ?? [];
      if (!fields.includes('people') || second === '') continue;
      const people = readPeople({ text: value, from: 1, to: 1 })?.people ?? [];
      if (people.length === 1 && people[0]?.affiliation) clear += 1;
      else if (people[1]?.name.text !== second) continue;
      else if (isTitled(value) === isTitled(second) && nameScore(second) > 0.8) contrary += 1;
      else open += 1;
    }
  return clear > contrary && open + contrary > 0;
}

function isTitled(text: string): boolean {
  const [first = ''] = wordsIn(text);
  return isHonorific(first) || isHonorific(`${first}.`);
}
