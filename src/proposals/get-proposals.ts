/** The dumps of the content folder that `npm run dev` serves. */
import { proposalAddress } from '../import/proposal/proposal-address.ts';
import { contentProblems, type OpenedContent, openedContent } from '../site/get-site.ts';
import { type FolderReading, readFolder } from './read-proposals.ts';

let reading: { of: OpenedContent; found: FolderReading } | undefined;

/**
 * Read at the first call; forgotten when the content changes. Where something is wrong in the content no dump is read, as the import reads
 * none: every page says what it is.
 */
export function getProposals(): FolderReading {
  const content = openedContent();
  if (reading?.of !== content)
    reading = { of: content, found: contentProblems().length > 0 ? none : readFolder(content.folder) };
  return reading.found;
}

const none: FolderReading = { names: [], of: () => undefined };

/** Below the base: "proposals/page.txt/". */
export function proposalPath(dump?: string): string {
  return dump === undefined ? 'proposals/' : `proposals/${proposalAddress(dump)}/`;
}
