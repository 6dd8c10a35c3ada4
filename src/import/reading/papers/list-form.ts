/** What tells the papers of a list from lines around it that look like papers. */
import type { PageLine } from '../page/page.ts';
import type { ReadLine } from './habits.ts';
import { dayOf } from './head.ts';
import { isDateAlone, isListName } from './parts.ts';
import type { PaperRole } from './roles.ts';

const roleKinds: readonly PaperRole[] = ['people', 'venue', 'abstract', 'repeated'];

/** The lines of each paper. */
export function papersIn(read: readonly ReadLine[]): ReadLine[][] {
  const found: ReadLine[][] = [];
  let above = 0;
  for (const line of read) {
    if (line.begins) found.push([line]);
    else if (line.inside) found.at(-1)?.push(line);
    else if (above === 0 && line.parts[0]?.role === 'heading' && dayOf(line.line)) above = found.length;
  }
  // A list with days begins with one.
  return above < 0.6 * found.length ? found.slice(above) : found;
}

/** What four papers of five have, between the first and the last paper of the commonest kind; around them lines may only look like papers. */
export function alwaysIn(found: readonly (readonly ReadLine[])[]): PaperRole[] {
  const kinds = found.map((paper) => roleKinds.filter((role) => has(paper, role)).join(' '));
  const weights = new Map<string, number>();
  for (const [index, kind] of kinds.entries())
    weights.set(kind, (weights.get(kind) ?? 0) + Math.max(0, looks(found[index] ?? [], roleKinds)));
  const [commonest] = [...weights].sort(([, a], [, b]) => b - a)[0] ?? [''];
  const core = found.slice(kinds.indexOf(commonest), kinds.lastIndexOf(commonest) + 1);
  const isUsual = (role: PaperRole) =>
    core.filter((paper) => has(paper, role)).length >=
    (role === 'people' ? 0.6 : 0.8) * Math.max(2, core.length);
  const usual = roleKinds.filter((role) => role !== 'repeated' && isUsual(role));
  // What is repeated around papers may stand above the first or be missing below the last.
  return usual.length > 0 ? usual : roleKinds.filter(isUsual);
}

/** Authors that only a few papers have are names of something else. */
export function neverIn(found: readonly (readonly ReadLine[])[]): PaperRole[] {
  const count = found.filter((paper) => has(paper, 'people')).length;
  return found.length >= 4 && count <= 0.3 * found.length ? ['people'] : [];
}

/** Whether most papers have a line with a date below their title. */
export function areOwn(lines: readonly PageLine[], found: readonly (readonly ReadLine[])[]): boolean {
  const first = found[0]?.[0]?.line.index ?? 0;
  const count = lines.filter((line) => isDateAlone(line)).length;
  return count >= 3 && count >= 0.5 * found.length && lines.findIndex((line) => isDateAlone(line)) > first;
}

/**
 * The papers without those at both ends that lack what every paper has, or look far less like it: they are no papers, but lines around
 * the list.
 */
export function properOnes(found: readonly ReadLine[][], always: readonly PaperRole[]): ReadLine[][] {
  const usual = median(found.map((paper) => looks(paper, always)));
  const isProper = (paper: readonly ReadLine[]) =>
    isPaper(paper) &&
    !isListName(paper[0]?.line.text ?? '') &&
    always.every((role) => has(paper, role)) &&
    looks(paper, always) >= 0.4 * usual;
  const [first, last] = [found.findIndex(isProper), found.findLastIndex(isProper)];
  // "Track B: Applications" between two papers, and what is repeated around the next one.
  const hasOwn = always.some((role) => role !== 'repeated');
  const isInner = (paper: readonly ReadLine[]) =>
    isPaper(paper) &&
    (!hasOwn ||
      [...roleKinds, 'link' as const, 'note' as const].some(
        (role) => role !== 'repeated' && has(paper, role),
      ));
  return first < 0 ? [] : found.slice(first, last + 1).filter(isInner);
}

export function has(paper: readonly ReadLine[], role: PaperRole): boolean {
  return paper.some(({ parts }) => parts.some((part) => part.role === role));
}

/** How well the title and what every paper has look like that. */
function looks(paper: readonly ReadLine[], always: readonly PaperRole[]): number {
  return ['title' as PaperRole, ...always]
    .filter((role) => role !== 'repeated')
    .flatMap((role) => paper.find(({ parts }) => parts.some((part) => part.role === role))?.score ?? [])
    .reduce((sum, score) => sum + score, 0);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** A title alone is none. */
function isPaper(read: readonly ReadLine[]): boolean {
  return read.some(({ parts }) =>
    parts.some(({ role }) => role !== 'title' && role !== 'left' && role !== 'affiliation'),
  );
}
