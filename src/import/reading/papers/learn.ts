/** Learns from a page how its papers are laid out, and reads the lines of a page by what was learned. */
import { z } from 'zod';
import { countsSchema } from '../layout-schema.ts';
import type { PageLine } from '../page/page.ts';
import { decodePage, type Opening, openings } from './decode.ts';
import { repeatedLines } from './furniture.ts';
import { firstHabits, gapsSchema, type Habits, habitsOf, type ReadLine } from './habits.ts';
import { alwaysIn, areOwn, neverIn, papersIn, properOnes } from './list-form.ts';
import { choicesOf, flows, labelOf } from './parts.ts';
import { type LineForm, type PaperRole, paperRoles } from './roles.ts';

/** Rounds of learning what follows what. */
const rounds = 3;

export const papersLayoutSchema = z.object({
  reader: z.literal('papers'),
  /** What stands first. */
  opens: z.enum(openings),
  /** Whether titles and authors share a line. */
  oneLine: z.enum(['yes', 'no', 'perhaps']),
  /** Whether a line with a date and nothing else says the date of a paper, or the day of the list below. */
  days: z.enum(['own', 'heading']),
  /** Labels that the page has in front of texts: "Keywords". */
  labels: z.array(z.string()).optional(),
  /** What every paper here has besides its title. */
  always: z.array(z.enum(paperRoles)),
  /** What no paper here has, though lines may look like it. */
  never: z.array(z.enum(paperRoles)).optional(),
  /** How often a part follows another. */
  after: z.record(z.string(), countsSchema),
  /** How often a part stands behind blank lines. */
  gaps: gapsSchema,
});
export type PapersLayout = z.infer<typeof papersLayoutSchema>;

/** Labels that stand in front of at least three lines. */
export function labelsOf(lines: readonly PageLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const label = text.length < 2000 ? labelOf(text)?.label : undefined;
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 3).map(([label]) => label);
}

/** The layout of a page, if its papers begin with a title, or with people. */
export function learnPapers(
  lines: readonly PageLine[],
  opens: Opening,
  labels: readonly string[],
): PapersLayout {
  let form: LineForm = { oneLine: 'perhaps', days: 'heading' };
  let habits = firstHabits(lines, repeatedLines(lines).size);
  let found: ReadLine[][] = [];
  let always: PaperRole[] = [];
  let never: PaperRole[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const read = decoded(lines, opens, labels, form, habits, never);
    found = papersIn(read);
    always = alwaysIn(found);
    found = properOnes(found, always);
    const proper = new Set(found.flat());
    habits = habitsOf(
      read.map((line) => (proper.has(line) ? line : { ...line, inside: false, begins: false })),
    );
    never = neverIn(found);
    const together = found.filter((paper) => paper.some(({ parts }) => isTitleWithPeople(parts))).length;
    form = {
      oneLine: together > 0.6 * found.length ? 'yes' : together < 0.25 * found.length ? 'no' : 'perhaps',
      days: form.days === 'own' || areOwn(lines, found) ? 'own' : 'heading',
    };
  }
  return {
    reader: 'papers',
    opens,
    ...form,
    ...(labels.length > 0 && { labels: [...labels] }),
    always,
    ...(never.length > 0 && { never }),
    after: habits?.after ?? {},
    gaps: habits?.gaps ?? {},
  };
}

function isTitleWithPeople(parts: ReadLine['parts']): boolean {
  return parts.some(({ role }) => role === 'title') && parts.some(({ role }) => role === 'people');
}

function decoded(
  lines: readonly PageLine[],
  opens: Opening,
  labels: readonly string[],
  form: LineForm,
  habits: Habits | undefined,
  never: readonly PaperRole[],
): ReadLine[] {
  const repeated = repeatedLines(lines);
  const known = new Set(labels);
  const flow = flows(lines);
  const choices = lines.map((line) =>
    choicesOf(line, repeated, known, form, flow[line.index]).filter(
      ({ parts }) => !parts.some(({ role }) => never.includes(role)),
    ),
  );
  return decodePage(lines, choices, opens, habits);
}

/** All lines of a page as a layout reads them, and the papers among them. */
export function readLines(
  lines: readonly PageLine[],
  { opens, labels, oneLine, days, always, never, after, gaps }: PapersLayout,
) {
  const read = decoded(lines, opens, labels ?? [], { oneLine, days }, { after, gaps }, never ?? []);
  return { read, papers: properOnes(papersIn(read), always) };
}
