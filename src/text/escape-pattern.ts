/** A text as a part of a regular expression that matches it (ECMA-262, section 22.2.1; PCRE reads it in the same way). */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
