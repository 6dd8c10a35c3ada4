import { describe, expect, it } from 'vitest';
import { createBrand } from './brand.ts';

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const svg = (inside = '') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"${inside}/></svg>`);
/** The beginning of one of 20 by 20 pixels. */
const png = bytes(`${'.'.repeat(12)}IHDR\0\0\0\x14\0\0\0\x14`);
const textOf = (brand: ReturnType<typeof createBrand>, name: string) => {
  const content = brand.files.find((file) => file.name === name)?.content ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};

it('publishes a logo that runs no script when somebody opens its address', () => {
  const brand = createBrand(
    { logo: 'mark.svg' },
    new Map([['mark.svg', svg(' onload="alert(1)"><script>alert(1)</script><path d="M0 0h90v30z"')]]),
  );
  expect(brand.files[0]).toMatchObject({ name: 'logo.svg', mediaType: 'image/svg+xml' });
  expect(textOf(brand, 'logo.svg')).toContain('M0 0h90v30z');
  expect(textOf(brand, 'logo.svg')).not.toMatch(/alert|script|onload/);
});

it('has a logo for each scheme, and an icon of its own', () => {
  const { logo, icon, files } = createBrand(
    { logo: { light: 'a.svg', dark: 'b.svg', hasTitle: true }, icon: 'c.png' },
    new Map([
      ['a.svg', svg()],
      ['b.svg', svg()],
      ['c.png', png],
    ]),
  );
  expect(logo).toEqual({
    path: 'brand/logo.svg',
    width: 90,
    height: 30,
    dark: 'brand/logo-dark.svg',
    hasTitle: true,
  });
  expect(icon).toEqual(expect.objectContaining({ path: 'brand/icon.png', mediaType: 'image/png' }));
  expect(files.map(({ name }) => name)).toEqual(['logo.svg', 'logo-dark.svg', 'icon.png']);
});

it('takes the logo for the icon, and without one the mark of the site in the accent', () => {
  expect(createBrand({ logo: 'a.svg' }, new Map([['a.svg', svg()]])).icon.path).toBe('brand/logo.svg');
  const brand = createBrand({ accent: '#00205b' });
  expect(brand.icon.path).toBe('brand/icon.svg');
  expect(textOf(brand, 'icon.svg')).toMatch(/fill:#00205b.*prefers-color-scheme:dark.*fill:#8f9db7/);
  expect(createBrand({}).icon.path).toBe('favicon.svg');
  expect(createBrand({}).files).toEqual([]);
});

describe('the sheet of the brand', () => {
  it('sets each colour for both schemes, on screens', () => {
    const brand = createBrand({ colours: { accent: '#00205b', tint: { light: '#eef', dark: '#112' } } });
    expect(brand.style).toEqual({ path: 'brand/style.css' });
    expect(textOf(brand, 'style.css')).toBe(
      '@media screen {\n  :root:root {\n    --accent: var(--light, #00205b) var(--dark, #8f9db7);\n    --tint: var(--light, #eeeeff) var(--dark, #111122);\n  }\n}\n',
    );
  });

  it('leaves the dark scheme as it is where one colour is given', () => {
    expect(createBrand({ colours: { paper: 'white' } }).colours).toEqual({
      paper: { light: '#ffffff', dark: '#171512' },
    });
  });

  it.each([
    [{ quiet: '#bbbbbb' }, 'quiet #bbbbbb has a contrast of 1.8:1 with the light paper #fdfcf8'],
    [{ paper: { light: '#fff', dark: '#888' } }, 'with the dark paper #888888'],
    [{ tint: '#333' }, 'ink #1f1b16 has a contrast of 1.3:1 with the light tint #333333'],
  ])('refuses %o, in which text cannot be read', (colours, message) => {
    expect(() => createBrand({ colours })).toThrow(message);
  });

  it('names typefaces, and the site’s own after them unless they end in a kind', () => {
    const css = textOf(
      createBrand({ fonts: { text: 'Charter', headings: 'Source Sans 3, sans-serif' } }),
      'style.css',
    );
    expect(css).toMatch(/--serif: "Charter", "Iowan Old Style", .*, serif;/);
    expect(css).toContain('--headings: "Source Sans 3", sans-serif;');
  });

  it('brings along the files of a typeface', () => {
    const brand = createBrand(
      { fonts: { text: { family: 'House', regular: 'r.woff2', italic: 'i.woff2' } } },
      new Map([
        ['r.woff2', bytes('wOF2 r')],
        ['i.woff2', bytes('wOF2 i')],
      ]),
    );
    expect(brand.style).toEqual({ path: 'brand/style.css', font: 'brand/font-1.woff2' });
    expect(textOf(brand, 'font-2.woff2')).toBe('wOF2 i');
    expect(textOf(brand, 'style.css')).toMatch(
      /font-family: "House";\n {2}src: url\("font-2\.woff2"\) format\("woff2"\);\n {2}font-style: italic;/,
    );
  });
});
