/** On the page for lost addresses: the link to the search asks for the words of the address. */

const link = document.querySelector<HTMLAnchorElement>('a[data-words-of-address]');
const last = decodeWords(location.pathname.split('/').filter(Boolean).at(-1) ?? '');
if (link && last) {
  const address = new URL(link.href);
  address.searchParams.set('q', last);
  link.href = address.href;
}

/** "nir-gov" and "Nir%20Gov" → "nir gov", "Nir Gov". */
function decodeWords(part: string): string {
  try {
    return decodeURIComponent(part)
      .replace(/\.html?$/, '')
      .replace(/[-_+]+/g, ' ')
      .trim();
  } catch {
    return '';
  }
}
