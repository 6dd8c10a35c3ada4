/** The reading list: ids of entries, in the order in which they were added. It is stored in the browser and nowhere else. */

const key = 'colloquy:list';
const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^(?:talks|papers)\/[^/?#,\s]+$/.test(id);

/** The stored list; empty when there is none, when it is not a list, or when the browser allows no storage. */
export function readList(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? [...new Set(list.filter(isId))] : [];
  } catch {
    return [];
  }
}

/** @returns whether the browser stored it */
export function writeList(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

/** Adds an entry to the list, or removes it. @returns whether it is on the list now */
export function toggleEntry(id: string): boolean {
  const list = readList();
  const isOn = list.includes(id);
  const isStored = writeList(isOn ? list.filter((other) => other !== id) : [...list, id]);
  return isStored ? !isOn : isOn;
}

/** A list as the fragment of an address, which no server sees: "#talks/a,papers/b". */
export function toHash(ids: readonly string[]): string {
  return `#${ids.map(encodeURI).join(',')}`;
}

/** The list in a fragment; `undefined` when there is none. */
export function fromHash(hash: string): string[] | undefined {
  const ids = hash.replace(/^#/, '').split(',').map(decoded).filter(isId);
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
