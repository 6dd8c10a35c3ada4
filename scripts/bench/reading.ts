/**
 * `npm run bench:reading -- DIR`: how well the general readers read the pages of a folder, each `NN.txt` against its truth `NN.json`.
 *
 *     --examples     two entries of the truth are given as examples, and not scored
 *     --each         a line a page
 *     --only TEXT    only pages whose name holds the text
 *     --show         with each page, what differs
 *
 * `npm run bench:reading -- --cmu DIR`: how well announcement mails are read, on the CMU Seminar Announcements. They are measured with and
 * never copied, and nothing is trained on them. `--half training` (the default) is for developing, `--half test_tagged` for the figure.
 *
 * `npm run bench:reading -- --anystyle FILE`: how well references are read, on the labelled ones of anystyle (`res/parser/gold.xml`).
 */
import { parseArgs } from 'node:util';
import { scorePages, totalsOf } from '../../src/import/reading/page-score.fixture.ts';
import { scoreCitations } from './reading/citations.ts';
import { scoreMails } from './reading/mails.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    examples: { type: 'boolean' },
    each: { type: 'boolean' },
    show: { type: 'boolean' },
    only: { type: 'string', default: '' },
    cmu: { type: 'string' },
    half: { type: 'string', default: 'training' },
    anystyle: { type: 'string' },
  },
});
if (values.cmu) {
  const show = (file: string, field: string, said: string | undefined, wanted: readonly string[]) =>
    console.log(`${file} ${field}: ${said ?? 'nothing'}, expected ${wanted.join(' | ') || 'nothing'}`);
  console.log(scoreMails(values.cmu, values.half, values.show ? show : undefined));
  process.exit();
}
if (values.anystyle) {
  const { lines, f1, allRight, byField } = scoreCitations(values.anystyle);
  for (const [name, { precision, recall, f1: own }] of Object.entries(byField))
    console.log(`${name.padEnd(10)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${own.toFixed(3)}`);
  console.log(
    `${lines} references: micro-F1 ${f1.toFixed(3)}, all six fields right in ${allRight.toFixed(3)}`,
  );
  process.exit();
}
const [folder] = positionals;
if (!folder) throw new Error('npm run bench:reading -- DIR: name a folder of NN.txt and NN.json');

const scores = scorePages(folder, { withExamples: values.examples === true, only: values.only });
for (const { name, family, reader, score } of scores) {
  if (values.each || values.show) console.log(score.line(name, family, reader));
  if (values.show) for (const line of score.differences) console.log(`    ${line}`);
}
const all = totalsOf(scores.map(({ score }) => score));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
console.log(
  [
    `${all.pages} pages: right ${percent(all.right)}, usable ${percent(all.usable)}`,
    `entries ${all.found} of ${all.entries} found, ${percent(all.invented)} of those made are invented`,
    `fields ${all.fieldsRight} of ${all.fields} right (${percent(all.fieldsRight / Math.max(all.fields, 1))}); wrong without a notice: ${percent(all.silent)} of those stated`,
  ].join('\n'),
);
