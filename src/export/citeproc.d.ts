/** The part of citeproc that is used here; the package has no types. */
declare module 'citeproc' {
  export interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): false | [Record<string, unknown>, string[]];
  }
  const CSL: {
    Engine: new (
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown },
      style: string,
      language?: string,
      isForced?: boolean,
    ) => Engine;
  };
  export default CSL;
}
