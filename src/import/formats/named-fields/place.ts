/** Where a talk of a data file takes place, and at what: a "venue" is a room in one file, a host or a conference in another. */

import { foldedWord, wordsOf } from '../../languages/languages.ts';
import type { DumpRecord, PrintedField } from '../../record.ts';
import { type DataNode, nodeField } from '../files/data-tree.ts';
import { foldedMember } from './field-names.ts';
import type { NamedValue, NamedValues } from './values.ts';

type Place = Pick<DumpRecord, 'location' | 'event' | 'journal'>;

/** Place and event; `used` takes the values that they are made of. */
export function placeOf({ of }: NamedValues, kind: DumpRecord['kind'], used: Set<NamedValue>): Place {
  const places = of.get('location') ?? [];
  const isVenue = ({ name }: NamedValue) => foldedMember(name) === 'venue';
  const venue = places.find(isVenue);
  const location = places.find((each) => !isVenue(each));
  const town = of.get('town')?.[0];
  const event = of.get('event')?.[0];
  for (const each of [venue, location, town, event]) if (each) used.add(each);
  const { name, place } = describedBy(event?.value);
  if (kind === 'paper')
    return { ...(venue && { journal: textOf(venue.value) }), ...(name && { event: name }) } as Place;

  const said = of.get('kind')?.[0]?.value.text ?? '';
  const isEvent =
    venue !== undefined && !event && namesAnEvent(describedBy(venue.value).name?.text ?? '', said);
  const held = isEvent ? describedBy(venue.value).name : name;
  const where = joined([
    isEvent || !venue ? undefined : textOf(venue.value),
    location && textOf(location.value),
    town && textOf(town.value),
  ]);
  const found = where ?? place ?? describedBy(of.get('series')?.[0]?.value).place;
  return { ...(found && { location: found }), ...(held && { event: held }) };
}

const roomWords = wordsOf(({ rooms }) => rooms);
const eventWords = new Set(
  'conference workshop symposium seminar colloquium congress summit meeting school forum days hackathon meetup konferenz tagung symposion seminar kolloquium colloque conference congres atelier journees ecole congreso taller seminario jornadas convegno scuola congresso oficina congres'.split(
    ' ',
  ),
);

/**
 * "Dune Symposium 2024" and not "Seminar room 2": a word for an event, or a year, and none for a room. `kind` is the sort of talk: that of a
 * "Conference talk" is at a conference, whatever it is called.
 */
function namesAnEvent(text: string, kind: string): boolean {
  const words = foldedWord(text.replace(/\((?:online|virtual|remote|hybrid)\)/i, '')).split(
    /[^\p{L}\p{N}]+/u,
  );
  if (words.some((word) => roomWords.has(word) && !eventWords.has(word))) return false;
  if (/conference|workshop|poster|symposium|congress/i.test(kind)) return text !== '';
  return words.some((word) => eventWords.has(word) || /^(?:19|20)\d{2}$/.test(word));
}

/** A text, or an object with a name and a place: { name: "Dune Days", place: "Ulm" }. */
function describedBy(node: DataNode | undefined): { name?: PrintedField; place?: PrintedField } {
  if (!node) return {};
  if (node.kind !== 'object') {
    const name = textOf(node);
    return name ? { name } : {};
  }
  const part = (pattern: RegExp) => {
    const value = node.members.find((member) => pattern.test(member.name))?.value;
    return value && textOf(value);
  };
  const name = part(/^(?:name|title)$/i);
  const place = joined([
    part(/^(?:location|venue|room|building)$/i),
    part(/^(?:institute|institution|department)$/i),
    part(/^university$/i),
    part(/^(?:place|city|town)$/i),
  ]);
  return { ...(name && { name }), ...(place && { place }) };
}

/** A scalar, or the parts of an address: { room: "L3", city: "Ulm" }. */
function textOf(node: DataNode): PrintedField | undefined {
  if (node.kind === 'text') return nodeField(node);
  const texts =
    node.kind === 'list'
      ? node.items
      : node.members.filter(({ name }) => !/url|link|map|lat|lon|id$/i.test(name)).map(({ value }) => value);
  return nodeField(
    node,
    texts
      .map(({ text }) => text)
      .filter(Boolean)
      .join(', '),
  );
}

/** Parts in one field; a part that another one says already is left out. Its lines are those that follow one another. */
function joined(parts: readonly (PrintedField | undefined)[]): PrintedField | undefined {
  const known = parts.filter((part) => part !== undefined);
  const kept = known.filter(
    ({ text }, index) =>
      !known.some(
        (other, at) => at !== index && other.text.includes(text) && (other.text !== text || at < index),
      ),
  );
  const [first] = kept;
  if (!first) return undefined;
  const to = kept.reduce(
    (last, part) => (part.from <= last + 1 && part.from >= first.from ? Math.max(last, part.to) : last),
    first.to,
  );
  return { text: kept.map(({ text }) => text).join(', '), from: first.from, to };
}
