/**
 * Makes the addresses of a page relative to it, so that the same files work at the root of a host, below any path, and in any folder that
 * they are copied to. Templates write them from the root of the host, with the base (see `urls.ts`), as they do not know which page they
 * are a part of.
 */

/** Attributes of HTML that hold an address, and those of ours that scripts read. */
const addressAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data-root',
  'data-list',
  'data-points',
  'data-further',
]);

/** Elements whose content is text, whatever it looks like (HTML, section 13.1.2). */
const rawElements = new Set(['script', 'style', 'textarea', 'title']);

/** An attribute as Astro writes it, in double quotes; single quotes are passed over as a whole. */
const attribute = /([^\s"'<>/=]+)="([^"]*)"|'[^']*'/g;

/**
 * @param html as a template wrote it
 * @param base the path of the site, with "/" at both ends
 * @param path of the page below the base: "" or "talks/2024/"
 */
export function withRelativeLinks(html: string, base: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const relative = (address: string) =>
    address.startsWith(base) && !address.startsWith('//') ? up + address.slice(base.length) : address;
  return rewriteTags(html, (tag) => (tag.includes(base) ? rewriteAddresses(tag, relative) : tag));
}

/** Every address of a tag. */
export function rewriteAddresses(tag: string, rewrite: (address: string) => string): string {
  return tag.replace(attribute, (written: string, name: string | undefined, value = '') => {
    if (name === undefined) return written;
    if (addressAttributes.has(name)) return `${name}="${rewrite(value)}"`;
    if (name === 'srcset')
      return `srcset="${value
        .split(',')
        .map((each: string) => each.trim().replace(/^\S+/, rewrite))
        .join(', ')}"`;
    // Of a page that leads on: <meta http-equiv="refresh" content="0; url=/talks/new/">
    if (name === 'content' && /^\d+; ?url=/.test(value) && tag.includes('http-equiv="refresh"'))
      return `content="${value.replace(/(url=)(.*)/, (_: string, before: string, address: string) => before + rewrite(address))}"`;
    return written;
  });
}

/**
 * Gives every start tag to a function, and leaves all text as it is: what a page says of an address stays.
 *
 * @param rewrite takes a tag from "<" to ">"
 */
export function rewriteTags(html: string, rewrite: (tag: string) => string): string {
  let written = '';
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
    if (html.startsWith('<!--', open)) {
      open = after(html, '-->', open);
      continue;
    }
    if (!/[a-z]/i.test(html.charAt(open + 1))) {
      open += 1;
      continue;
    }
    const end = endOfTag(html, open);
    const tag = html.slice(open, end);
    written += html.slice(from, open) + rewrite(tag);
    from = end;
    const name = (tag.match(/^<([a-z]+)/i)?.[1] ?? '').toLowerCase();
    open = rawElements.has(name) ? after(html, `</${name}`, end) : end;
  }
  return written + html.slice(from);
}

/** Behind the ">" that ends a tag; one in quotes is part of a value. */
function endOfTag(html: string, open: number): number {
  const special = /["'>]/g;
  special.lastIndex = open;
  for (let found = special.exec(html); found; found = special.exec(html)) {
    if (found[0] === '>') return special.lastIndex;
    special.lastIndex = after(html, found[0], special.lastIndex);
  }
  return html.length;
}

function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
}
