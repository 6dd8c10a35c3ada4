/** The dumps of the content folder that `npm run dev` serves. */
import { contentFolder } from 'virtual:colloquy/options';
import { proposalAddress } from '../import/proposal/proposal-address.ts';
import { type FolderReading, readFolder } from './read-proposals.ts';

let reading: FolderReading | undefined;

/** Read at the first call; forgotten when the content changes. */
export function getProposals(): FolderReading {
  reading ??= readFolder(contentFolder);
  return reading;
}

/** Below the base: "proposals/page.txt/". */
export function proposalPath(dump?: string): string {
  return dump === undefined ? 'proposals/' : `proposals/${proposalAddress(dump)}/`;
}
