/** sources.yaml after a proposal was accepted or taken back: what a curator wrote is as it was. */
import { describe, expect, it } from 'vitest';
import { updateSource } from './update-sources.ts';

const layout = { reader: 'blocks', order: ['date', 'title'], place: { label: 'Room: "A"' } };
const written = `  layout:
    reader: "blocks"
    order:
      - "date"
      - "title"
    place:
      label: "Room: \\"A\\""
`;

const before = `# What the dumps do not say.
- dump: a.txt   # the first
  title: 'A''s page'
  settled:
  - furniture: >
      folded
      text

# The second.
- dump: "b.txt"
`;

describe('a layout', () => {
  it('is written below the last field of its dump, and nothing else changes', () => {
    const after = updateSource(before, 'a.txt', 'layout', layout);
    expect(after).toBe(before.replace('      text\n', `      text\n${written}`));
    expect(updateSource(after, 'a.txt', 'layout', undefined)).toBe(before);
  });

  it('takes the place of the one before', () => {
    const once = updateSource(before, 'a.txt', 'layout', { reader: 'lines' });
    const both = updateSource(once, 'a.txt', 'examples', [{ title: 'T', speakers: ['S'] }]);
    expect(updateSource(both, 'a.txt', 'layout', layout)).toBe(
      updateSource(updateSource(before, 'a.txt', 'layout', layout), 'a.txt', 'examples', [
        { title: 'T', speakers: ['S'] },
      ]),
    );
  });

  it.each([
    ['', `- dump: "c.txt"\n${written}`],
    ['# Nothing yet.\n', `# Nothing yet.\n\n- dump: "c.txt"\n${written}`],
    ['- dump: "a.txt"', `- dump: "a.txt"\n\n- dump: "c.txt"\n${written}`],
  ])('of a dump without an item makes one, in %j', (text, expected) => {
    expect(updateSource(text, 'c.txt', 'layout', layout)).toBe(expected);
  });

  it('is written behind the last line, where that has no end', () => {
    expect(updateSource('- dump: c.txt', 'c.txt', 'layout', layout)).toBe(`- dump: c.txt\n${written}`);
  });

  it('keeps the byte order mark and the line ends of Windows', () => {
    const windows = `\uFEFF${before.replaceAll('\n', '\r\n')}`;
    const after = updateSource(windows, 'b.txt', 'layout', layout);
    expect(after).toBe(windows + written.replaceAll('\n', '\r\n'));
  });

  it.each([
    '[{ dump: "a.txt", title: "A" }] # all',
    '- { dump: "a.txt", title: "A" } # all\n',
    '- layout: { reader: "old" }\n  dump: "a.txt" # all\n',
  ])('keeps the comments of %j', (text) => {
    const after = updateSource(text, 'a.txt', 'layout', layout);
    expect(after).toContain('# all');
    expect(updateSource(after, 'a.txt', 'layout', undefined)).not.toContain('reader');
  });
});
