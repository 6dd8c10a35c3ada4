/** Places as regular expressions, which Apache and nginx understand alike (PCRE). */
import type { Place } from './rules.ts';

/** Of the whole path of an address, from "/". */
export function addressPattern(base: string, place: Place): string {
  if ('extension' in place) return `^${escaped(base)}.*\\.${escaped(place.extension)}$`;
  if ('folder' in place) return `^${escaped(base)}${escaped(place.folder)}/${place.isNested ? '[^/]+/' : ''}`;
  return `^${escaped(base)}`;
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
