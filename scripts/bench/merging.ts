/**
 * `npm run bench:merging -- DIR`: how well papers of two bibliographies are merged, on DBLP–ACM: `DBLP2.csv`, `ACM.csv` and
 * `DBLP-ACM_perfectMapping.csv`. They are measured with and never copied.
 *
 *     --show     what was merged wrongly, and what was not merged
 */
import { parseArgs } from 'node:util';
import { scoreMerging } from './merging/dblp-acm.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder)
  throw new Error('npm run bench:merging -- DIR: name the folder with DBLP2.csv, ACM.csv and the mapping');
const { wrong, missed, ...scores } = scoreMerging(folder);
if (values.show) for (const line of [...wrong, ...missed]) console.log(line);
console.log(scores);
