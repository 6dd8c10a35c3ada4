/** Leaves out what is not published yet: drafts, and what waits for its day. */
import type { Content } from '../../model/content.ts';
import { withoutEntries } from './take-down.ts';
import { idOf } from './withheld-people.ts';

interface Waiting {
  draft?: 'true' | 'false' | undefined;
  publishFrom?: string | undefined;
}

/** Whether a site of that day has it; without a day nothing is there that waits for one. */
function isPublished({ draft, publishFrom }: Waiting, day: string | undefined): boolean {
  return draft !== 'true' && (publishFrom === undefined || (day !== undefined && publishFrom <= day));
}

/**
 * The content of which everything is published: no entry, no page, and no line of a dump says what is not. Entries that
 * are one with such an entry stand for themselves until it is published.
 */
export function publishedContent(content: Content): Content {
  const { day, talks, papers, ownPages, entryRules } = content;
  const waiting = new Set([...talks, ...papers].filter(({ fields }) => !isPublished(fields, day)).map(idOf));
  const pages = ownPages.filter(({ fields }) => isPublished(fields, day));
  if (waiting.size === 0) return { ...content, ownPages: pages };
  const same = entryRules.same
    ?.map((group) => group.filter((id) => !waiting.has(id)))
    .filter(({ length }) => length > 1);
  return {
    ...withoutEntries({ ...content, entryRules: { ...entryRules, ...(same && { same }) } }, waiting),
    ownPages: pages,
  };
}
