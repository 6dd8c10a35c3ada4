import { describe, expect, it, test } from 'vitest';
import { accentOn, contrast } from './accent.ts';
import { catalogueSchema, explain } from './schema.ts';

const paper = { light: '#fdfcf8', dark: '#171512' };

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#336699', '#336699', 1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

describe('accentOn', () => {
  it('takes both colours as they are given', () => {
    const accent = { light: '#96231c', dark: '#f19a84' };
    expect(accentOn(paper, accent)).toEqual(accent);
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
    { logo: 'logo.svg' },
    { logo: 'Our_logo-2.png' },
  ])('takes %o', (fields) => {
    expect(problems(fields)).toEqual([]);
  });

  it.each([
    [
      { accent: 'red' },
      'accent is not a colour: write "#rrggbb", or { light: "#rrggbb", dark: "#rrggbb" }; found "red"',
    ],
    [{ accent: { light: '#00205b' } }, 'accent is not a colour'],
    [
      { logo: '../logo.svg' },
      'logo is not the name of an .svg or .png in the content folder; found "../logo.svg"',
    ],
    [{ logo: 'logo.gif' }, 'logo is not the name'],
  ])('refuses %o', (fields, message) => {
    expect(problems(fields).join()).toContain(message);
  });
});
