/** Addresses that can belong to nobody, such as those of a catalogue that has not been published yet. */

const reserved = /(?:^|\.)(?:example|test|invalid|localhost|local)$|(?:^|\.)example\.(?:com|net|org)$/;

/** Whether the host of a web address is reserved for examples and tests (RFC 2606; RFC 6761, section 6), or is the machine itself. */
export function isReservedAddress(address: string): boolean {
  const { hostname } = new URL(address);
  return reserved.test(hostname) || /^(?:127\.|\[::1\]$)/.test(hostname);
}
