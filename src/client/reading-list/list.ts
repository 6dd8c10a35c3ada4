/** The reading list: ids of entries, in the order in which they were put on it. It lies in the browser and nowhere else. */

const key = 'colloquy:list';
const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^(?:talks|papers)\/[^/?#,\s]+$/.test(id);

/** What lies there under that name, if it is a list; nothing where the browser keeps nothing. */
export function readList(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? [...new Set(list.filter(isId))] : [];
  } catch {
    return [];
  }
}

/** @returns whether the browser kept it */
export function writeList(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}

/** Puts an entry on the list, or takes it off. @returns whether it is on it now */
export function toggle(id: string): boolean {
  const list = readList();
  const isOn = list.includes(id);
  const isKept = writeList(isOn ? list.filter((other) => other !== id) : [...list, id]);
  return isKept ? !isOn : isOn;
}

/** A list in the part of an address that no server sees: "#talks/a,papers/b". */
export function toHash(ids: readonly string[]): string {
  return `#${ids.map(encodeURI).join(',')}`;
}

/** The list in an address; `undefined` when there is none in it. */
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
