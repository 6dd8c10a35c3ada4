/** `npm run build`: see src/cli/build-command.ts. */
import { runCommand } from '../src/cli/run-command.ts';

process.exitCode = await runCommand(['build', ...process.argv.slice(2)]);
