// Shows the next talks of a catalogue on another page:
//   <script src="https://colloquy.example/embed.js" data-series="oxford" data-count="5" async></script>
// data-series (its slug; left out: all talks), data-count, data-theme ("light" or "dark"), data-paper, data-ink, data-quiet,
// data-accent (colours such as "#96231c").
(() => {
  const script = document.currentScript;
  const { series, ...settings } = script.dataset;
  const address = new URL(series ? `embed/series/${encodeURIComponent(series)}/` : 'embed/', script.src);
  for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = script.title || 'Next talks';
  frame.loading = 'lazy';
  frame.style.cssText = 'width: 100%; height: 24rem; border: 0';
  script.after(frame);
  // The frame says how tall it is; nothing else that it might say is listened to.
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin) return;
    const height = Number(data?.colloquyHeight);
    if (height > 0 && height < 20_000) frame.style.height = `${height}px`;
  });
})();
