/** What on a page of blocks a curator should look at, and what is no talk. */

import { joinList } from '../../../text/plural.ts';
import type { DumpRecord, Remark } from '../../record.ts';
import { isBreak, saysCancelled, saysNoTalk } from '../words.ts';
import type { RoleText } from './compound.ts';
import type { Decoded } from './decode.ts';
import { countOfRole, type Order } from './order.ts';
import { type Role, titleFit } from './roles.ts';

/** Whether what was found, where all others have a speaker, is none: "cancelled (strike)", "Film night". */
export function isNoTalk({ people, title }: DumpRecord): boolean {
  if (people || !title) return false;
  const text = title.text.replace(/\n/g, ' ');
  return (
    saysCancelled(text) ||
    saysNoTalk(text) ||
    isBreak(text) ||
    (titleFit(text) < 0.9 && !/[?:“"«]/.test(text))
  );
}

const roleInWords: { [Name in Role]?: string } = {
  when: 'date and hour',
  people: 'speakers',
  label: 'a label',
};

/** The roles of parts as a curator calls them; what is left is none. */
function inWords(parts: readonly RoleText[]): string {
  const roles = new Set(parts.map(({ role }) => role).filter((role) => role !== 'left'));
  return joinList([...roles].map((role) => roleInWords[role] ?? role));
}

/** What differs in a record from the others of its page, or fits badly: the curator looks at it. */
export function doubtsOf(decoded: readonly Decoded[], order: Order): Remark[] {
  const opening = decoded[0]?.line.line.number ?? 1;
  const roles = decoded.flatMap(({ parts }) => parts.map(({ role }) => role));
  const records = Object.values(order['start'] ?? {}).reduce((sum, count) => sum + count, 0);
  const remarks: Remark[] = [];
  for (const [role, name] of [
    ['title', 'title'],
    ['people', 'speaker'],
  ] as const)
    if (!roles.includes(role) && records > 2 && countOfRole(order, role) > 0.6 * records)
      remarks.push({
        line: opening,
        rule: 'field-in-doubt',
        text: `the talk that begins here has no ${name}, as most others of the page have: compare it with the page`,
      });
  for (const { line, parts, score } of decoded)
    if (score < -0.8 && parts.some(({ role }) => role !== 'left' && role !== 'label' && role !== 'abstract'))
      remarks.push({
        line: line.line.number,
        rule: 'field-in-doubt',
        text: `“${line.text.slice(0, 60)}” was taken for ${inWords(parts)}, which it hardly looks like`,
      });
  return remarks;
}
