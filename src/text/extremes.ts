/** The ends of a list of any length: a call such as `Math.max` with all of them fails where the list is longer than the stack. */

/** The largest of the numbers; -Infinity for none. */
export function largest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/** The smallest of the numbers; Infinity for none. */
export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < found) found = number;
  return found;
}
