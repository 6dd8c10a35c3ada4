/** Publications that the events page of the Mathematical Institute, Oxford, prints between its talks. */
import type { Line } from '../../dump.ts';
import { type DumpRecord, field, joined } from '../../record.ts';

/** What stands above an abstract. */
export const bodyLabel = /^(?:Abstract|Further Information)$/;
/** The last line of a publication: it begins with a surname and initials, and ends in a day. */
const citation = /^\p{L}[^,()]*, \p{Lu}\S*(?: .*)? \(\d{1,2} \p{L}{3,9} \d{4}\)$/u;

/** Separates publications from the other lines of a section. A publication is a title and the citation right below it. */
export function publications(section: readonly Line[]): { records: DumpRecord[]; rest: Line[] } {
  const records: DumpRecord[] = [];
  const rest: Line[] = [];
  for (const line of section) {
    const above = citation.test(line.text.trim()) ? linesAbove(rest) : [];
    if (above.length > 0) {
      // Up to three lines between a gap and the citation are its title. Sentences among them are the end of the abstract above.
      const sentence = above.findLastIndex(({ text }) => /[.!?]["”)]?$/.test(text.trim()));
      const titleLines = above.length <= 3 && sentence < 0 ? above : above.slice(-1);
      rest.splice(-titleLines.length);
      const title = joined(titleLines);
      records.push({ kind: 'paper', ...(title && { title }), citation: field(line) });
      // A gap, so that what follows does not join the paragraph above.
      rest.push({ number: line.number, text: '' });
    } else {
      rest.push(line);
    }
  }
  return { records, rest };
}

/** The last lines, up to a gap or a label. */
function linesAbove(lines: readonly Line[]): Line[] {
  return lines.slice(
    lines.findLastIndex(({ text }) => text.trim() === '' || bodyLabel.test(text.trim())) + 1,
  );
}
