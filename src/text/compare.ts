/** Sort orders that do not depend on the locale of the machine. */

/** Negative, zero or positive, for `sort`: by UTF-16 code units. Fold first what people are to read as a list. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An order by one key after the other; the first that tells two items apart decides. */
export function by<T>(...keys: ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  };
}
