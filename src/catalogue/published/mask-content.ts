/** What is published of a content folder: without private data, and without what was taken down. */
import type { Content } from '../../model/content.ts';
import { maskLines, maskPrivate } from '../../text/private-data/mask.ts';
import { rewriteContent } from './rewrite-content.ts';

/** The content with a mark in the place of e-mail addresses, phone numbers and the ways into meetings that the settings do not show. */
export function maskContent(content: Content): Content {
  const { showPrivate = [] } = content.catalogue;
  return rewriteContent(content, {
    text: (text) => maskPrivate(text, showPrivate),
    lines: (lines) => maskLines(lines, showPrivate),
  });
}
