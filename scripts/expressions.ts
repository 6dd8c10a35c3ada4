/**
 * `npm run check:expressions`: every expression that untrusted text meets reads any text in time that grows no faster than the text. recheck says so, or
 * shows a text that takes longer. Expressions that are well are recorded, so that only new ones are asked about; commit the record.
 *
 * With `--check` nothing is written: a record that does not name exactly the expressions that there are is a problem.
 */
import { globSync, readFileSync } from 'node:fs';
import { bounded } from './expressions/bounded.ts';
import { digestOf, type Growth, growthOf, readRecord, writeRecord } from './expressions/checked.ts';
import { literalsIn } from './expressions/literals.ts';

const isCheck = process.argv.includes('--check');
const literals = globSync('src/{analysis,catalogue,content,import,model,render,search,text}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.(?:test|fixture|d)\.ts$/.test(file))
  .sort()
  .flatMap((file) => literalsIn(file, readFileSync(file, 'utf8')).map((literal) => ({ ...literal, file })));
const known = readRecord();
const well = new Set<string>();
const problems: string[] = [];
let asked = 0;
for (const literal of literals) {
  const { file, line, source, flags } = literal;
  const digest = digestOf(literal);
  if (!known.has(digest) && !well.has(digest)) {
    asked += 1;
    const growth = growthOf(literal);
    if (growth.status === 'vulnerable' && !isCounted(source, growth) && !bounded.has(source)) {
      problems.push(`${file}:${line} /${source}/${flags}: ${growth.summary}, as on ${growth.attack}`);
      continue;
    }
  }
  well.add(digest);
}
for (const source of bounded.keys())
  if (!literals.some((literal) => literal.source === source))
    problems.push(
      `/${source}/ is excused in scripts/expressions/bounded.ts and stands nowhere: take it out there`,
    );
const isStale = well.size !== known.size || [...well].some((digest) => !known.has(digest));
if (!isCheck) writeRecord(well);
else if (isStale)
  problems.push(
    'scripts/expressions/checked.txt does not name the expressions that there are: run npm run check:expressions, and commit it',
  );

/**
 * "{0,500}" takes at most 500 times the text. recheck tries such expressions instead of deciding on them, and takes the product for growth;
 * what it finds depends on how fast the machine is.
 */
function isCounted(source: string, { summary }: Growth): boolean {
  return /\{\d+,\d+\}/.test(source) && summary.endsWith('polynomial (fuzz)');
}

for (const problem of problems) console.log(problem);
console.log(
  `${literals.length} expressions, ${asked} of them new, ${problems.length} problems (${bounded.size} excused)`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
