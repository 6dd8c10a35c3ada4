/** What an entry takes from others: `crossref` and `xdata`, as biblatex maps their fields (manual, appendix B and section 3.14). */
import type { PrintedField } from '../../record.ts';

export interface BibtexEntry {
  type: string;
  /** "" where there is none. */
  key: string;
  line: number;
  fields: Map<string, PrintedField>;
}

/**
 * What a work does not share with the volume that it is in: its own address, text and pages. biblatex hands down the DOI too, but the DOI
 * of the proceedings is none of the paper.
 */
const own = new Set(
  `title subtitle titleaddon shorttitle author doi url urldate eprint eprinttype archiveprefix primaryclass abstract pages pagetotal keywords
  note annote annotation addendum file key ids crossref xref xdata entryset related options execute label presort sortkey shorthand timestamp
  biburl bibsource isrc langid type howpublished`.split(/\s+/),
);
const dates = ['date', 'year', 'month', 'day'];

/** What of a parent has another name in a child. */
function nameInChild(name: string, parent: string, child: string): string | undefined {
  const isInside = /^(?:in|conference|supp|bookinbook)/.test(child);
  if (name === 'title' || name === 'subtitle') {
    if (parent === 'periodical') return name === 'title' ? 'journaltitle' : undefined;
    if (!isInside) return undefined;
    return name === 'title' ? 'booktitle' : 'booksubtitle';
  }
  // The author of a book is that of its chapters.
  if (name === 'author') return child === 'inbook' && /^(?:mv)?book$/.test(parent) ? 'author' : undefined;
  return own.has(name) ? undefined : name;
}

/** How long a chain of entries is followed. */
const longestChain = 500;

/**
 * Gives every entry the fields that it takes from others; parents may stand before or behind it.
 *
 * @param onProblem is told of a parent that is not there, and of a circle
 */
export function inheritFields(
  entries: readonly BibtexEntry[],
  onProblem: (entry: BibtexEntry, text: string) => void,
): void {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries)
    if (entry.key && !byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const done = new Set<BibtexEntry>();
  for (const entry of entries) resolve(entry, []);

  function resolve(entry: BibtexEntry, path: readonly BibtexEntry[]): void {
    if (done.has(entry)) return;
    for (const relation of ['xdata', 'crossref'] as const) {
      const field = entry.fields.get(relation);
      if (!field) continue;
      for (const key of field.text.split(',').map((each) => each.trim())) {
        const parent = byKey.get(key.toLowerCase());
        if (!key) continue;
        if (!parent) onProblem(entry, `“${key}”, which ${relation} names, is not in the file`);
        else if (parent === entry || path.includes(parent) || path.length >= longestChain)
          onProblem(entry, `“${key}”, which ${relation} names, leads back to the entry itself`);
        else {
          resolve(parent, [...path, entry]);
          take(entry, parent, relation);
        }
      }
    }
    done.add(entry);
  }
}

function take(entry: BibtexEntry, parent: BibtexEntry, relation: 'crossref' | 'xdata'): void {
  const isDated = entry.fields.has('date') || entry.fields.has('year');
  for (const [name, field] of parent.fields) {
    const as = relation === 'xdata' ? name : nameInChild(name, parent.type, entry.type);
    if (!as || as === 'xdata' || (isDated && dates.includes(as))) continue;
    if (!hasField(entry.fields, as)) entry.fields.set(as, { ...field, isShared: true });
  }
}

/** Names of biblatex, and what BibTeX calls the same. */
const synonyms: Readonly<Record<string, string>> = {
  journaltitle: 'journal',
  journal: 'journaltitle',
  location: 'address',
  address: 'location',
  institution: 'school',
  school: 'institution',
};

function hasField(fields: ReadonlyMap<string, PrintedField>, name: string): boolean {
  return fields.has(name) || fields.has(synonyms[name] ?? name);
}
