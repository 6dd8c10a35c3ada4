/** `npm run new-format -- NAME`: a file, a fixture and a line in the registry for a new format. */
import { addFormat } from '../src/import/formats/new-format.ts';

const { message, isError } = addFormat(process.argv[2] ?? '');
if (isError) console.error(message);
else console.log(message);
process.exitCode = isError ? 1 : 0;
