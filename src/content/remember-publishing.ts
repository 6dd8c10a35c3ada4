/** Writes where a catalogue is published into its settings, so that nobody is asked again. */
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishSettings } from '../model/publishing.ts';

/** Adds the setting at the end of `catalogue.yaml`, which has none. The rest stays as it is, to the byte. */
export function rememberPublishing(folder: string, { to, target }: PublishSettings): void {
  const file = path.join(folder, 'catalogue.yaml');
  const text = readFileSync(file, 'utf8');
  const [, lineEnd = '\n'] = text.match(/(\r?\n)/) ?? [];
  const lines = [
    ...(text.endsWith('\n') ? [] : ['']),
    '',
    '# Where "colloquy publish" brings the site.',
    // A JSON string is a YAML string.
    `publish: { to: ${JSON.stringify(to)}${target === undefined ? '' : `, target: ${JSON.stringify(target)}`} }`,
    '',
  ];
  appendFileSync(file, lines.join(lineEnd));
}
