/** One import in a process of its own, so that `npm run dev` answers meanwhile. The arguments are those of the import; the result is a message. */
import { type CommandResult, runImport } from '../import/command.ts';

const result: CommandResult = runImport(process.argv.slice(2));
// Nobody listens any more where the server was stopped meanwhile.
process.send?.(result, undefined, undefined, () => process.exit());
