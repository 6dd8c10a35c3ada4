import { wcagContrast as contrast } from 'culori';
import { describe, expect, it, test } from 'vitest';
import { accentOn, colourIn, hexColour, paperIn } from './accent.ts';
import { catalogueSchema, explain } from './schema.ts';

const paper = { light: '#fdfcf8', dark: '#171512' };

test.each([
  ['#00205B', '#00205b'],
  ['#036', '#003366'],
  ['rebeccapurple', '#663399'],
  ['rgb(0 32 91)', '#00205b'],
  ['hsl(200 50% 30%)', '#265973'],
  ['oklch(40% 0.1 260)', '#25467d'],
])('%s is %s', (text, hex) => expect(hexColour(text)).toBe(hex));

test.each([
  'rgb(0 0 0 / 50%)',
  'transparent',
  '#00205b80',
  'currentColor',
  'var(--ink)',
  '#12345',
  'rouge',
  '',
])('"%s" is no colour of text', (text) => expect(hexColour(text)).toBeUndefined());

test('a colour that no screen of sRGB has becomes one that it has, of the same hue', () => {
  expect(hexColour('oklch(70% 0.4 150)')).toMatch(/^#00[a-f][\da-f][\da-f]{2}$/);
});

test('the paper is read from the sheet of colours, in whatever form it is written', () => {
  expect(paperIn('--paper: var(--light, rgb(253, 252, 248)) var(--dark, oklch(0% 0 0));')).toEqual({
    light: '#fdfcf8',
    dark: '#000000',
  });
  expect(paperIn('--paper: white; --ink: black;')).toEqual({ light: '#ffffff', dark: '#171512' });
  expect(colourIn('--ink: var(--light, #1f1b16) var(--dark, #e9e3d8)', 'ink', 'dark')).toBe('#e9e3d8');
});

describe('accentOn', () => {
  it('takes both colours as they are given', () => {
    const accent = { light: '#96231c', dark: '#f19a84' };
    expect(accentOn(paper, accent)).toEqual(accent);
  });

  it('takes a colour by its name, or as CSS writes it otherwise', () => {
    expect(accentOn(paper, { light: 'navy', dark: 'oklch(85% 0.08 260)' })).toEqual({
      light: '#000080',
      dark: expect.stringMatching(/^#[\da-f]{6}$/),
    });
    expect(accentOn(paper, 'rgb(0 32 91)')).toEqual(accentOn(paper, '#00205b'));
  });

  it('makes of #00205b the same as ever', () => {
    expect(accentOn(paper, '#00205b')).toEqual({ light: '#00205b', dark: '#8f9db7' });
  });

  it.each(['#000000', '#00205b', '#96231c', '#0b6e4f'])(
    'makes of %s one for the dark scheme, which can be read',
    (colour) => {
      const { light, dark } = accentOn(paper, colour);
      expect(light).toBe(colour);
      expect(contrast(dark, paper.dark)).toBeGreaterThanOrEqual(6);
    },
  );

  it.each([
    [
      '#ffcc00',
      'accent #ffcc00 has a contrast of 1.4:1 with the light paper #fdfcf8; text needs 4.5:1 or more: take a darker colour',
    ],
    [
      { light: '#00205b', dark: '#00205b' },
      'accent #00205b has a contrast of 1.1:1 with the dark paper #171512; text needs 4.5:1 or more: take a lighter colour',
    ],
  ])('refuses %s', (accent, message) => {
    expect(() => accentOn(paper, accent)).toThrow(message);
  });
});

describe('catalogue.yaml', () => {
  const rest = {
    title: 'A',
    description: 'B',
    language: 'en',
    url: 'https://a.example',
    calendarHost: 'a.example',
    timezone: 'Europe/Paris',
  };
  const problems = (fields: object) => {
    const result = catalogueSchema.safeParse({ ...rest, ...fields });
    return result.error ? explain(result.error, { ...rest, ...fields }) : [];
  };

  it.each([
    { accent: '#00205b' },
    { accent: { light: '#00205b', dark: '#9DB8FF' } },
    { accent: 'navy' },
    { accent: 'oklch(40% 0.1 260)' },
    { logo: 'logo.svg' },
    { logo: 'Our_logo-2.png' },
    { logo: { light: 'logo.svg', dark: 'logo-dark.png', hasTitle: 'true' }, icon: 'icon.svg' },
    { colours: { paper: 'white', ink: { light: '#111', dark: '#eee' } } },
    {
      fonts: {
        text: 'Source Sans 3, Helvetica, sans-serif',
        headings: { family: 'House', regular: 'a.woff2' },
      },
    },
  ])('takes %o', (fields) => {
    expect(problems(fields)).toEqual([]);
  });

  it.each([
    [
      { accent: 'rouge' },
      'accent is not a colour: write "#rrggbb", a name or another colour of CSS, or { light: "#rrggbb", dark: "#rrggbb" }; found "rouge"',
    ],
    [{ accent: { light: '#00205b' } }, 'accent is not a colour'],
    [
      { logo: '../logo.svg' },
      'logo is not the name of an .svg or .png in the content folder; found "../logo.svg"',
    ],
    [{ logo: 'logo.gif' }, 'logo is not the name'],
    [{ logo: { dark: 'logo.svg' } }, 'logo is not the name'],
    [{ colours: { link: 'navy' } }, 'unknown field "link"'],
    [{ fonts: { text: 'Arial; } body { color: red' } }, 'fonts.text is not a typeface'],
    [{ fonts: { text: { family: 'A"', regular: 'a.woff2' } } }, 'fonts.text.family is not a typeface'],
    [
      { fonts: { text: { family: 'A', regular: 'https://fonts.example/a.woff2' } } },
      'fonts.text.regular is not the name of a .woff2',
    ],
  ])('refuses %o', (fields, message) => {
    expect(problems(fields).join()).toContain(message);
  });
});
