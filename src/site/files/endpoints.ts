/** Every file that leaves the site, as the routes of Astro ask for it. */
import { redirects } from '../load.ts';
import { filesOf } from './entry-files.ts';
import { changeFeedFiles } from './feeds.ts';
import type { OutsideFile } from './file.ts';
import { filesOfList } from './list-files.ts';
import { entries, lists } from './lists.ts';
import { forMachines, sitePicture } from './site-files.ts';

/**
 * Every file, also under the addresses that it had before: whoever subscribed is never told of a change of address.
 */
function allFiles(): OutsideFile[] {
  const files = [
    ...lists.flatMap(filesOfList),
    ...entries.flatMap(filesOf),
    ...changeFeedFiles(),
    sitePicture,
    ...forMachines(),
  ];
  const stem = ({ path }: OutsideFile) => path.slice(0, path.indexOf('.'));
  const byStem = Map.groupBy(files, stem);
  const before = redirects
    .filter(({ isRemoved }) => !isRemoved)
    .flatMap(({ from, to }) =>
      (byStem.get(to.replace(/\/$/, '')) ?? []).map((file) => ({
        ...file,
        path: from.replace(/\/$/, '') + file.path.slice(stem(file).length),
      })),
    );
  return [...files, ...before];
}

/** What a route of Astro needs to write the files: their names taken apart as its own is. */
export function routes() {
  return allFiles().map((file) => {
    const dot = file.path.indexOf('.');
    return { params: { name: file.path.slice(0, dot), format: file.path.slice(dot + 1) }, props: { file } };
  });
}
