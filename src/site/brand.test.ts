import { expect, it } from 'vitest';
import { createBrand } from './brand.ts';

const file = (name: string, text: string) =>
  createBrand({}, { name, bytes: new TextEncoder().encode(text) as Uint8Array<ArrayBuffer> }).files[0];

it('publishes a logo that runs no script when somebody opens its address', () => {
  const logo = file(
    'mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" onload="alert(1)"><script>alert(1)</script><path d="M0 0h90v30z"/></svg>',
  );
  const text = new TextDecoder().decode(logo?.content as Uint8Array);
  expect(logo).toMatchObject({ name: 'logo.svg', mediaType: 'image/svg+xml' });
  expect(text).toContain('M0 0h90v30z');
  expect(text).not.toMatch(/alert|script|onload/);
});
