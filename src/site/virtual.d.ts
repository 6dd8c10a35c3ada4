/** What the integration tells the pages about itself. */
declare module 'virtual:colloquy/options' {
  /** An absolute path. */
  export const contentFolder: string;
}
