/** What the brackets behind a name hold: an affiliation, or something else that people write there. */

const pronouns = /^(?:he|she|they|ze|xe|er|sie|il|elle|lui|ella|él)\s?[/,;|]/i;
const remark =
  /^(?:keynote|speaker|invited|moderator|chair|host|organi[sz]er|panell?ist|online|remote|virtual|zoom|unknown|tba|tbc|he|she|they)$/i;
/** "tell-k", "icoxfog417": a name in a chat or on a platform. */
const handle = /^@\S{1,39}$|^(?=[a-z0-9_-]{1,30}$)(?:.{0,29}[\d_-].{0,29}|[a-z])$/;
const han = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana} ]{1,6}$/u;

export interface BracketedName {
  name: string;
  affiliation?: string;
}

/** Takes a name and the brackets behind it apart; the name alone where there are none. */
export function bracketed(printed: string): BracketedName {
  const open = printed.indexOf('(');
  if (open < 1 || !printed.endsWith(')')) return { name: printed };
  const name = printed.slice(0, open).trim();
  const inner = printed.slice(open + 1, -1).trim();
  if (inner === '') return { name };
  const isOtherScript =
    (isHan(name) && /^[A-Z][\p{L}.,' -]{1,40}$/u.test(inner)) ||
    (!isHan(name) && han.test(inner) && !/[大学學院所社]$/u.test(inner));
  if (isOtherScript) return { name: printed };
  if (
    pronouns.test(inner) ||
    remark.test(inner) ||
    handle.test(inner) ||
    /^["“”„'‘].{1,40}["“”'’]$/u.test(inner)
  )
    return { name };
  return { name, affiliation: inner };
}

function isHan(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);
}
