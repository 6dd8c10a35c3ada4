/** The slug of each dump: its file name, without the extension unless another dump has the same stem. */
import { compareText } from '../../text/compare.ts';

export interface DumpAddresses {
  /** By the dump's file name, a part of an address, not encoded: "talks" for "talks.txt". */
  addresses: ReadonlyMap<string, string>;
  /** What each of several dumps would be called without its ending, and none is: one of them may have had that address alone. */
  parted: string[];
}

/** The addresses of dumps, whatever their order: "talks.txt" beside "talks.ics" are "talks.txt" and "talks.ics". */
export function dumpAddresses(dumps: readonly string[]): DumpAddresses {
  const names = [...new Set(dumps)].sort(compareText);
  const whole = new Set<string>();
  const parted = new Set<string>();
  const wanted = (name: string) => writable(whole.has(name) ? name : withoutEnding(name));
  // A whole name may be that of another without its ending, as of "talks.txt" and "talks.txt.old": again, until none is.
  for (let shared = sharing(names, wanted); shared.length > 0; shared = sharing(names, wanted)) {
    const cut = shared.filter((name) => !whole.has(name));
    if (cut.length === 0) break;
    for (const name of cut) parted.add(wanted(name));
    for (const name of cut) whole.add(name);
  }
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    let address = wanted(name);
    for (let count = 2; taken.has(address); count += 1) address = `${wanted(name)}-${count}`;
    taken.add(address);
    addresses.set(name, address);
  }
  return { addresses, parted: [...parted].filter((address) => !taken.has(address)) };
}

/** Those of the names that want the address of another. */
function sharing(names: readonly string[], wanted: (name: string) => string): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(wanted(name), (times.get(wanted(name)) ?? 0) + 1);
  return names.filter((name) => (times.get(wanted(name)) ?? 0) > 1);
}

/** A name that is nothing but an ending, or dots, stays: "." and ".." are no folders of their own. */
function withoutEnding(name: string): string {
  const stem = name.replace(/\.[^./]*$/, '');
  return /(?:^|\/)\.*$/.test(stem) ? name : stem;
}

/**
 * As Astro can build it: a "%" stops it, "#" and "?" it writes as "%23" and "%3F", where no link finds them, and letters it composes. A number
 * alone behind a folder would be a page of the dump that is called like the folder. "index.html" is the file of the page above it: a
 * dump "index.html" beside an "index.txt" would take the place of the list.
 */
function writable(name: string): string {
  return name
    .normalize()
    .replace(/[#?%]/g, '-')
    .replace(/\/(?=\d+$)/, '/-')
    .replace(/(?<=^|\/)(index)\.(html)$/i, '$1-$2');
}
