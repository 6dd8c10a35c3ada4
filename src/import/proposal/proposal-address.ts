/** Where `npm run dev` shows a proposal. */

/** A dump's name in an address: "tea & cake.txt" is "tea~20~26~20cake.txt", since servers differ in what of "%26" they decode. */
export function proposalAddress(dump: string): string {
  return dump.replace(
    /[^\p{L}\p{N}._/-]/gu,
    (char) => `~${(char.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}
