// Takes the place of the service worker of a catalogue that is no longer kept for reading without a network, and takes itself away.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const { pathname } = new URL('./', location.href);
      for (const name of await caches.keys())
        if (name.startsWith(`colloquy ${pathname} `)) await caches.delete(name);
      await registration.unregister();
    })(),
  ),
);
