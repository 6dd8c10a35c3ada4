/** Every text that messages give, functions called with what they might be given. */
export function textsOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  if (typeof messages === 'function')
    return [[2, 2, 2, 2], ['x', 'y', 'z'], [['x', 'y']], [3, 'q', [{ typed: 'a', meant: 'b' }], 1]].flatMap(
      (given) => {
        try {
          return textsOf(messages(...given));
        } catch {
          return [];
        }
      },
    );
  return messages && typeof messages === 'object' ? Object.values(messages).flatMap(textsOf) : [];
}
