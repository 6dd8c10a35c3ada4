/** What an entry is known by outside: its public address, and ids that outlast every address. */
import { createHash } from 'node:crypto';
import { type Entry, entryId } from '../../model/entry.ts';
import { bornId, catalogue } from '../load.ts';
import { entryPath } from '../paths.ts';
import { publicUrl } from '../urls.ts';

/** The public address of its page. */
export const pageOf = (entry: Entry) => publicUrl(entryPath(entry));

/** What calendars know it by, for ever: the id that it was born with, at the catalogue's host. */
export const uid = (entry: Entry) => `${bornId(entryId(entry))}@${catalogue.calendarHost}`;

/** A permanent id that is a URI and no address: a name-based UUID (RFC 9562, section 5.5) of what it is known by. */
export function urn(name: string): string {
  const urls = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(urls).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
