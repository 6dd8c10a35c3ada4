/** Notices on the files of a folder: what they all have in common is told once. */
import { folderOfDump } from '../model/dump-folder.ts';
import type { Notice } from './notices.ts';

/** Keeps the first of the notices that repeat themselves in other files of a folder, and says in how many. */
export function toldOnce(notices: readonly Notice[]): Notice[] {
  const keyOf = ({ dump, rule, repeats }: Notice) => {
    const folder = folderOfDump(dump);
    return repeats === undefined || folder === '' ? undefined : `${folder}\n${rule}\n${repeats}`;
  };
  const dumps = new Map<string, Set<string>>();
  for (const notice of notices) {
    const key = keyOf(notice);
    if (key !== undefined) dumps.set(key, (dumps.get(key) ?? new Set()).add(notice.dump));
  }
  const told = new Set<string>();
  return notices.flatMap((notice) => {
    const key = keyOf(notice);
    const files = key === undefined ? 1 : (dumps.get(key)?.size ?? 1);
    if (key === undefined || files === 1) return [notice];
    if (told.has(key)) return [];
    told.add(key);
    const more = `${files - 1} more ${files === 2 ? 'file' : 'files'} of ${folderOfDump(notice.dump)}`;
    return [{ ...notice, text: `${notice.text} (and in ${more})` }];
  });
}

/**
 * Takes out the notices that a settled line is gone where another file of the folder still has it: what sources.yaml settles for a folder
 * stands in some of its files.
 *
 * @param folderOf the folder whose item in sources.yaml a dump is read by; `undefined` for an item of its own
 */
export function stillSettled(
  notices: readonly Notice[],
  dumps: readonly { name: string }[],
  folderOf: (dump: string) => string | undefined,
): Notice[] {
  const sizes = new Map<string, number>();
  for (const { name } of dumps) {
    const folder = folderOf(name);
    if (folder) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const times = new Map<string, number>();
  const keyOf = ({ dump, rule, text }: Notice) => {
    const folder = rule === 'settled-line-gone' ? folderOf(dump) : undefined;
    return folder ? { folder, key: `${folder}\n${text}` } : undefined;
  };
  return notices
    .map((notice) => ({ notice, of: keyOf(notice) }))
    .map(({ notice, of }) => {
      if (of) times.set(of.key, (times.get(of.key) ?? 0) + 1);
      return { notice, of, isFirst: of === undefined || times.get(of.key) === 1 };
    })
    .filter(({ of, isFirst }) => of === undefined || (isFirst && times.get(of.key) === sizes.get(of.folder)))
    .map(({ notice }) => notice);
}
