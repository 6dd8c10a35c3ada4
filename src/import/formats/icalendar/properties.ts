/** Properties of an event that programs write each in their own way. */
import { fieldNamed } from '../../languages/languages.ts';
import { webAddress } from '../files/parsed-file.ts';
import type { LocatedProperty } from './lines.ts';

/** Whether the value of a property is an address on the web. */
export const isWeb = ({ property }: LocatedProperty) => webAddress(String(property[3]).trim()) !== undefined;

/** A description in HTML (RFC 9073, section 6.5, and Outlook before it). */
export const isStyled = (name: string) => name === 'x-alt-desc' || name === 'styled-description';

/** The properties of programs' own that say what an entry has a field for, by that field: X-SPEAKER, X-TRUMBA-CUSTOMFIELD;NAME="Speaker". */
export function ownFieldsOf(event: readonly LocatedProperty[]): Map<string, LocatedProperty> {
  const found = new Map<string, LocatedProperty>();
  for (const located of event) {
    const [name, parameters] = located.property;
    if (!name.startsWith('x-') || String(located.property[3]).trim() === '') continue;
    const [label = name.slice(2)] = [parameters['name']].flat();
    const field = fieldNamed(label);
    if (field && !found.has(field)) found.set(field, located);
  }
  return found;
}

/** A value whose type ical.js does not know stays escaped (RFC 5545, section 3.3.11). */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,])/g, '$1').replace(/\\n/gi, '\n');
}

/** The properties by which programs say where an event is held on the web. */
export const meetings = new Set([
  'conference',
  'x-google-conference',
  'x-google-hangout',
  'x-microsoft-skypeteamsmeetingurl',
]);
