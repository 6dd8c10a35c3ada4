/** A logarithm that is the same on every machine. */

const ln2 = Math.LN2;

/**
 * The natural logarithm of a positive number, by addition, multiplication and division alone: ECMA-262 leaves the last digits of
 * `Math.log` to the engine, and what is weighed with it decides where a point of the map stands.
 */
export function ln(x: number): number {
  let [rest, doublings] = [x, 0];
  while (rest > 1.5) [rest, doublings] = [rest / 2, doublings + 1];
  while (rest < 0.75) [rest, doublings] = [rest * 2, doublings - 1];
  // ln r = 2 artanh((r − 1) / (r + 1)), whose series converges fast near 1.
  const t = (rest - 1) / (rest + 1);
  let [sum, power] = [0, t];
  for (let k = 1; k < 40; k += 2) {
    sum += power / k;
    power *= t * t;
  }
  return doublings * ln2 + 2 * sum;
}
