/** Serves the built site until it is stopped. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildBusyError, takeBuildLock } from './build-lock.ts';
import { beside, formerSite, recoverSite } from './replace-site.ts';
import { type Served, serve } from './serve.ts';

const lastPort = 65_535;

/**
 * Serves a built site on the given port, or on the next one that is free: another catalogue may be open already.
 *
 * @param outDir the folder of the build
 * @param base with or without slashes at its ends
 * @param port in digits
 * @returns the server, or what is wrong with the arguments
 */
export async function preview(outDir: string, base: string, port: string): Promise<Served | string> {
  try {
    recoverIfLeft(path.resolve(outDir));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!existsSync(path.join(outDir, 'index.html')))
    return `there is no site in ${outDir}: "npm run build" makes one`;
  if (!/^\d{1,5}$/.test(port) || Number(port) > lastPort)
    return `"${port}" is no port: give a number up to ${lastPort}`;
  return serveOnFreePort(outDir, `/${base}/`.replace(/\/+/g, '/'), Number(port));
}

/** A build that was killed while it replaced the site has left the last one beside it. */
function recoverIfLeft(site: string): void {
  if (!existsSync(formerSite(site))) return;
  try {
    const lock = takeBuildLock(beside(site, 'lock'));
    try {
      recoverSite(site);
    } finally {
      lock.release();
    }
  } catch (error) {
    // It is a matter of the build at work.
    if (!(error instanceof BuildBusyError)) throw error;
  }
}

async function serveOnFreePort(folder: string, base: string, port: number): Promise<Served> {
  try {
    return await serve(folder, base, port);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!isTaken || port >= lastPort) throw error;
    return serveOnFreePort(folder, base, port + 1);
  }
}
