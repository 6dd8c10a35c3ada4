/** Between facts in a line. It stays with the fact before it, so that no line begins with it. */
export const middot = '\u00A0· ';
