/**
 * Remembers what a pure function makes of the texts that it was asked last.
 *
 * @param most how many
 * @param longest in characters: long texts mostly come once
 */
export function memoized<Result>(
  make: (text: string) => Result,
  { most = 4000, longest = 800 } = {},
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const result = make(text);
    if (text.length > longest) return result;
    // What was made of many texts need not be kept for ever.
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
