/** Writes the service worker of a built site, and the list of the files that it may keep. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from '../publish/site-files.ts';

/** At the root: a service worker answers for what lies below it. */
const workerFile = 'sw.js';
const listFile = 'offline.json';

/** What pages show and their scripts ask for; not what leaves the site. */
const isRead = (file: string) =>
  /\.(?:html|css|js|woff2|svg|png|jpe?g|webp|bin)$/.test(file) ||
  /^(?:api\/v1|map)\/.*\.json$/.test(file) ||
  /^talks\/[^/]+\.ics$/.test(file);

/** Kept from the beginning: the page that says what is not there, the ways to all others, and what they look like. */
const isFirst = (file: string) =>
  ['index.html', 'offline/index.html', 'list/index.html', 'search/index.html'].includes(file) ||
  /^(?:_astro\/.*\.(?:css|js|woff2)|brand\/.*|favicon\.svg)$/.test(file);

/**
 * Adds both files to a site that is complete otherwise. The same site has the same version.
 *
 * @param isOn false where readers may still have a service worker of former times, which is to go
 */
export function writeOffline(folder: string, isOn: boolean): void {
  const worker = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
  if (!isOn) {
    writeFileSync(path.join(folder, workerFile), worker('farewell-worker.js'));
    return;
  }
  const read = filesOf(folder).filter((file) => isRead(file.path) && file.path !== workerFile);
  const files = Object.fromEntries(
    read.map((file) => [file.path, hashOf(readFileSync(path.join(folder, file.path)))]),
  );
  const first = read.map((file) => file.path).filter(isFirst);
  const script = worker('service-worker.js');
  const version = createHash('sha256')
    .update(script)
    .update(JSON.stringify(files))
    .digest('hex')
    .slice(0, 16);
  writeFileSync(path.join(folder, listFile), JSON.stringify({ version, first, files }));
  writeFileSync(path.join(folder, workerFile), script.replace("version = ''", `version = '${version}'`));
}

/** As the service worker computes it: 72 bits, as twelve letters. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest().subarray(0, 9).toString('base64');
}
