/** A picture of the first page of a file that the site serves. */
export interface Preview {
  /** Below the base: "previews/HASH.png". */
  path: string;
  /** In pixels; a page shows it at half of that, or less. */
  width: number;
  height: number;
  /** A PNG. */
  content: () => Uint8Array<ArrayBuffer>;
}

/** By the file that they are of: "files/slides.pdf". */
export type Previews = ReadonlyMap<string, Preview>;
