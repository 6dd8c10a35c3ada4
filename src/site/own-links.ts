/** Links in the texts that a curator wrote for the site. */
import { resolveOwnAddress } from '../model/own-address.ts';
import type { ResolveAddress } from '../render/markdown.ts';
import { href } from './urls.ts';

/** An address of the site's own, as a page links to it; `undefined` for any other. */
export const ownLink: ResolveAddress = (written) => {
  const address = resolveOwnAddress(written);
  return address && { href: href(address.path) + address.rest, isFile: address.isFile };
};
