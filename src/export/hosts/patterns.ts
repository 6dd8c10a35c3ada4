/** Places as regular expressions, which Apache and nginx understand alike (PCRE). */
import { escapePattern } from '../../text/escape-pattern.ts';
import type { Place } from './rules.ts';

/** Of the whole path of an address, from "/". */
export function addressPattern(base: string, place: Place): string {
  if ('extension' in place) return `^${escapePattern(base)}.*\\.${escapePattern(place.extension)}$`;
  if ('folder' in place)
    return `^${escapePattern(base)}${escapePattern(place.folder)}/${place.isNested ? '[^/]+/' : ''}`;
  return `^${escapePattern(base)}`;
}
