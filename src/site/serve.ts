/** Serves one folder as a static host does: files with their types, `index.html` for a folder, `404.html` for what is not there. */
import { createReadStream, existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** With the base path, ends in "/". */
  url: string;
  close: () => Promise<void>;
}

/**
 * What a request is answered with.
 *
 * @param folder absolute; nothing outside it is ever answered.
 * @param base the path that the folder stands at: "/", or "/some/path/".
 */
export function answer(
  folder: string,
  base: string,
  requested: string,
): { status: 200 | 404; file?: string } | { status: 301; location: string } {
  const missing = path.join(folder, '404.html');
  const notFound = { status: 404 as const, ...(existsSync(missing) && { file: missing }) };
  const decoded = decode(requested.replace(/[?#].*$/s, ''));
  if (decoded === undefined || decoded.includes('\0') || !decoded.startsWith(base)) return notFound;
  const file = path.resolve(folder, `./${decoded.slice(base.length)}`);
  if (file !== folder && !file.startsWith(folder + path.sep)) return notFound;
  const found = statsOf(file);
  if (found?.isFile() && !decoded.endsWith('/')) return { status: 200, file };
  const index = path.join(file, 'index.html');
  if (!found?.isDirectory() || !existsSync(index)) return notFound;
  if (!decoded.endsWith('/')) return { status: 301, location: `${encodeURI(decoded)}/` };
  return { status: 200, file: index };
}

/** Serves a folder on 127.0.0.1, on a free port unless one is given. */
export async function serve(folder: string, base = '/', port = 0): Promise<Served> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const found = answer(root, base, request.url ?? '/');
    if (found.status === 301) return response.writeHead(301, { location: found.location }).end();
    if (!found.file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    response.writeHead(found.status, {
      'content-type': types[path.extname(found.file)] ?? 'application/octet-stream',
    });
    if (found.status === 404) return response.end(readFileSync(found.file));
    // A build may take the file away meanwhile.
    const stream = createReadStream(found.file).once('error', () => response.destroy());
    return stream.pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A name that is too long for any file is that of none. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
