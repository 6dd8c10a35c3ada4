/** Plain text as Markdown. */

/**
 * Text that Markdown prints as it is, on one line: wherever it stands, no sign of it acts. "AT&T" stays as it is; what a browser would
 * read as one letter ("&copy;") does not.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$]|&(?=\w{1,40};)/g, '\\$&')
    .replace(/^(?:[-+=]|\d{1,9}(?=[.)](?: |$)))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
