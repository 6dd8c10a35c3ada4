/** Keeps a patch of a published file applicable to the file itself, which says what a mark stands for. */
import type { StructuredPatchHunk } from 'diff';
import { privateMark } from '../../text/private-data/private-mark.ts';

/** The same changes without the lines around them that hold a mark: those lines are different in the file. */
export function withoutMaskedContext(hunks: readonly StructuredPatchHunk[]): StructuredPatchHunk[] {
  return hunks.flatMap((hunk) => {
    if (!hunk.lines.some(isMaskedContext)) return [hunk];
    const parts: StructuredPatchHunk[] = [];
    let [oldAt, newAt] = [hunk.oldStart, hunk.newStart];
    let part = startAt(oldAt, newAt);
    for (const line of hunk.lines) {
      const isOld = /^[ -]/.test(line);
      const isNew = /^[ +]/.test(line);
      oldAt += isOld ? 1 : 0;
      newAt += isNew ? 1 : 0;
      if (isMaskedContext(line)) {
        parts.push(part);
        part = startAt(oldAt, newAt);
        continue;
      }
      part.lines.push(line);
      part.oldLines += isOld ? 1 : 0;
      part.newLines += isNew ? 1 : 0;
    }
    return [...parts, part].filter(({ lines }) => lines.some((line) => /^[+-]/.test(line)));
  });
}

/** Whether a line that is changed has a mark in it: no patch can change what it does not know. */
export function changesMasked(patch: string): boolean {
  return patch.split('\n').some((line) => /^[+-]/.test(line) && line.includes(privateMark));
}

function isMaskedContext(line: string): boolean {
  return line.startsWith(' ') && line.includes(privateMark);
}

function startAt(oldStart: number, newStart: number): StructuredPatchHunk {
  return { oldStart, oldLines: 0, newStart, newLines: 0, lines: [] };
}
