/** The one writer of calendar files: jCal (RFC 7265) to iCalendar text (RFC 5545, RFC 7986), by ical.js. Runs in Node and in browsers. */
import ICAL from 'ical.js';

/** `[name, parameters, type, value]` */
export type JcalProperty = [
  name: string,
  parameters: Record<string, string>,
  type: string,
  value: string | number,
];
/** `[name, properties, components]` */
export type JcalComponent = [name: string, properties: JcalProperty[], components: JcalComponent[]];

// ical.js does not know these properties and would write "NAME;VALUE=TEXT:". Some calendar programs look for the bare name.
const design = {
  ...ICAL.design.icalendar,
  property: {
    ...ICAL.design.icalendar.property,
    name: { defaultType: 'text' },
    'x-wr-calname': { defaultType: 'text' },
    'x-wr-caldesc': { defaultType: 'text' },
  },
};

/** A calendar as text: CRLF line ends, lines of at most 75 octets (RFC 5545, section 3.1). */
export function writeJcal(properties: readonly JcalProperty[], components: readonly JcalComponent[]): string {
  const component: JcalComponent = ['vcalendar', [...properties], [...components]];
  return `${ICAL.stringify.component(component, design)}\r\n`;
}

/** @param productId who wrote it: "-//host//Colloquy//EN" (RFC 5545, section 3.7.3) */
export function calendarHeader(productId: string, name: string): JcalProperty[] {
  return [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', productId],
    ['calscale', {}, 'text', 'GREGORIAN'],
    // RFC 7986, section 5.1, and what was used before it.
    ['name', {}, 'text', name],
    ['x-wr-calname', {}, 'text', name],
  ];
}
