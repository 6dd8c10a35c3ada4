// The `fetch` of a site that is opened as files, which browsers do not let it read: each file that a script asks for has a twin, a classic
// script that hands it over. On a server it is the browser's own.
const waiting = new Map();

globalThis.colloquyFile = (path, text, isBase64) => {
  const resolvers = waiting.get(path) ?? [];
  waiting.delete(path);
  const content = isBase64 ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : text;
  for (const resolve of resolvers) resolve(new Response(content));
};

const home = new URL(document.documentElement.dataset.root ?? './', document.baseURI).href;

export function portableFetch(address, options) {
  const { href } = new URL(address, document.baseURI);
  if (!href.startsWith('file:') || !href.startsWith(home)) return globalThis.fetch(address, options);
  const path = decodeURIComponent(href.slice(home.length).replace(/[?#].*$/, ''));
  return new Promise((resolve, reject) => {
    waiting.set(path, [...(waiting.get(path) ?? []), resolve]);
    const script = document.createElement('script');
    script.onerror = () => reject(new TypeError(`${path} is not there`));
    script.onload = () => script.remove();
    script.src = `${home}${path.split('/').map(encodeURIComponent).join('/')}.js`;
    document.head.append(script);
  });
}
