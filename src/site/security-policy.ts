/** What a browser lets a page do (Content Security Policy, level 3), and the one script that stands in a page. */
import { createHash } from 'node:crypto';

/** The browser fetches a page of this host when a reader is about to follow a link to it (speculation rules). */
export const linksAhead = JSON.stringify({
  prefetch: [{ source: 'document', where: { href_matches: '/*' }, eagerness: 'moderate' }],
});

const hash = createHash('sha256').update(linksAhead).digest('base64');

/**
 * The policy of a page: load from its own host, run no program that stands in the page, send nothing elsewhere.
 *
 * @param frames origins whose players the page may show in a frame
 */
export function securityPolicy(frames: readonly string[]): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    // The script is named by its hash, which validators know, unlike 'inline-speculation-rules'.
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    // Places on the map; no text of an entry ever becomes an attribute of style.
    "style-src-attr 'unsafe-inline'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    // Not covered by default-src.
    "form-action 'self'",
  ].join('; ');
}
