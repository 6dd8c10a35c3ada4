/** "PolSys Seminar, LIP6, Paris" to an occasion and a place. */

export interface EventLine {
  /** Its name; `undefined` where the line names none. */
  event?: string;
  /** What sort of talk, where the line says no more: "Invited talk". */
  kind?: string;
  location?: string;
}

const kind =
  /^(?:invited|keynote|plenary|contributed|tutorial)? ?(?:talk|lecture|keynote|plenary|tutorial|poster)(?= |,|$)/i;

/** The occasion comes first, the place behind a comma, " at " or "@". */
export function normaliseEventLine(printed: string): EventLine {
  const text = printed.replace(/\s+/g, ' ').trim();
  const [, name = text, place = ''] = /^(.*?)(?:, | at | ?(?=@))(.*)$/.exec(text) ?? [];
  const location = place
    .replace(/ ?@/g, ', ')
    .replace(/^[, ]+/, '')
    .replace(/,(?: ,)+/g, ',');
  const rest = { ...(location && { location }) };
  return kind.test(name) && name.replace(kind, '').trim() === ''
    ? { kind: name, ...rest }
    : { event: name, ...rest };
}
