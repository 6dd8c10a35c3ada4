/** `npm run import`: dumps to entries. */
import { runImport } from '../src/import/command.ts';

const { exitCode, lines, errors } = runImport(process.argv.slice(2));
for (const line of lines) console.log(line);
for (const error of errors) console.error(error);
process.exitCode = exitCode;
