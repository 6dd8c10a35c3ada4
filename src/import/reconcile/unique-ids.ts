/** Ids that identify: those that stand at one talk or paper of their dump alone. */

interface WithId {
  kind: 'talk' | 'paper';
  dump: string | undefined;
  ownId: string | undefined;
}

/** Whether an id is given once in its dump. */
export function uniqueIds(entries: readonly WithId[]): (entry: WithId) => boolean {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1);
  return (entry) => (counts.get(keyOf(entry)) ?? 0) <= 1;
}

function keyOf({ kind, dump, ownId }: WithId): string {
  return `${kind}\n${dump}\n${ownId}`;
}

/** A UID with a host or a UUID (RFC 5545, section 3.8.4.7), or an address: no other program gives it to something else. */
export function isUniqueInTheWorld(id: string): boolean {
  return /^\S{1,200}@\S|^https?:\/\/|^researchseminars\.org\/|^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-/i.test(id);
}
