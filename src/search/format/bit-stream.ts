/** Writes and reads whole numbers of few bits. */

export interface BitWriter {
  /** The lowest `width` bits of a number (width up to 24). */
  bits: (value: number, width: number) => void;
  /** Rice code: `value >> k` in ones and a zero, then the lowest k bits. Short for values about 2^k. */
  rice: (value: number, k: number) => void;
  /** The bytes. The last one is filled up with zeros. */
  finish: () => Uint8Array;
}

export function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let pending = 0;
  let count = 0;
  const bits = (value: number, width: number) => {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      pending = (pending << 1) | ((value >> bit) & 1);
      count += 1;
      if (count === 8) {
        bytes.push(pending);
        pending = 0;
        count = 0;
      }
    }
  };
  return {
    bits,
    rice(value, k) {
      for (let ones = value >> k; ones > 0; ones -= 1) bits(1, 1);
      bits(0, 1);
      bits(value & ((1 << k) - 1), k);
    },
    finish() {
      if (count > 0) bits(0, 8 - count);
      return Uint8Array.from(bytes);
    },
  };
}

export interface BitReader {
  bits: (width: number) => number;
  rice: (k: number) => number;
}

export function bitReader(bytes: Uint8Array, start: number): BitReader {
  let position = start * 8;
  const bit = () => {
    const value = ((bytes[position >> 3] ?? 0) >> (7 - (position & 7))) & 1;
    position += 1;
    return value;
  };
  const bits = (width: number) => {
    let value = 0;
    for (let left = width; left > 0; ) {
      const used = position & 7;
      const taken = Math.min(8 - used, left);
      value = (value << taken) | (((bytes[position >> 3] ?? 0) >> (8 - used - taken)) & ((1 << taken) - 1));
      position += taken;
      left -= taken;
    }
    return value;
  };
  return {
    bits,
    rice(k) {
      let high = 0;
      // After the end there are only zeros, so this loop ends in a damaged file too.
      while (bit() === 1) high += 1;
      return (high << k) | bits(k);
    },
  };
}

/**
 * The Rice parameter for the gaps between `chosen` of `count` numbers: the logarithm to base 2 of the mean gap times
 * ln 2. Computed without `Math.log`, whose last digits differ between engines.
 */
export function riceParameter(count: number, chosen: number): number {
  const middle = (0.69 * count) / Math.max(1, chosen);
  let k = 0;
  while (2 ** (k + 1) <= middle) k += 1;
  return k;
}

/** Appends a number in groups of seven bits, lowest first (LEB128, DWARF 5, section 7.6). */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Reads what `writeVarint` has written, and moves the cursor behind it. Behind the end there are zeros. */
export function readVarint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[cursor.at] ?? 0;
    cursor.at += 1;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}
