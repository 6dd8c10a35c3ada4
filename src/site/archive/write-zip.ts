/** Writes a ZIP file whose bytes follow from its files and its day alone, on every machine. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import type { ArchivedFile } from './bag.ts';

/** Without ZIP64, which older programs do not read and fflate does not write. */
const mostFiles = 65_535;
const mostBytes = 0xffff_ffff;

/** The rights of a file that everybody may read and its owner may write, as Unix has them in a ZIP file. */
const readable = (0o100644 << 16) >>> 0;

/**
 * @param folder that all files lie in
 * @param day `YYYY-MM-DD`, which every file bears
 * @throws {Error} when there is more than a ZIP file can hold
 */
export function writeZip(to: string, files: readonly ArchivedFile[], folder: string, day: string): void {
  if (files.length > mostFiles)
    throw new Error(
      `the archive would have ${files.length} files, and a ZIP file holds ${mostFiles}: set files: "few" in catalogue.yaml`,
    );
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A ZIP file has a time without a zone: this one is the same in all of them.
  const mtime = new Date(year, month - 1, date, 12);
  const out = openSync(to, 'w');
  try {
    let size = 0;
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      writeSync(out, chunk);
    });
    for (const { path, bytes } of files) {
      // The compression of zlib differs from processor to processor; that of fflate is JavaScript.
      const file = new ZipDeflate(`${folder}/${path}`, { level: 6 });
      Object.assign(file, { mtime, os: 3, attrs: readable });
      zip.add(file);
      file.push(bytes(), true);
      if (size > mostBytes)
        throw new Error('the archive would be larger than 4 GB, which a ZIP file cannot be');
    }
    zip.end();
  } catch (error) {
    // Half an archive is none.
    rmSync(to, { force: true });
    throw error;
  } finally {
    closeSync(out);
  }
}
