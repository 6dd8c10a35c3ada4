/** Picks the places of the greatest numbers out of many. */

/**
 * The places with the greatest weights, greatest first; of equal ones the smaller place. Takes time that grows with the number of
 * places, however many are kept.
 *
 * @param places where to look, the first `count` of the list
 */
export function heaviest(weights: Float64Array, places: Int32Array, count: number, most: number): Int32Array {
  const kept = new Int32Array(Math.min(count, most));
  const isLighter = (a: number, b: number) => {
    const [x, y] = [weights[a] ?? 0, weights[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  // A heap with the lightest of those kept on top.
  const sink = (place: number, size: number) => {
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isLighter(kept[child + 1] ?? 0, kept[child] ?? 0)) child += 1;
      if (!isLighter(kept[child] ?? 0, place)) break;
      kept[at] = kept[child] ?? 0;
      at = child;
    }
    kept[at] = place;
  };
  for (let filled = 0; filled < kept.length; filled += 1) {
    const place = places[filled] ?? 0;
    let at = filled;
    while (at > 0 && isLighter(place, kept[(at - 1) >> 1] ?? 0)) {
      kept[at] = kept[(at - 1) >> 1] ?? 0;
      at = (at - 1) >> 1;
    }
    kept[at] = place;
  }
  for (let next = kept.length; next < count; next += 1) {
    const place = places[next] ?? 0;
    if (kept.length > 0 && isLighter(kept[0] ?? 0, place)) sink(place, kept.length);
  }
  // The lightest of the rest goes to the end, until all are in order.
  for (let size = kept.length - 1; size > 0; size -= 1) {
    const [lightest, last] = [kept[0] ?? 0, kept[size] ?? 0];
    sink(last, size);
    kept[size] = lightest;
  }
  return kept;
}
