/** What a record prints without a label below its last one: a title, an abstract. */
import type { Line } from '../../dump.ts';
import type { PrintedField } from '../../record.ts';
import { isDayLine, isTitleLike } from './head.ts';
import { isRuleLine, type LabelLayout } from './layout.ts';
import { paragraphsBelow, type ReadValues } from './values.ts';

/** The paragraphs below the first short label that has none of its own behind it. */
export function blocksBelow(
  { values, left }: ReadValues,
  { repeated = [] }: Pick<LabelLayout, 'repeated'>,
): Line[][] {
  const abstract = values.find(({ fields }) => fields[0] === 'abstract')?.line ?? Number.MAX_SAFE_INTEGER;
  const blocks: Line[][] = [];
  let last = -1;
  for (const line of left) {
    if (line.number > abstract) break;
    if (line.text.trim() === '' || isRuleLine(line.text) || repeated.includes(line.text.trim())) continue;
    if (line.number === last + 1) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = line.number;
  }
  return blocks;
}

/** Takes the title and the abstract below the labels of a segment as values of it; the lines that are neither stay left. */
export function takeBelow(segment: ReadValues, layout: LabelLayout, isLast: boolean): ReadValues {
  const { below } = layout;
  let blocks = below ? blocksBelow(segment, layout) : [];
  if (blocks.length === 0) return segment;
  const values = [...segment.values];
  const taken = new Set<number>();
  const take = (field: 'title' | 'abstract', paragraphs: PrintedField[]) => {
    const [text] = paragraphs;
    if (!text) return;
    values.push({ fields: [field], label: '', text, paragraphs, line: text.from });
    for (const { from, to } of paragraphs) for (let line = from; line <= to; line += 1) taken.add(line);
  };
  if (below === 'title') {
    const [first = []] = blocks;
    const text = first.map((line) => line.text.trim()).join('\n');
    if (
      first.length < 3 &&
      first.every(
        (line) =>
          isTitleLike(line.text.trim()) ||
          (first.length === 1 && text.length < 200 && !isDayLine(text) && !/[.;,]$/u.test(text)),
      )
    ) {
      take('title', [{ text, from: first[0]?.number ?? 0, to: first.at(-1)?.number ?? 0 }]);
      blocks = blocks.slice(1);
    } else blocks = [];
  }
  const hasAbstract = values.some(({ fields }) => fields[0] === 'abstract');
  if (!hasAbstract && blocks.length > 0) take('abstract', paragraphsBelow(blocks, isLast));
  return { ...segment, values, left: segment.left.filter(({ number }) => !taken.has(number)) };
}
