/** `npm start`: see src/cli/start-command.ts. `--demo department` is about an invented department, in a folder that git leaves alone. */
import path from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { dayIn } from '../src/model/today.ts';
import { takeOption } from '../src/text/take-option.ts';
import { writeDepartment } from './demo/department.ts';

const { value: demo, others } = takeOption(process.argv.slice(2), '--demo');
if (demo === undefined) process.exitCode = await runCommand(['start', ...others]);
else if (demo === 'department') {
  const content = path.resolve('.demo', demo);
  writeDepartment(content, dayIn('Europe/Copenhagen', new Date()));
  process.exitCode = await runCommand(['start', '--content', content, ...others]);
} else {
  console.error(
    `--demo: there is no demo "${demo}". Write --demo department; without it, npm start serves content/.`,
  );
  process.exitCode = 1;
}
