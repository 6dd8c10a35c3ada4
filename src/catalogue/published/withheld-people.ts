/** People who asked not to be named: a name is masked in each of its printed spellings. */

import type { Content, StoredEntry } from '../../model/content.ts';
import type { Appearance, Person } from '../../model/schema.ts';
import { escapePattern } from '../../text/escape-pattern.ts';
import { fold } from '../../text/fold.ts';
import { nameParts } from '../../text/person-name.ts';
import { privateMark } from '../../text/private-data/private-mark.ts';
import { personIndex } from '../speakers.ts';

export interface WithheldPeople {
  /** Whether somebody who is named in an entry is not to be. */
  isWithheld: (name: string, entryId: string) => boolean;
  /** Ids of the entries that name one of them. */
  entries: ReadonlySet<string>;
  /** Masks the names in a text of an entry, or of the page around entries (""). */
  mask: (text: string, entryId: string) => string;
}

/** The people of `people.yaml` who are taken down, as the entries print them. */
export function withheldPeople({ talks, papers, people }: Content): WithheldPeople {
  const bearerOf = personIndex(people);
  const isDown = (bearer: Person | string): bearer is Person =>
    typeof bearer === 'object' && bearer.takenDown === true;
  const spellings = new Map(
    people.filter(isDown).map((person) => [person, new Set([person.name, ...(person.also ?? [])])]),
  );
  const entries = new Set<string>();
  for (const entry of [...talks, ...papers])
    for (const { name, printed } of appearancesIn(entry)) {
      const bearer = bearerOf(name, idOf(entry));
      if (!isDown(bearer)) continue;
      entries.add(idOf(entry));
      for (const spelling of [name, printed]) if (spelling) spellings.get(bearer)?.add(spelling);
    }
  return {
    isWithheld: (name, id) => isDown(bearerOf(name, id)),
    entries,
    mask: maskerOf(spellings),
  };
}

/** Those who speak at a talk, or wrote or edited a paper. */
function appearancesIn(entry: StoredEntry): readonly Appearance[] {
  if (entry.kind === 'talk') return entry.fields.speakers ?? [];
  return [...(entry.fields.authors ?? []), ...(entry.fields.editors ?? [])];
}

export function idOf({ kind, fields }: StoredEntry): string {
  return `${kind}s/${fields.slug}`;
}

/** A name that somebody shares is masked only in the entries that are theirs. */
function maskerOf(spellings: ReadonlyMap<Person, ReadonlySet<string>>): WithheldPeople['mask'] {
  const patterns = new Map<string, RegExp | undefined>();
  const patternFor = (id: string) => {
    const people = [...spellings].filter(([{ only }]) => !only || only.includes(id));
    return patternOf(people.flatMap(([, names]) => [...names]));
  };
  const shared = new Set([...spellings.keys()].flatMap(({ only = [] }) => only));
  return (text, id) => {
    const scope = shared.has(id) ? id : '';
    if (!patterns.has(scope)) patterns.set(scope, patternFor(scope));
    const pattern = patterns.get(scope);
    return pattern ? text.replace(pattern, privateMark) : text;
  };
}

/** Finds any of the names, with or without accents, given name or surname first. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const written = names.flatMap((name) => {
    const { given, family } = nameParts(name);
    const forms = given && !name.includes(',') ? [name, `${family}, ${given}`] : [name];
    return forms.flatMap((form) => [form.normalize(), form.normalize('NFD'), fold(form)]);
  });
  if (written.length === 0) return undefined;
  const longestFirst = [...new Set(written)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const any = longestFirst
    .map((name) => name.split(/\s+/).map(escapePattern).join('[\\s\\u00A0]{1,3}'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
