/** The people of a record in a data file, with their affiliations, and other fields that an object may describe. */
import type { DumpRecord, PersonField, PrintedField } from '../../record.ts';
import { type DataNode, listNode, nodeField, textNode } from '../files/data-tree.ts';
import { valuesOf } from './values.ts';

/** People in one field, or each in their own, with their affiliations. */
export function namedPeople(
  people: DataNode | undefined,
  affiliation: DataNode | undefined,
): Pick<DumpRecord, 'people' | 'affiliation'> {
  if (!people) return {};
  const split = splitText(people);
  if (split) return namedPeople(split, affiliation && (splitText(affiliation) ?? affiliation));
  const places = affiliation?.kind === 'list' ? affiliation.items.map(textField) : [textField(affiliation)];
  if (people.kind === 'text' || people.kind === 'flag') {
    const [name, place] = [textField(people), affiliation && textField(affiliation)];
    return { ...(name && { people: name }), ...(place && { affiliation: place }) };
  }
  const persons = (people.kind === 'list' ? people.items : [people]).flatMap(personsIn);
  const found = persons.map((person, index): PersonField => {
    const place =
      person.affiliation ??
      (places.length === persons.length ? places[index] : places.length === 1 ? places[0] : undefined);
    return { name: person.name, ...(place && { affiliation: place }) };
  });
  return found.length > 0 ? { people: found } : {};
}

/** Several names in one text, each on a line of its own or parted by "|". */
function splitText(node: DataNode): DataNode | undefined {
  const parts = node.kind === 'text' ? node.text.split(/\s{0,9}[|\n]\s*/).filter((part) => part !== '') : [];
  return parts.length > 1
    ? listNode(
        parts.map((part) => textNode(part, node)),
        node,
      )
    : undefined;
}

/** A name, perhaps with an affiliation in brackets, or an object with a name and an affiliation. A word that only a program knows is nobody's name: "admin". */
function personsIn(node: DataNode): PersonField[] {
  if (node.kind === 'object') {
    const parts = valuesOf(node).of;
    const first = node.members.find(({ name }) => /^(?:first|given)[ _-]?names?$/i.test(name))?.value;
    const last = node.members.find(({ name }) => /^(?:last|family)[ _-]?names?$/i.test(name))?.value;
    const whole =
      first && last
        ? nodeField(first, `${first.text} ${last.text}`)
        : textField(nameIn(node) ?? parts.get('people')?.[0]?.value);
    const place = textField(parts.get('affiliation')?.[0]?.value);
    return whole ? [{ name: whole, ...(place && { affiliation: place }) }] : [];
  }
  const name = textField(node);
  if (!name || /^[a-z0-9_-]+$/.test(name.text)) return [];
  return [{ name }];
}

/** A scalar, the name of what an object describes, or the texts of a list, as one field. */
export function textField(node: DataNode | undefined): PrintedField | undefined {
  const named = node?.kind === 'object' ? nameIn(node) : node;
  const text =
    named?.kind === 'list'
      ? named.items
          .map((item) => item.text)
          .filter(Boolean)
          .join(', ')
      : named?.text;
  // A link around a name: its address would be read as an affiliation.
  return named && text ? nodeField(named, text.replace(/<a\s[^<>]{0,500}>|<\/a>/gi, '').trim()) : undefined;
}

/** The name of what an object describes: of a person, a conference, a room. */
function nameIn(node: DataNode): DataNode | undefined {
  return node.members.find(({ name }) => /^(?:full[ _]?)?(?:name|title|text|label)$/i.test(name))?.value;
}
