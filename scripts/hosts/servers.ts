/** The servers that `npm run test:hosts` tries. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import path from 'node:path';
import { lookup } from 'mrmime';

export interface TriedServer {
  origin: string;
  /** Takes the server away, as a network that is gone does, and brings it back at the same address. */
  close: () => void;
}

/** A server whose network can be cut, and whose folder another build can take the place of. */
export interface BareServer extends TriedServer {
  cut: (isCut: boolean) => void;
  folder: string;
}

/**
 * Debian's nginx with the snippet that the build wrote, and nothing else.
 *
 * @returns why there is none, in words, where it is not on this machine
 */
export async function serveByNginx(root: string, site: string): Promise<TriedServer | string> {
  const program = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) =>
    existsSync(file),
  );
  if (program === undefined) return 'as it is not installed (apt-get install nginx)';
  const home = path.join(root, '..', 'nginx');
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const types = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find((file) =>
    existsSync(file),
  );
  const config = path.join(home, 'nginx.conf');
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'])
    mkdirSync(path.join(home, name), { recursive: true });
  // Its workers are nobody.
  for (let folder = root; folder !== path.dirname(folder); folder = path.dirname(folder))
    if (folder.includes('colloquy-hosts-')) chmodSync(folder, 0o755);
  writeFileSync(
    config,
    `daemon off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  ${types ? `include ${types};` : ''} access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  server { listen 127.0.0.1:${port}; root ${root}; include ${site.replace(/\/$/, '')}/.nginx.conf; }
}
`,
  );
  const checked = spawnSync(program, ['-t', '-c', config, '-e', `${home}/error.log`], { encoding: 'utf8' });
  if (checked.status !== 0 || /\[warn\]/.test(checked.stderr))
    throw new Error(`nginx refuses the snippet: ${checked.stderr}`);
  const server = spawn(program, ['-c', config, '-e', `${home}/error.log`], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin);
  return { origin, close: () => server.kill() };
}

/** Hands out files with a type, and knows nothing else: no compression, no redirect to the "/" of a folder, no page for what is not there. */
export async function serveBare(folder: string, base: string): Promise<BareServer> {
  const host: BareServer = { origin: '', folder, close: () => server.close(), cut: (cut) => (isCut = cut) };
  let isCut = false;
  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const pathname = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    const file = path.join(
      host.folder,
      pathname.slice(base.length),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    if (!pathname.startsWith(base) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return void response.writeHead(404).end();
    const type = lookup(file) ?? 'application/octet-stream';
    response
      .writeHead(200, { 'content-type': type === 'text/html' ? 'text/html; charset=utf-8' : type })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

async function answers(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx does not answer at ${origin}`);
}
