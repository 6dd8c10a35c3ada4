/** The fields of the correction form as text, and their validation. No DOM. */
import { client as messages } from '#messages/client';
import { isOnCalendar } from '../../model/partial-date.ts';

/** A person in a field of an entry. */
export interface PersonValue {
  name: string;
  printed?: string;
  affiliation?: string;
}

export interface LinkValue {
  url: string;
  label?: string;
}

/** A field of an entry; `undefined` when it is absent. */
export type FieldValue = string | PersonValue[] | LinkValue[] | undefined;

/**
 * Reads lines such as "Nir Gov; Weizmann Institute", one a person.
 *
 * @param before the people as they were: the form does not show `printed`, so a person who keeps the name keeps it, too
 */
export function parsePeople(text: string, before: readonly PersonValue[] = []): PersonValue[] {
  return lines(text).map((line) => {
    const [name = '', ...parts] = line.split(';').map((part) => part.trim());
    const affiliation = parts.join('; ');
    const printed = before.find((person) => person.name === name)?.printed;
    return {
      name,
      ...(printed && { printed }),
      ...(affiliation && { affiliation }),
    };
  });
}

/** The reverse of `parsePeople`. */
export function formatPeople(people: readonly PersonValue[] = []): string {
  return people.map(({ name, affiliation }) => [name, affiliation].filter(Boolean).join('; ')).join('\n');
}

/** Reads lines such as "https://example.org/ the slides", one a link. */
export function parseLinks(text: string): LinkValue[] {
  return lines(text).map((line) => {
    const [url = '', ...label] = line.split(/\s+/);
    return { url, ...(label.length > 0 && { label: label.join(' ') }) };
  });
}

/**
 * Links with further ones after them.
 *
 * @param text of the links, as `parseLinks` reads it
 * @param added address and name each; a name that follows the address wins
 */
export function addLinks(text: string, added: readonly (readonly [string, string])[]): LinkValue[] {
  return parseLinks(text).concat(
    added.flatMap(([value, label]) =>
      parseLinks(value).map((link) => ({ url: link.url, label: link.label ?? label })),
    ),
  );
}

/** The reverse of `parseLinks`. */
export function formatLinks(links: readonly LinkValue[] = []): string {
  return links.map(({ url, label }) => [url, label].filter(Boolean).join(' ')).join('\n');
}

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Checks what the schema requires beyond a pattern: a day of the calendar, an existing time zone, web addresses.
 *
 * @param kind of the field: "date", "zone", "links"; anything else passes
 * @param earliest the date that this one must not be before
 * @returns a message for the reader, or "" when the value is valid
 */
export function validationMessage(kind: string, value: string, earliest = ''): string {
  if (value === '') return '';
  if (kind === 'date') {
    if (!isOnCalendar(value)) return messages.notADay;
    return value < earliest ? messages.lastDayBefore : '';
  }
  if (kind === 'zone') {
    try {
      new Intl.DateTimeFormat('en', { timeZone: value });
      return '';
    } catch {
      return messages.notAZone;
    }
  }
  if (kind === 'links')
    return parseLinks(value).every(({ url }) => /^https?:\/\/[^\s<>"]+$/i.test(url)) ? '' : messages.notALink;
  return '';
}
