/** `npm run train -- FOLDER [text-kind] [citation-line]`: makes the models of the import again, from public data in that folder. */
import { writeFileSync } from 'node:fs';
import { trainCitationLine } from './train/citation-line.ts';
import { trainTextKind } from './train/text-kind.ts';

const models = {
  'text-kind': { folder: 'text-kind', train: trainTextKind },
  'citation-line': { folder: 'references', train: trainCitationLine },
};
const [folder, ...names] = process.argv.slice(2);

if (folder) {
  for (const [name, model] of Object.entries(models)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const file = `../src/import/reading/${model.folder}/${name}.model.json`;
    writeFileSync(new URL(file, import.meta.url), model.train(folder));
    console.log(`${name}.model.json is written.`);
  }
} else {
  console.error(
    'Where is the data? npm run train -- FOLDER (with the folders pyvideo, probablepeople and anystyle)',
  );
  process.exitCode = 1;
}
