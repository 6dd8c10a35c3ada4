/** What is used of subset-font, which has no types of its own. */
declare module 'subset-font' {
  export interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    noHinting?: boolean;
    /** Entries of the `name` table. */
    preserveNameIds?: number[];
    /** Tags of four characters: "GPOS". */
    dropTables?: string[];
  }

  /** @param text every character to keep */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
