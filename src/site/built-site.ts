/** How a folder that a build has written is known. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file that tells a built site from every other folder. */
export const markerFile = '.colloquy-site';

/** Whether a build has written a folder. Version 0.1 left no marker, but the index of its interface for programs. */
export function isBuiltSite(folder: string): boolean {
  if (existsSync(path.join(folder, markerFile))) return true;
  if (!existsSync(path.join(folder, 'index.html'))) return false;
  try {
    const index = JSON.parse(readFileSync(path.join(folder, 'api/v1/index.json'), 'utf8'));
    return /\/api\/v1\/[^/]*(?:\/[^/]*)?$/.test(index.$schema) && Array.isArray(index.lists);
  } catch {
    return false;
  }
}
