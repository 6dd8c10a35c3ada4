/** What an entry is known by outside the site: its public address, and ids that outlast every address. */
import { createHash } from 'node:crypto';
import { type Entry, entryId } from '../model/entry.ts';
import type { ExportContext } from './context.ts';

/** The public address of an entry's page. */
export function entryUrl(entry: Entry, context: Pick<ExportContext, 'url'>): string {
  return context.url(`${entryId(entry)}/`);
}

/** The UID of an entry in calendars (RFC 7986, section 5.3): the id that it had first, at the catalogue's host. It never changes. */
export function entryUid(entry: Entry, context: Pick<ExportContext, 'permanentId' | 'calendarHost'>): string {
  return `${context.permanentId(entryId(entry))}@${context.calendarHost}`;
}

/** The namespace for names that are URLs (RFC 9562, section 6.6). */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A permanent id that is a URI but no address: the UUID of a name (version 5; RFC 9562, section 5.5). */
export function uuidUrn(name: string): string {
  const hash = createHash('sha1').update(urlNamespace).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
