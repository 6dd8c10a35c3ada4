/** What the integration tells the pages about itself. */
declare module 'virtual:colloquy/options' {
  /** An absolute path. */
  export const contentFolder: string;
}

declare module 'virtual:colloquy/mathematics-font' {
  /** The address of the file, with the base path. */
  const url: string;
  export default url;
}
