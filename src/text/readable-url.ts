/** Shortens a web address to what people read. */

/**
 * Host and path of an address, as they are written: "people.example/ada" for "https://people.example/ada/?lang=en". What stands
 * before "@" is no host, and is left out.
 *
 * @param address that begins with "http://" or "https://"
 */
export function plainAddress(address: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:[^/?#\\]*@)?([^/?#\\]+)([^?#]*)/i.exec(address) ?? [];
  return `${host}${path}`.replace(/\/{1,20}$/, '') || address;
}
