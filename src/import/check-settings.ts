/** Checks what the settings name against what there is: dumps, people and entries. */
import { wrongDuplicates } from '../catalogue/duplicates.ts';
import { nameKey } from '../catalogue/speakers.ts';
import { InputError } from '../content/input-error.ts';
import type { ReadSettings } from '../content/settings.ts';
import { isFolder } from '../model/dump-folder.ts';

type Checkable = Omit<ReadSettings, 'catalogue' | 'problems'>;

/** Sources are of dumps that are there, each named once. */
export function checkSources({ sources, lineOf }: Checkable, dumps: ReadonlySet<string>): InputError[] {
  const found = new Set<string>();
  const isThere = (name: string) =>
    isFolder(name) ? [...dumps].some((dump) => dump.startsWith(name)) : dumps.has(name);
  return sources.flatMap(({ dump }, index) => {
    const problem = (message: string) =>
      new InputError('sources.yaml', lineOf('sources.yaml', [index]), message);
    const problems = [
      ...(found.has(dump) ? [problem(`"${dump}" is there twice`)] : []),
      ...(isThere(dump) ? [] : [problem(`there is no dump "${dump}" in dumps/`)]),
    ];
    found.add(dump);
    return problems;
  });
}

/** A name that two people share belongs to one of them in some entries only: otherwise nobody knows whose it is. */
export function checkPeople({ people, lineOf }: Checkable): InputError[] {
  const problems: InputError[] = [];
  const bearers = new Map<string, number>();
  const lineOfPerson = (index: number) => lineOf('people.yaml', [index]);
  people.forEach(({ name, also = [], only }, index) => {
    if (only) return;
    for (const spelling of new Map([name, ...also].map((each) => [nameKey(each), each])).values()) {
      const other = bearers.get(nameKey(spelling));
      bearers.set(nameKey(spelling), index);
      if (other === undefined) continue;
      const message = `"${spelling}" is the person of line ${lineOfPerson(other)} too: say which entries are whose under "only"`;
      problems.push(new InputError('people.yaml', lineOfPerson(index), message));
    }
  });
  return problems;
}

/** Ids that people.yaml and entries.yaml name are those of entries. */
export function checkIds({ people, entryRules, lineOf }: Checkable, ids: ReadonlySet<string>): InputError[] {
  const wrongRules = wrongDuplicates(entryRules.same ?? [], (id) => ids.has(id)).map(
    ({ path, message }) => new InputError('entries.yaml', lineOf('entries.yaml', ['same', ...path]), message),
  );
  const wrongPeople = people.flatMap(({ only = [] }, person) =>
    only.flatMap((id, index) =>
      ids.has(id)
        ? []
        : [
            new InputError(
              'people.yaml',
              lineOf('people.yaml', [person, 'only', index]),
              `"${id}" is no entry`,
            ),
          ],
    ),
  );
  return [...wrongRules, ...wrongPeople];
}

/** What entries.yaml takes down is an entry, or was one: its file may be deleted as well. */
export function checkTakenDown({ entryRules, lineOf }: Checkable, ids: ReadonlySet<string>): InputError[] {
  return (entryRules.takenDown ?? []).flatMap((id, index) =>
    ids.has(id)
      ? []
      : [new InputError('entries.yaml', lineOf('entries.yaml', ['takenDown', index]), `"${id}" is no entry`)],
  );
}
