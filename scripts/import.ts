/** `npm run import`: see src/cli/import-command.ts. */
import { runCommand } from '../src/cli/run-command.ts';

process.exitCode = await runCommand(['import', ...process.argv.slice(2)]);
