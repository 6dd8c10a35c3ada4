/** Finds the papers of a list: the best path through all lines of the page, by how they fit and by what follows what on this page. */

import { endsUnfinished } from '../../formats/lines.ts';
import type { PageLine } from '../page/page.ts';
import { gapChance, type Habits, type ReadLine, roleChance } from './habits.ts';
import type { Choice, PaperRole } from './roles.ts';

export const openings = ['title', 'people'] as const;
export type Opening = (typeof openings)[number];

/** What it costs to end the list, and to leave a line outside of it. */
const closing = -0.8;
const outside = -0.35;

/** A title, and people, that the open paper has. */
const bits: { [role: string]: number } = { title: 1, people: 2 };

interface State {
  last: PaperRole | 'none';
  has: number;
  score: number;
  choice: Choice | undefined;
  begins: boolean;
  before: State | undefined;
}

/** The lines of a page with their roles. Linear in their number. */
export function decodePage(
  lines: readonly PageLine[],
  choices: readonly (readonly Choice[])[],
  opening: Opening,
  habits: Habits | undefined,
): ReadLine[] {
  const first: State = {
    last: 'none',
    has: 0,
    score: 0,
    choice: undefined,
    begins: false,
    before: undefined,
  };
  let states: State[] = [first];
  for (const [index, line] of lines.entries()) {
    const next = new Map<string, State>();
    const put = (state: State) => {
      const key = `${state.last} ${state.has}`;
      const known = next.get(key);
      if (!known || known.score < state.score) next.set(key, state);
    };
    for (const state of states)
      for (const choice of choices[index] ?? [])
        step(state, choice, line, lines[index - 1], opening, habits, put);
    states = [...next.values()];
  }
  const best = states.reduce((a, b) => (b.score + ending(b, habits) > a.score + ending(a, habits) ? b : a));
  const read: ReadLine[] = [];
  for (let state: State | undefined = best; state?.choice; state = state.before) {
    const line = lines[lines.length - 1 - read.length];
    if (!line) break;
    const { begins, last, choice } = state;
    read.push({ line, parts: choice.parts, begins, inside: last !== 'none', score: choice.score });
  }
  return read.reverse();
}

function ending({ last, has }: State, habits: Habits | undefined): number {
  return last === 'none' ? 0 : (has & 1 ? 0 : -3) + roleChance(last, 'start', habits);
}

function step(
  state: State,
  choice: Choice,
  line: PageLine,
  above: PageLine | undefined,
  opening: Opening,
  habits: Habits | undefined,
  put: (state: State) => void,
): void {
  const role = choice.parts[0]?.role ?? 'left';
  const isOpen = state.last !== 'none';
  const score = state.score + choice.score;
  const made = { choice, before: state };
  // Outside of the list: a heading, or what the page has around it.
  if (role === 'left' || role === 'heading' || role === 'repeated') {
    const cost = role === 'left' ? outside - choice.score : role === 'repeated' ? -0.1 : 0;
    const end = isOpen
      ? roleChance(state.last as PaperRole, 'start', habits) + (role === 'heading' ? 0 : closing)
      : 0;
    if (!isOpen || state.has & 1)
      put({ ...made, last: 'none', has: 0, begins: false, score: score + cost + end });
  }
  if (role === 'heading') return;
  if (role === opening && (!isOpen || state.has & 1)) {
    const ends = isOpen ? roleChance(state.last as PaperRole, 'start', habits) : 0;
    const way = partsFrom('start', 0, choice, habits);
    if (way)
      put({
        ...made,
        ...way,
        begins: true,
        score: score + ends + way.score + gapChance('start', line, habits),
      });
  }
  if (!isOpen) return;
  const last = state.last as PaperRole;
  const more = role === last ? goingOn(role, above, line, habits) : undefined;
  if (more !== undefined) put({ ...made, last, has: state.has, begins: false, score: score + more });
  const way = partsFrom(last, state.has, choice, habits);
  if (way) put({ ...made, ...way, begins: false, score: score + way.score + gapChance(role, line, habits) });
}

/** Where the parts of a line lead, in a paper that has some already; `undefined` where they cannot follow. */
function partsFrom(
  from: PaperRole | 'start',
  already: number,
  { parts }: Choice,
  habits: Habits | undefined,
): { last: PaperRole; has: number; score: number } | undefined {
  let [last, has, score]: [PaperRole | 'start', number, number] = [from, already, 0];
  for (const { role } of parts) {
    const bit = bits[role] ?? 0;
    if (has & bit && !(role === 'people' && last === 'affiliation')) return undefined;
    if (!(has & 3) && last !== 'start') return undefined;
    if (['venue', 'abstract', 'link', 'note'].includes(role) && !(has & 1)) return undefined;
    if (role === 'affiliation' && !['people', 'title'].includes(last)) return undefined;
    score += roleChance(last, role, habits);
    has |= bit;
    last = role;
  }
  return { last: last as PaperRole, has, score };
}

/** What it costs to take a line for more of the part above; `undefined` where it cannot be. */
function goingOn(
  role: PaperRole,
  above: PageLine | undefined,
  line: PageLine,
  habits: Habits | undefined,
): number | undefined {
  if (!above) return undefined;
  if (role === 'abstract') return roleChance('abstract', 'abstract', habits) + (line.gap > 0 ? -0.3 : 0.3);
  if (line.gap > 0) return undefined;
  if (role === 'title') {
    if (endsUnfinished(above.text) || /^\p{Ll}/u.test(line.text)) return 0.8;
    return above.text.length > 50 ? -1.8 : -2.8;
  }
  if (role === 'people')
    return /(?:[,;&]|\b(?:and|et|und|y|e|en))$/u.test(above.text)
      ? 0.2
      : roleChance('people', 'people', habits);
  if (role === 'affiliation') return -0.6;
  return undefined;
}
