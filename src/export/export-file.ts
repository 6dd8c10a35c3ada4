/** A file of the site that is no page. */

export type FileContent = string | Uint8Array<ArrayBuffer>;

export interface ExportFile {
  /** Below the base: "talks/slug.ics". */
  path: string;
  /** Without parameters: "text/calendar". */
  mediaType: string;
  /** Makes the content. Called when the file is written, so that no build holds all files in memory. */
  content: () => FileContent;
}

/** The value of a Content-Type header. Every text is UTF-8. */
export function contentType({ mediaType }: Pick<ExportFile, 'mediaType'>): string {
  return mediaType.startsWith('image/') ? mediaType : `${mediaType}; charset=utf-8`;
}
