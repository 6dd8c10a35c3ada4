/** An event line, "PolSys Seminar, LIP6, Paris", to the event and its place. */

export interface EventLine {
  /** The name of the event, if the line has one. */
  event?: string;
  /** The kind of talk, where the line names no event: "Invited talk". */
  kind?: string;
  location?: string;
}

const kind =
  /^(?:invited|keynote|plenary|contributed|tutorial)? ?(?:talk|lecture|keynote|plenary|tutorial|poster)(?= |,|$)/i;

/** The event comes first, then the place behind a comma, " at " or "@". */
export function normaliseEventLine(printed: string): EventLine {
  const text = printed.replace(/\s+/g, ' ').trim();
  const [, name = text, place = ''] = /^(.*?)(?:, | at | ?(?=@))(.*)$/s.exec(text) ?? [];
  const location = place
    .replace(/ ?@/g, ', ')
    .replace(/^[, ]+/, '')
    .replace(/,(?: ,)+/g, ',');
  const rest = { ...(location && { location }) };
  return kind.test(name) && name.replace(kind, '').trim() === ''
    ? { kind: name, ...rest }
    : { event: name, ...rest };
}
