/** Fetches what the site knows of an entry, wherever it lies: in a file of its own, or in one of several entries. */
import { apiPath, packOf, packPath } from '../export/api-paths.ts';
import type { WithCalendarText } from '../export/entry-json.ts';

/** Makes the address of a path below the base. */
type AddressOf = (path: string) => string;

/** A file of several entries. */
interface Pack {
  items: { id: string }[];
  moved?: Record<string, string>;
}

/** What was asked for on this page: a list has many entries of a file. */
const packsByPath = new Map<string, Promise<Pack>>();

/**
 * The JSON of an entry.
 *
 * @param id "talks/slug", or the one that the entry had before
 * @throws {Error} when it cannot be fetched, or the site has no such entry
 */
export async function fetchEntryJson<Json>(id: string, address: AddressOf): Promise<Json> {
  const packs = numberOfPacks();
  if (packs === undefined) return (await fetchFile(apiPath(id), address)).json();
  const packFor = (wanted: string) => fetchPack(packPath(packOf(wanted, packs)), address);
  const { items, moved = {} } = await packFor(id);
  const now = Object.hasOwn(moved, id) ? moved[id] : undefined;
  const candidates = now === undefined ? items : (await packFor(now)).items;
  const found = candidates.find((item) => item.id === (now ?? id));
  if (!found) throw new Error(`${id} is in no file`);
  return found as Json;
}

/**
 * The calendar of a talk with a day, as text.
 *
 * @throws {Error} when it cannot be fetched, or the talk has none
 */
export async function fetchCalendarText(id: string, address: AddressOf): Promise<string> {
  if (numberOfPacks() === undefined) return (await fetchFile(`${id}.ics`, address)).text();
  const { ics } = await fetchEntryJson<WithCalendarText>(id, address);
  if (ics === undefined) throw new Error(`${id} has no calendar`);
  return ics;
}

/** The page says so, where entries have no files of their own. */
function numberOfPacks(): number | undefined {
  const { packs } = document.documentElement.dataset;
  return packs === undefined ? undefined : Number(packs);
}

function fetchPack(path: string, address: AddressOf): Promise<Pack> {
  const known = packsByPath.get(path);
  if (known) return known;
  const asked = fetchFile(path, address).then((answer) => answer.json() as Promise<Pack>);
  packsByPath.set(path, asked);
  // Whoever asks again asks the site again.
  asked.catch(() => packsByPath.delete(path));
  return asked;
}

async function fetchFile(path: string, address: AddressOf): Promise<Response> {
  const answer = await fetch(address(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
