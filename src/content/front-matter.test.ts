/** Writing into an entry's file that a person may have edited. */
import { describe, expect, it } from 'vitest';
import { updateEntryFile } from './front-matter.ts';

const file = (...lines: string[]) => ['---', ...lines, '---', '', 'Body.', ''].join('\n');

describe('a new field of an entry’s file', () => {
  const fields = {
    title: 'Tilings',
    speakers: [{ name: 'Mira Okafor' }],
    date: '2024-05-16',
    start: '14:00',
    location: 'Loft',
    links: [{ url: 'https://example.org/' }],
  };

  it('stands where the schema has it, and the others stay as a person wrote them', () => {
    const before = file(
      'title: Tilings # checked',
      'speakers:',
      '  - { name: "Mira Okafor" }',
      '# The room changed twice.',
      "location: 'Loft'",
      'links:',
      '  - url: https://example.org/',
    );
    expect(updateEntryFile(before, fields, 'Body.')).toBe(
      file(
        'title: Tilings # checked',
        'speakers:',
        '  - { name: "Mira Okafor" }',
        'date: "2024-05-16"',
        'start: "14:00"',
        '# The room changed twice.',
        "location: 'Loft'",
        'links:',
        '  - url: https://example.org/',
      ),
    );
  });

  it('moves nothing that a person put in another order', () => {
    const before = file('location: Loft', 'title: Tilings');
    expect(updateEntryFile(before, { title: 'Tilings', date: '2024-05-16', location: 'Loft' }, 'Body.')).toBe(
      file('location: Loft', 'title: Tilings', 'date: "2024-05-16"'),
    );
  });

  it('takes out a field that is not given, and changes nothing otherwise', () => {
    const before = file('title: Tilings', 'date: 2024-05-16', 'location: Loft');
    expect(updateEntryFile(before, { title: 'Tilings', location: 'Loft' }, 'Body.')).toBe(
      file('title: Tilings', 'location: Loft'),
    );
    expect(updateEntryFile(before, { title: 'Tilings', date: '2024-05-16', location: 'Loft' }, 'Body.')).toBe(
      before,
    );
  });
});
