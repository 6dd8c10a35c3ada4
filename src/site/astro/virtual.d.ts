declare module 'virtual:colloquy/custom-css' {}

declare module 'virtual:colloquy/components/*' {
  /** An Astro component; each stands where the layout puts it. */
  // biome-ignore lint/suspicious/noExplicitAny: what a template may hold.
  const component: (props: { path?: string | undefined }) => any;
  export default component;
}

declare module 'virtual:colloquy/mathematics-font' {
  /** The address of the file, with the base path. */
  const url: string;
  export default url;
}
