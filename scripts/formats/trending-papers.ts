/**
 * A list of trending papers: the page's chrome, the day of the list, then titles and abstracts in turn.
 *
 *     new
 *     Get trending papers in your email inbox!
 *     Subscribe
 *     byAK and the research community       "by" is glued to the name
 *     Mar 12                                of the list, not of the papers
 *
 *     Title
 *
 *     Abstract, in one line
 */
import { blocks } from '../blocks.ts';
import { type DumpRecord, type Field, type Furniture, field, joined } from '../record.ts';
import type { Format } from './format.ts';

const curator = /^by ?\S.* and the research community$/;
const chrome = /^(?:new|Get trending papers in your email inbox!|Subscribe)$/i;
const day = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}$/;

export const trendingPapers: Format = {
  name: 'trending-papers',

  recognises: ({ lines }) => lines.some((line) => curator.test(line.text.trim())),

  read: ({ lines }) => {
    const records: DumpRecord[] = [];
    const furniture: Furniture[] = [];
    let listedOn: Field | undefined;
    let title: Field | undefined;
    for (const block of blocks(lines)) {
      const [first] = block;
      const text = first?.text.trim() ?? '';
      if (first && block.length === 1 && (chrome.test(text) || curator.test(text))) {
        furniture.push({ line: first.number, what: 'site chrome' });
      } else if (first && block.length === 1 && day.test(text)) {
        listedOn = field(first);
      } else if (!title) {
        title = joined(block);
      } else {
        const abstract = joined(block);
        records.push({
          kind: 'paper',
          title,
          ...(abstract && { body: [abstract] }),
          ...(listedOn && { listedOn }),
        });
        title = undefined;
      }
    }
    return { records, furniture };
  },
};
