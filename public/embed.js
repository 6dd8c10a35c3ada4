// Shows the next talks of a catalogue on another page:
//   <script src="https://colloquy.example/embed.js" data-series="oxford" data-count="5" async></script>
// data-series (its slug; left out: all talks), data-count, data-theme ("light" or "dark"; left out: as the page around it, which is light unless
// its `color-scheme` says otherwise), data-paper, data-ink, data-quiet, data-accent (colours such as "#96231c").
(() => {
  const script = document.currentScript;
  const { series, ...settings } = script.dataset;
  const schemes = getComputedStyle(script.parentElement ?? document.documentElement).colorScheme;
  const isDark =
    /dark/.test(schemes) && (!/light/.test(schemes) || matchMedia('(prefers-color-scheme: dark)').matches);
  settings.theme ??= isDark ? 'dark' : 'light';
  const address = new URL(series ? `embed/series/${encodeURIComponent(series)}/` : 'embed/', script.src);
  for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = script.title;
  frame.loading = 'lazy';
  frame.style.cssText = 'width: 100%; height: 24rem; border: 0';
  script.after(frame);
  let isThere = false;
  // The frame says how tall it is and, in its own language, what it shows; nothing else that it might say is listened to.
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    const height = Number(data?.colloquyHeight);
    if (height > 0 && height < 20_000) frame.style.height = `${height}px`;
    if (typeof data?.colloquyTitle === 'string') {
      isThere = true;
      frame.title = script.title || data.colloquyTitle;
    }
  });
  // It has spoken before it is loaded; what stays silent is the host's page for what is not there.
  frame.addEventListener('load', () =>
    setTimeout(() => {
      if (!isThere) frame.replaceWith(`${address.origin}${address.pathname} is not there: see data-series`);
    }, 2000),
  );
})();
