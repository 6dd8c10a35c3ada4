/** Watches the content folder while `astro dev` runs. */
import path from 'node:path';

/** What Vite watches files with; events are those of its `all`. */
export interface FileWatcher {
  add(folder: string): unknown;
  on(event: 'all', listener: (event: string, file: string) => void): unknown;
}

/** An editor or an import writes many files at once: what follows waits until none has changed for so long. In milliseconds. */
const quiet = 150;

/**
 * Calls `follow` once after one or many files have come, changed or gone.
 *
 * @param concerns whether a file does, named from the folder and with "/": "dumps/page.txt". Hidden files and folders, where an import keeps
 * what it has not finished, never do
 */
export function onContentChange(
  watcher: FileWatcher,
  folder: string,
  concerns: (name: string) => boolean,
  follow: () => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (/^\.\.(?:\/|$)|(?:^|\/)\.[^.]/.test(name) || path.isAbsolute(name) || !concerns(name)) return;
    clearTimeout(timer);
    timer = setTimeout(follow, quiet);
  });
}
