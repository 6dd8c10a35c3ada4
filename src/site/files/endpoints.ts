/** Every file that leaves the site, by the folder that it lies in, as the routes of Astro ask for it. */
import { entryId } from '../../model/entry.ts';
import { redirects } from '../load.ts';
import { filesOf } from './entry-files.ts';
import { changeFeedFiles } from './feeds.ts';
import type { OutsideFile } from './file.ts';
import { filesOfList } from './list-files.ts';
import { entries, lists } from './lists.ts';
import { forMachines, sitePicture } from './site-files.ts';

/**
 * The files under a folder ("talks/"; "" for those in no folder), also under the addresses that they had before: whoever subscribed
 * is never told of a change of address.
 */
function filesIn(folder: string): OutsideFile[] {
  const lies = (path: string) => path.slice(0, path.lastIndexOf('/') + 1) === folder;
  const files = [
    ...lists.filter(({ path }) => lies(path)).flatMap(filesOfList),
    ...entries.filter((entry) => lies(entryId(entry))).flatMap(filesOf),
    ...(folder === '' ? [...changeFeedFiles(), sitePicture, ...forMachines()] : []),
  ];
  const stem = ({ path }: OutsideFile) => path.slice(0, path.indexOf('.'));
  const byStem = Map.groupBy(files, stem);
  const before = redirects
    .filter(({ from, isRemoved }) => lies(from.replace(/\/$/, '')) && !isRemoved)
    .flatMap(({ from, to }) =>
      (byStem.get(to.replace(/\/$/, '')) ?? []).map((file) => ({
        ...file,
        path: from.replace(/\/$/, '') + file.path.slice(stem(file).length),
      })),
    );
  return [...files, ...before];
}

/** What a route of Astro needs to write the files of a folder: their names taken apart as its own is. */
export function routes(folder: string) {
  return filesIn(folder).map((file) => {
    const name = file.path.slice(folder.length);
    const dot = name.indexOf('.');
    return { params: { name: name.slice(0, dot), format: name.slice(dot + 1) }, props: { file } };
  });
}
