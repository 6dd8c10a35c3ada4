import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { maskPrivate } from '../../text/private-data/mask.ts';
import { makePatch } from './make-patch.ts';
import { changesMasked } from './masked-hunks.ts';

const order = ['title', 'speakers', 'date', 'location', 'series', 'slug'];
const file = `---
title: "Knots"
speakers:
  - name: "Ada Example"
    affiliation: "ada@maths.example"
date: "2024-02-26"
location: "Room 1, Tel. 030/1234567"
series: "Mondays"
slug: "example-knots"
---

All about knots.

Write to ada@maths.example.

The end.
`;
const published = maskPrivate(file);

describe('a patch that was made of the published file', () => {
  it.each([
    ['title', 'Braids', file.replace('"Knots"', '"Braids"')],
    ['date', '2024-02-27', file.replace('02-26', '02-27')],
    ['series', 'Tuesdays', file.replace('Mondays', 'Tuesdays')],
    [
      'abstract',
      'All about braids.\n\nWrite to •••.\n\nThe very end.',
      file.replace('about knots', 'about braids').replace('The end', 'The very end'),
    ],
    ['speakers', [{ name: 'Ada B. Example', affiliation: '•••' }], file.replace('Ada Ex', 'Ada B. Ex')],
  ])('changes %s, and leaves what it does not show', (name, value, changed) => {
    const patch = makePatch('content/talks/a.md', published, [{ name, value }], order);
    expect(patch).not.toContain('•••');
    expect(applyPatch(file, patch)).toBe(changed);
  });

  it.each([
    ['location', 'Room 2, Tel. •••'],
    ['abstract', 'All about knots.\n\nDo write to •••.'],
    ['speakers', [{ name: 'Ada Example' }]],
  ])('never puts a mark into the file: %s', (name, value) => {
    const patch = makePatch('content/talks/a.md', published, [{ name, value }], order);
    expect(changesMasked(patch)).toBe(true);
    expect(applyPatch(file, patch)).toBe(false);
  });

  it('of a file without marks has the lines around the change', () => {
    const plain = file.replaceAll('ada@maths.example', 'nobody').replace(', Tel. 030/1234567', '');
    const patch = makePatch('a.md', plain, [{ name: 'date', value: '2024-02-27' }], order);
    expect(patch).toContain(' location: "Room 1"\n');
    expect(changesMasked(patch)).toBe(false);
    expect(applyPatch(plain, patch)).toBe(plain.replace('02-26', '02-27'));
  });
});
