/** `npm run preview`: see src/cli/preview-command.ts. */
import { runCommand } from '../src/cli/run-command.ts';

process.exitCode = await runCommand(['preview', ...process.argv.slice(2)]);
