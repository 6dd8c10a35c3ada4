/**
 * `npm run bench:people -- DIR`: how many talks of pyvideo get exactly the right people, when its speakers stand in one column of a table,
 * joined by "; ". DIR is a checkout of github.com/pyvideo/data. It is measured with and never copied.
 *
 *     --show     the talks whose people are wrong
 */
import { parseArgs } from 'node:util';
import { scorePeople } from './people/pyvideo.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder) throw new Error('npm run bench:people -- DIR: name a checkout of pyvideo/data');
const { wrong, ...scores } = scorePeople(folder);
if (values.show) for (const line of wrong) console.log(line);
console.log(scores);
