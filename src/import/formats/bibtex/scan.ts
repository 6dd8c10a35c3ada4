/**
 * Takes a BibTeX file apart and says where each part stands. What cannot be read ends where the next entry begins, so that one bad entry
 * takes no other along.
 */

/** A piece of a value, as "jan" and "~9" are of `jan # "~9"`. */
export interface BibtexPart {
  text: string;
  /** Whether it is a name that `@string` may define, or a number. */
  isBare: boolean;
}

/** `from` and `to` are offsets in the text, `to` excluded. */
export interface BibtexField {
  /** In lower case. */
  name: string;
  parts: BibtexPart[];
  from: number;
  to: number;
}

export type BibtexItem = { from: number; to: number } & (
  | {
      kind: 'entry';
      /** In lower case: "article". */
      type: string;
      /** "" where there is none. */
      key: string;
      keyFrom: number;
      fields: BibtexField[];
    }
  | { kind: 'string'; name: string; parts: BibtexPart[] }
  | { kind: 'preamble' }
  | { kind: 'comment'; text: string }
  | { kind: 'broken'; type: string; key: string; reason: string }
);

const header = /@[ \t]{0,9}([A-Za-z]{2,30})\s{0,9}([{(])/g;
/** A line that begins an entry, whatever stands open before it. */
const beginning =
  /^[ \t]{0,40}@[ \t]{0,9}(?:(?:string|preamble|comment)\s{0,9}[{(]|[A-Za-z]{2,30}\s{0,9}[{(]\s{0,9}[^\s,{}()="#%]{0,300}[ \t]{0,9}(?:,|$))/gim;

/** Reads everything that begins with "@"; the text between is no item. */
export function scanBibtex(text: string): BibtexItem[] {
  const beginnings = [...text.matchAll(beginning)].map(({ 0: whole, index }) => index + whole.indexOf('@'));
  const isCommentedOut = commentFinder(text);
  const items: BibtexItem[] = [];
  let openComments = 0;
  let next = 0;
  header.lastIndex = 0;
  for (let match = header.exec(text); match; match = header.exec(text)) {
    const from = match.index;
    const [whole, type = '', open = '{'] = match;
    if (isCommentedOut(from)) continue;
    while ((beginnings[next] ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const limit = beginnings[next] ?? text.length;
    const inside = from + whole.length;
    const kind = type.toLowerCase();
    let item: BibtexItem;
    if (kind === 'comment') {
      // Of many comments that nothing closes, each would be searched to the end of the file.
      const end = openComments < 5 ? closingBrace(text, inside, text.length) : -1;
      if (end < 0) openComments += 1;
      const lineEnd = text.indexOf('\n', inside);
      const to = end < 0 ? (lineEnd < 0 ? text.length : lineEnd) : end + 1;
      item = { kind: 'comment', text: text.slice(inside, end < 0 ? to : end), from, to };
    } else {
      const read = (isEscaped: boolean) =>
        new Reader(text, inside, limit, open === '{' ? '}' : ')', isEscaped).read(kind, from);
      item = read(false);
      if (item.kind === 'broken') {
        // Some programs write "\{" where BibTeX counts a brace.
        const lenient = read(true);
        if (lenient.kind !== 'broken') item = lenient;
      }
    }
    items.push(item);
    header.lastIndex = Math.max(item.to, inside);
  }
  return items;
}

/**
 * Tells of offsets in their order whether "%" stands in front of one on its line: BibTeX reads what follows all the same, but whoever wrote
 * it does not want it read.
 */
function commentFinder(text: string): (at: number) => boolean {
  let line = 0;
  let end = text.indexOf('\n');
  return (at) => {
    while (end >= 0 && end < at) {
      line = end + 1;
      end = text.indexOf('\n', line);
    }
    return /^\s{0,40}%/.test(text.slice(line, Math.min(at, line + 50)));
  };
}

/** Where the brace closes that was opened before `from`; -1 where it does not. */
function closingBrace(text: string, from: number, limit: number, isEscaped = false): number {
  let depth = 1;
  const brace = /[{}\\]/g;
  brace.lastIndex = from;
  for (let match = brace.exec(text); match && match.index < limit; match = brace.exec(text)) {
    if (match[0] === '\\') {
      if (isEscaped) brace.lastIndex += 1;
    } else {
      depth += match[0] === '{' ? 1 : -1;
      if (depth === 0) return match.index;
    }
  }
  return -1;
}

class Problem extends Error {}

/** Reads one entry. `limit` is where the next one begins. */
class Reader {
  private at: number;
  private readonly text: string;
  private readonly limit: number;
  private readonly close: string;
  private readonly isEscaped: boolean;

  constructor(text: string, at: number, limit: number, close: string, isEscaped: boolean) {
    this.text = text;
    this.at = at;
    this.limit = limit;
    this.close = close;
    this.isEscaped = isEscaped;
  }

  read(type: string, from: number): BibtexItem {
    let key = '';
    try {
      if (type === 'string') {
        const field = this.field();
        this.skip();
        this.end();
        return { kind: 'string', name: field.name, parts: field.parts, from, to: this.at };
      }
      if (type === 'preamble') {
        const to = closingBrace(this.text, this.at, this.limit, this.isEscaped) + 1;
        if (to === 0) throw new Problem('its braces do not close');
        return { kind: 'preamble', from, to };
      }
      this.skip();
      const keyFrom = this.at;
      key = this.key();
      const fields = this.fields();
      return { kind: 'entry', type, key, keyFrom, fields, from, to: this.at };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { kind: 'broken', type, key, reason: error.message, from, to: this.limit };
    }
  }

  /** "" where the first thing is a field, or nothing. A key may hold spaces, since some programs write such. */
  private key(): string {
    const pattern = /[^,{}="#\n]{0,400}/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    // With round brackets around the entry, a key ends at the closing one.
    const length = this.close === ')' && found.includes(')') ? found.indexOf(')') : found.length;
    const after = /\s{0,40}/y;
    after.lastIndex = this.at + length;
    after.exec(this.text);
    const end = after.lastIndex || this.at + length;
    const sign = this.text[end];
    if (end >= this.limit) throw new Problem('it does not end');
    if (sign === ',') {
      this.at = end + 1;
      return found.slice(0, length).trim();
    }
    if (sign === this.close) {
      this.at = end;
      return found.slice(0, length).trim();
    }
    if (sign === '=') return '';
    throw new Problem('no comma follows its key');
  }

  private fields(): BibtexField[] {
    const fields: BibtexField[] = [];
    for (;;) {
      this.skip();
      while (this.text[this.at] === ',' && this.at < this.limit) {
        this.at += 1;
        this.skip();
      }
      if (this.text[this.at] === this.close && this.at < this.limit) {
        this.at += 1;
        return fields;
      }
      const field = this.field();
      fields.push(field);
      this.skip();
      const sign = this.at < this.limit ? this.text[this.at] : undefined;
      if (sign === undefined) throw new Problem(`it does not end behind “${field.name}”: a brace is missing`);
      if (sign !== ',' && sign !== this.close)
        throw new Problem(`no comma or closing brace follows the value of “${field.name}”`);
    }
  }

  private field(): BibtexField {
    this.skip();
    const from = this.at;
    const pattern = /[^=,{}()"%\s][^=,{}()"%]{0,200}/y;
    pattern.lastIndex = this.at;
    const name = pattern.exec(this.text)?.[0] ?? '';
    if (name === '') {
      if (this.at >= this.limit) throw new Problem('it does not end: a brace is missing');
      throw new Problem(`“${this.text[this.at]}” stands where a field is to begin`);
    }
    this.at += name.length;
    this.skip();
    const written = name.trim().toLowerCase();
    if (this.text[this.at] !== '=' || this.at >= this.limit) {
      // A name without a value says nothing.
      if (/^\S+$/.test(written) && (this.text[this.at] === ',' || this.text[this.at] === this.close))
        return { name: written, parts: [], from, to: this.at };
      throw new Problem(`“${written.slice(0, 40)}” is no field: no “=” follows it`);
    }
    this.at += 1;
    const parts = [this.part(written)];
    for (this.skip(); this.text[this.at] === '#' && this.at < this.limit; this.skip()) {
      this.at += 1;
      parts.push(this.part(written));
    }
    const to = this.lastRead;
    return { name: written, parts, from, to };
  }

  /** Where the last value ended. */
  private lastRead = 0;

  private part(name: string): BibtexPart {
    this.skip();
    const sign = this.at < this.limit ? this.text[this.at] : undefined;
    if (sign === '{') {
      const end = closingBrace(this.text, this.at + 1, this.limit, this.isEscaped);
      if (end < 0) throw new Problem(`the braces of “${name}” do not close`);
      return this.taken(this.at + 1, end, end + 1, false);
    }
    if (sign === '"') {
      const end = this.closingQuote(this.at + 1);
      if (end < 0) throw new Problem(`the quotation marks of “${name}” do not close`);
      return this.taken(this.at + 1, end, end + 1, false);
    }
    const pattern = /[^\s,{}()#"=]{1,300}/y;
    pattern.lastIndex = this.at;
    const bare = sign === undefined ? '' : (pattern.exec(this.text)?.[0] ?? '');
    // "year = ," says nothing.
    if (bare === '' && sign !== ',' && sign !== this.close) throw new Problem(`“${name}” has no value`);
    return this.taken(this.at, this.at + bare.length, this.at + bare.length, true);
  }

  private taken(from: number, end: number, to: number, isBare: boolean): BibtexPart {
    this.at = to;
    this.lastRead = to;
    return { text: this.text.slice(from, end), isBare };
  }

  private closingQuote(from: number): number {
    let depth = 0;
    for (let at = from; at < this.limit; at += 1) {
      const sign = this.text[at];
      if (sign === '\\' && this.isEscaped) at += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
      else if (sign === '"' && depth <= 0) return at;
    }
    return -1;
  }

  private end(): void {
    if (this.text[this.at] !== this.close || this.at >= this.limit) throw new Problem('it does not end');
    this.at += 1;
  }

  /** White space, and lines that "%" makes comments, as biber reads them. */
  private skip(): void {
    const space = /(?:\s|%[^\n]*(?:\n|$))*/y;
    space.lastIndex = this.at;
    const found = space.exec(this.text)?.[0] ?? '';
    this.at += found.length;
  }
}
