/** Lines of dumps that their own source hides: a private event, a draft. The dump keeps them, and nothing of them is published. */
import type { Content } from '../../model/content.ts';
import { hiddenLine } from '../../model/ledger.ts';
import { privateMark } from '../../text/private-data/private-mark.ts';

/** The content with a mark in the place of such lines, and of what the ledger says of them. */
export function withoutHiddenLines(content: Content): Content {
  const hiddenIn = (dump: string) =>
    new Set(
      Object.entries(content.ledger[dump]?.furniture ?? {})
        .filter(([, what]) => what === hiddenLine)
        .map(([line]) => Number(line)),
    );
  return {
    ...content,
    ledger: Object.fromEntries(
      Object.entries(content.ledger).map(([dump, part]) => {
        const hidden = hiddenIn(dump);
        const notices = part.notices.map((each) =>
          hidden.has(each.line) ? { ...each, text: privateMark } : each,
        );
        return [dump, { ...part, notices }];
      }),
    ),
    linesOf: (dump) => {
      const hidden = hiddenIn(dump);
      return content
        .linesOf(dump)
        .map((line, index) => (hidden.has(index + 1) && line.trim() !== '' ? privateMark : line));
    },
  };
}
