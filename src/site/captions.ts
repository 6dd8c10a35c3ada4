/** The captions of a video among the files of the site: "files/ice.vtt" beside "files/ice.mp4". */
import type { ServedFile } from '../model/content.ts';
import { playsInBrowsers } from '../model/media.ts';

/** @returns the path; `undefined` of what is no such video, or has none */
export function captionsOf(
  url: string,
  servedFiles: readonly Pick<ServedFile, 'path'>[],
): string | undefined {
  if (!url.startsWith('files/') || !playsInBrowsers.test(url)) return undefined;
  const name = url.replace(/\.\w+$/, '.vtt');
  return servedFiles.some(({ path }) => path === name) ? name : undefined;
}
