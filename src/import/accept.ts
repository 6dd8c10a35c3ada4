/** What a curator says to proposals: by options, or when asked in a terminal. */
import { readText } from '../content/files.ts';
import { InputError } from '../content/input-error.ts';
import { updateSource } from '../content/update-sources.ts';
import { writeAll } from '../content/write.ts';
import { firstExample } from './first-example.ts';
import type { GeneralReading } from './general-reading.ts';
import type { ImportInput, ImportResult } from './pipeline.ts';
import type { ProposedReading } from './read-dump.ts';
import { readInput } from './read-input.ts';
import { reconcileOptions } from './restore.ts';
import { showProposal } from './show-proposal.ts';

/** Shows a text and returns the line that is typed. */
export type Ask = (question: string) => string;

/** Shows each proposal and asks whether it is right. Anything but "y" or "yes" is a no. */
export function askFor(proposals: readonly ProposedReading[], ask: Ask): Set<string> {
  const taken = proposals.filter((proposal) => {
    const shown = showProposal(proposal).join('\n');
    return /^y(?:es)?$/i.test(ask(`\n${shown}\n\nAccept this reading? [y/N] `).trim());
  });
  return new Set(taken.map(({ dump }) => dump.name));
}

/**
 * Dumps that `--accept` names have, or had, a proposal.
 *
 * @throws {AggregateError} of {@link InputError}
 */
export function checkAccepted(accept: readonly string[], input: ImportInput, result: ImportResult): void {
  const { taken, proposals, left } = result;
  const problems = accept
    .filter((name) => name !== 'all' && !taken.has(name))
    .map((name) => {
      const others = [...taken, ...proposals.map(({ dump }) => dump.name)];
      const rest = others.length > 0 ? `there is a proposal for ${others.join(', ')}` : 'no dump has one';
      const why = !isDump(name, input)
        ? `there is no dump "${name}" in dumps/`
        : left.has(name)
          ? `"${name}" could not be read, and has no proposal`
          : `"${name}" has no proposal: it is read as it stands`;
      return new InputError('--accept', undefined, `${why}; ${rest}`);
    });
  if (problems.length > 0) throw new AggregateError(problems);
}

/** The dump that a curator means: its name, also with its folder in front or without its ending. */
export function dumpNamed(names: readonly string[], name: string): string {
  const bare = name.replace(/^(?:\.\/)?(?:content\/)?dumps\//, '');
  if (bare === 'all' || names.includes(bare)) return bare;
  const [found, second] = names.filter((each) => each.startsWith(`${bare}.`));
  return found && !second ? found : bare;
}

function isDump(name: string, { dumps, unreadable = [] }: ImportInput): boolean {
  return [...dumps, ...unreadable].some((dump) => dump.name === name);
}

/**
 * Writes a first example of each dump into `sources.yaml`, for the curator to correct. Imports nothing. Returns lines for the terminal.
 *
 * @throws {InputError} when a dump is not there, has examples already, or nothing is found on it
 */
export function writeExamples(folder: string, names: readonly string[], general: GeneralReading): string[] {
  const { input } = readInput(folder, reconcileOptions([], ''));
  const before = readText(folder, 'sources.yaml') ?? '';
  const refuse = (why: string) => new InputError('--example', undefined, why);
  const after = names.reduce((text, name) => {
    const dump = input.dumps.find((each) => each.name === name);
    if (!dump) throw refuse(`there is no dump "${name}" in dumps/ that can be read`);
    const source = input.sources.get(name) ?? { dump: name, line: 1 };
    if (source.examples) throw refuse(`sources.yaml has examples of "${name}": correct them there`);
    if (source.format)
      throw refuse(`sources.yaml names the format of "${name}", which decides: take "format" out first`);
    const example = firstExample(dump, source, general);
    if (!example)
      throw refuse(
        `nothing was found on "${name}": write one of its entries under "examples" in sources.yaml`,
      );
    return updateSource(text, name, 'examples', [example]);
  }, before);
  if (after !== before) writeAll(folder, new Map([['sources.yaml', after]]));
  return names.map(
    (name) =>
      `sources.yaml holds a first example of ${name} now: correct it as the entry is to be, in the words of the page, and import again`,
  );
}
