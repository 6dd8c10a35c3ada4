/** Serves a folder as a static host does: `index.html` for a folder, `404.html` for what is not there. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { formatDescriptions } from '../../export/formats.ts';
import { formerSite } from './replace-site.ts';

export interface Served {
  /** With the base path, ends in "/". */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1. Nothing outside the folder is ever served.
 *
 * @param base the path that the folder stands at: "/", or "/some/path/"
 * @param port any free one unless it is given
 * @throws {NodeJS.ErrnoException} `EADDRINUSE`, when the port is taken
 */
export async function serve(folder: string, base = '/', port = 0): Promise<Served> {
  const site = path.resolve(folder);
  const former = formerSite(existsSync(site) ? realpathSync(site) : site);
  const [ofSite, ofFormer] = [site, former].map((root) => requestListener(root, encodeURI(base)));
  // In the moment in which a build replaces the site, and when it was killed in it, the last one is there.
  const server = createServer((request, response) =>
    (existsSync(site) || !existsSync(former) ? ofSite : ofFormer)?.(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => close(server),
  };
}

/** What static hosts do and sirv does not: a base path, a redirect to the "/" of a folder, and a page for what is not there. */
function requestListener(folder: string, base: string): RequestListener {
  const root = pathToFileURL(`${folder}${path.sep}`);
  const serveFile = sirv(folder, {
    // Looks for files when they are asked for: a build may replace them.
    dev: true,
    etag: true,
    // No other name for a file than its own.
    extensions: [],
    setHeaders: (response, pathname) => response.setHeader('content-type', contentType(pathname)),
  });
  return (request, response) => {
    const address = URL.parse(`http://localhost${request.url}`)?.pathname.replace(/\/{2,}/g, '/') ?? '';
    const notFound = () => {
      const page = path.join(folder, '404.html');
      response.writeHead(404, { 'content-type': contentType(page) });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found\n');
    };
    if (!address.startsWith(base)) return notFound();
    const name = address.slice(base.length);
    const isFolder = name === '' || name.endsWith('/');
    request.url = `/${name}${isFolder ? 'index.html' : ''}`;
    return serveFile(request, response, () => {
      // `existsSync` decodes the address, and is false for one that cannot be decoded.
      if (isFolder || !existsSync(new URL(`./${name}/index.html`, root))) return notFound();
      response.writeHead(301, { location: `${address}/` }).end();
    });
  };
}

function contentType(file: string): string {
  const type = lookup(file) ?? exportType(path.extname(file).slice(1)) ?? 'application/octet-stream';
  return /^text\/|[/+](?:json|xml)$|^application\/x-/.test(type) ? `${type}; charset=utf-8` : type;
}

/** mrmime lacks some of the site's own formats, such as BibTeX. */
function exportType(extension: string): string | undefined {
  return Object.entries(formatDescriptions).find(([name]) => name === extension)?.[1].mediaType;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
