/** A bag (BagIt, RFC 8493): a folder of files with a checksum for each, which libraries and archives take and check. */
import { createHash } from 'node:crypto';
import { compareText } from '../../text/compare.ts';

/** A file of an archive, by its path with "/". Its bytes are read each time that they are asked for: a site may be larger than memory. */
export interface ArchivedFile {
  path: string;
  bytes: () => Uint8Array;
}

export interface BagInfo {
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  description: string;
  /** The public address. */
  url: string;
  /** "colloquy 0.1.0". */
  program: string;
}

/**
 * The files of a bag, sorted: the payload below `data/`, and beside it what the standard asks for and a README.
 *
 * @param payload paths without "data/"
 * @param readme what is what, for whoever opens it in thirty years
 */
export function bagFiles(payload: readonly ArchivedFile[], readme: string, info: BagInfo): ArchivedFile[] {
  const data = payload
    .map((file) => ({ ...file, path: `data/${file.path}` }))
    .sort((a, b) => compareText(a.path, b.path));
  let octets = 0;
  const sums = data.map(({ path, bytes }) => {
    const content = bytes();
    octets += content.length;
    return [sha256(content), path] as const;
  });
  const tags = [
    textFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    textFile('bag-info.txt', bagInfo(info, octets, data.length)),
    textFile('manifest-sha256.txt', manifest(sums)),
    textFile('README.txt', readme),
  ];
  const tagSums = tags.map(({ path, bytes }) => [sha256(bytes()), path] as const);
  return [...data, ...tags, textFile('tagmanifest-sha256.txt', manifest(tagSums))].sort((a, b) =>
    compareText(a.path, b.path),
  );
}

function bagInfo({ day, title, description, url, program }: BagInfo, octets: number, files: number): string {
  const lines: [label: string, value: string][] = [
    ['External-Identifier', url],
    ['External-Description', [title, description].filter(Boolean).join(': ')],
    ['Bagging-Date', day],
    ['Payload-Oxum', `${octets}.${files}`],
    ['Bag-Software-Agent', program],
  ];
  return lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** Lines that `sha256sum -c` reads. Line breaks and "%" in a path are percent-encoded (section 2.1.3). */
function manifest(sums: readonly (readonly [sum: string, path: string])[]): string {
  const encoded = (path: string) => path.replace(/[%\r\n]/g, encodeURIComponent);
  return [...sums]
    .sort(([, a], [, b]) => compareText(a, b))
    .map(([sum, path]) => `${sum}  ${encoded(path)}\n`)
    .join('');
}

/** A file of a text, in UTF-8. */
export function textFile(path: string, content: string): ArchivedFile {
  const bytes = new TextEncoder().encode(content);
  return { path, bytes: () => bytes };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
