/** The types of bibtex-parse, which brings none. */
declare module 'bibtex-parse' {
  export interface Literal {
    value: string | number | bigint | Literal[] | null;
    datatype: 'quoted' | 'braced' | 'number' | 'identifier' | 'concatinate' | 'null';
    raw: string;
  }
  export type Item =
    | {
        itemtype: 'entry';
        type: string;
        key: string | null;
        fields: ({ name: string } & Literal)[];
        raw: string;
      }
    | ({ itemtype: 'string'; name: string } & Literal)
    | { itemtype: 'preamble' | 'comment' };
  /** Throws a SyntaxError with `location.start.line`. */
  export function parse(text: string, options?: { number?: 'string' }): Item[];
  const all: { parse: typeof parse };
  export default all;
}
