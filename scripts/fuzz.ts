/**
 * `npm run fuzz`: imports mutated pages and files in memory. Nothing may throw or take long, every line is accounted for, and a second import
 * changes nothing.
 *
 *     --count N       how many inputs; 2000 otherwise
 *     --seed N        other inputs
 *     --from N        begins with this one: with --count 1 the one that a problem names
 *     --formats       all are read by formats, which is much quicker: fixtures of formats, each by its own or by any other
 *     --format NAME   all are read by this format
 *     --reader NAME   all are read by this general reader
 *     --limit S       the seconds of the processor that an input, imported twice, may take; 2 otherwise
 *
 * An input with a problem is kept in `.cache/fuzz/`, and a short one beside it that has the same problem.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzzInput, type Only } from './fuzz/inputs.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { readSeeds } from './fuzz/seeds.ts';
import { shrunk } from './fuzz/shrink.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    count: { ...text, default: '2000' },
    seed: { ...text, default: '1' },
    from: { ...text, default: '0' },
    limit: { ...text, default: '2' },
    formats: { type: 'boolean' },
    format: text,
    reader: text,
  },
});
const [seed, from, count, limit] = [values.seed, values.from, values.count, values.limit].map(Number) as [
  number,
  number,
  number,
  number,
];
const only: Only = {
  ...(values.formats && { formats: true }),
  ...(values.format && { format: values.format }),
  ...(values.reader && { reader: values.reader }),
};
const seeds = readSeeds();
const folder = '.cache/fuzz';
mkdirSync(folder, { recursive: true });

let problems = 0;
await runFuzz(
  { seed, from, count, only, limit },
  ({ number, problem }) => {
    problems += 1;
    const input = fuzzInput(seeds, seed, number, only);
    const by = input.by.format ?? input.by.reader ?? 'as recognised';
    const file = `${folder}/${seed}-${number}.txt`;
    writeFileSync(file, input.bytes);
    if (problem.kind !== 'hang')
      writeFileSync(file.replace('.txt', '.small.txt'), shrunk(input.bytes, input.by, problem));
    console.log(`${file} (${by}, from ${input.from}): ${problem.kind}: ${problem.details}`);
  },
  (number) => {
    if (number > from && (number - from) % 1000 === 0)
      console.log(`${number - from} inputs, ${problems} problems`);
  },
);
console.log(`${count} inputs, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
