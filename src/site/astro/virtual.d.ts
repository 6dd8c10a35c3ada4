declare module 'virtual:colloquy/mathematics-font' {
  /** The address of the file, with the base path. */
  const url: string;
  export default url;
}
