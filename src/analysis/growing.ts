/** Arrays of numbers that grow as they are filled. */

/** The array, or a copy with room for so many: twice as much as before at least. */
export function withRoom<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => Numbers)(
    Math.max(length, 2 * numbers.length),
  );
  larger.set(numbers);
  return larger;
}
