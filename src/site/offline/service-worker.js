// Keeps what was read, and on request everything, so that it can be read without a network. With one, every answer comes from the server.
// Only files of one build are kept together: each is compared with the list of that build before it is kept, and a new build brings a
// new list, a new version of this file, and a new cache.
const version = '';
const home = new URL('./', location.href);
const prefix = `colloquy ${home.pathname} `;
const listAddress = new URL('offline.json', home).href;
/** How long a page that is kept waits for the server, in milliseconds. */
const patience = 4000;
const atOnce = 6;

addEventListener('install', (event) => event.waitUntil(takeOver()));

addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await formerCaches()) await caches.delete(name);
      await clients.claim();
      const open = await clients.matchAll({ type: 'window' });
      await keepAll(open.map(({ url }) => pathOf(new URL(url))));
    })(),
  ),
);

addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== home.origin || !address.pathname.startsWith(home.pathname))
    return;
  event.respondWith(answer(event, pathOf(address), mode === 'navigate'));
});

addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data !== 'keep everything' || !port) return;
  event.waitUntil(
    (async () => {
      const { files } = await list();
      const paths = Object.keys(files);
      await keepAll(paths, (done) => port.postMessage({ done, of: paths.length }));
      const kept = (await (await ownCache()).keys()).length - 1;
      port.postMessage({ done: paths.length, of: paths.length, isComplete: kept >= paths.length });
    })(),
  );
});

/** Takes what earlier builds kept: files that are the same as they are, others anew. */
async function takeOver() {
  const response = await fetch(listAddress, { cache: 'no-store' });
  const listed = await response.clone().json();
  // The server is between two builds: the browser tries again.
  if (listed.version !== version) throw new Error('the list is of another build');
  const cache = await ownCache();
  await cache.put(listAddress, response);
  const wanted = new Set(listed.first);
  for (const name of await formerCaches()) {
    const former = await caches.open(name);
    const before = (await (await former.match(listAddress))?.json())?.files ?? {};
    for (const { url } of await former.keys()) {
      const path = pathOf(new URL(url));
      const hash = listed.files[path];
      if (hash === undefined) continue;
      if (hash === before[path]) await cache.put(url, await former.match(url));
      else wanted.add(path);
    }
  }
  await keepAll([...wanted]);
}

/** From the server; without a network, or a quick one, what was kept. */
async function answer(event, path, isPage) {
  const kept = await (await ownCache()).match(addressOf(path));
  const asked = fetch(event.request).then((response) => {
    if (response.ok && !kept && response.type === 'basic')
      event.waitUntil(keepAnswer(path, response.clone()));
    return response;
  });
  if (!kept) return isPage ? asked.catch(notKept) : asked;
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  return Promise.race([asked.catch(() => kept), late]);
}

/** Leads to the page that says so, in the language of the catalogue. */
const notKept = () => Response.redirect(`${addressOf('offline/')}?not-kept`);

async function keepAll(paths, told = () => {}) {
  const left = paths.values();
  let done = 0;
  const work = async () => {
    for (const path of left) {
      await keep(path).catch(() => {});
      done += 1;
      told(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function keep(path) {
  const { files } = await list();
  const cache = await ownCache();
  if (!Object.hasOwn(files, path) || (await cache.match(addressOf(path)))) return;
  await keepAnswer(path, await fetch(addressOf(path), { cache: 'no-cache' }));
}

/** Keeps an answer when it is the file of this build. */
async function keepAnswer(path, response) {
  const { files } = await list();
  if (!response.ok || !Object.hasOwn(files, path)) return;
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (btoa(String.fromCharCode(...digest.subarray(0, 9))) !== files[path]) return;
  const type = response.headers.get('content-type');
  await (await ownCache()).put(
    addressOf(path),
    new Response(bytes, type ? { headers: { 'content-type': type } } : {}),
  );
}

let listed;

/** What the build consists of. */
function list() {
  listed ??= (async () => (await (await ownCache()).match(listAddress)).json())();
  listed.catch(() => {
    listed = undefined;
  });
  return listed;
}

const ownCache = () => caches.open(prefix + version);

async function formerCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
}

/** "talks/" is "talks/index.html", whatever is asked of it. */
function pathOf({ pathname }) {
  const path = decodeURIComponent(pathname.slice(home.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const addressOf = (path) => new URL(path.split('/').map(encodeURIComponent).join('/'), home).href;
