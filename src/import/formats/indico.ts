/**
 * The JSON export of Indico: each contribution is a talk; an event without contributions is a talk itself.
 *
 *     { "results": [ { "title": …, "url": …, "category": …, "chairs": [ … ], "room": …, "location": …,
 *                      "startDate": { "date": "2024-05-16", "time": "14:00:00", "tz": "Europe/Lisbon" }, "endDate": { … },
 *                      "description": "<p>…</p>", "folders": [ { "attachments": [ { "title": …, "download_url": … } ] } ],
 *                      "contributions": [ { "title": …, "speakers": [ { "fullName": …, "affiliation": … } ], … } ] } ] }
 */

import { type DumpRecord, type PersonField, type PrintedField, recordOf } from '../record.ts';
import type { Format } from './format.ts';
import {
  items,
  type JsonFile,
  type JsonNode,
  jsonField,
  member,
  readJson,
  readJsonRecords,
  textOf,
  unknownMembers,
} from './json-file.ts';

/** Members that are read, and those that a catalogue has no use for. */
const known = new Set(
  `title startDate endDate timezone room roomFullname location address url description chairs speakers
  contributions folders category id duration friendly_id db_id _type _fossil type creator creationDate
  modificationDate visibility hasAnyProtection organizer roomMapURL categoryId allowed board_number code session
  primaryauthors coauthors subcontributions material attachments label participants registrants language`.split(
    /\s+/,
  ),
);

export const indico: Format = {
  name: 'indico',
  layout: 'JSON of Indico: "results" with their startDate, events or contributions',

  recognises: ({ lines }) => eventsIn(readJson(lines)?.root).length > 0,

  read: ({ lines }) =>
    readJsonRecords(lines, (file) => {
      const talks = eventsIn(file.root).flatMap((event): { talk: JsonNode; event?: JsonNode }[] => {
        const contributions = items(member(event, 'contributions'));
        return contributions.length > 0 ? contributions.map((talk) => ({ talk, event })) : [{ talk: event }];
      });
      const nodes = new Set(talks.flatMap(({ talk, event }) => (event ? [talk, event] : [talk])));
      return {
        records: talks.map(({ talk, event }) => readTalk(file, talk, event)),
        remarks: unknownMembers(file, [...nodes], known),
      };
    }),
};

function eventsIn(root: JsonNode | undefined): JsonNode[] {
  return items(member(root, 'results')).filter(
    (event) =>
      member(event, 'title') && member(event, 'startDate', 'date') && member(event, 'startDate', 'tz'),
  );
}

function readTalk(file: JsonFile, talk: JsonNode, event: JsonNode | undefined): DumpRecord {
  const of = (...names: string[]) => jsonField(file, member(talk, ...names));
  const description = of('description');
  const [files, links] = attachments(file, talk);
  const url = of('url');
  return recordOf('talk', {
    id: url ?? of('id'),
    title: of('title'),
    people: people(file, member(talk, 'speakers') ?? member(talk, 'chairs')),
    when: dateTime(file, member(talk, 'startDate')),
    until: dateTime(file, member(talk, 'endDate')),
    timezone: of('startDate', 'tz'),
    location: place(file, talk) ?? (event && ownLine(file, talk, place(file, event))),
    // On the line of the talk's own title: all talks of the event share that of the event's.
    event: event && jsonField(file, member(talk, 'title'), textOf(member(event, 'title'))),
    series: event ? undefined : of('category'),
    files,
    links: [...(url && /^https?:/.test(url.text) ? [{ ...url, label: 'Indico' }] : []), ...links],
    body: description ? [{ ...description, written: 'html' }] : [],
  });
}

/** A field that the event has for all of its talks, at the line of this one: a line belongs to one record. */
function ownLine(file: JsonFile, talk: JsonNode, field: PrintedField | undefined): PrintedField | undefined {
  const line = file.linesOf(talk).from;
  return field && { ...field, from: line, to: line };
}

function place(file: JsonFile, node: JsonNode): PrintedField | undefined {
  const [room, building] = [
    jsonField(file, member(node, 'roomFullname')) ?? jsonField(file, member(node, 'room')),
    jsonField(file, member(node, 'location')),
  ];
  if (!room || !building || room.text === building.text) return room ?? building;
  return { text: `${room.text}, ${building.text}`, from: room.from, to: room.to };
}

function dateTime(file: JsonFile, node: JsonNode | undefined): PrintedField | undefined {
  const [date, time] = [textOf(member(node, 'date')), textOf(member(node, 'time'))];
  return jsonField(file, node, time ? `${date}T${time}` : date);
}

function people(file: JsonFile, list: JsonNode | undefined): PersonField[] {
  return items(list).flatMap((person) => {
    const [given, family] = [textOf(member(person, 'first_name')), textOf(member(person, 'last_name'))];
    const name = jsonField(
      file,
      member(person, 'fullName') ?? person,
      given && family ? `${given} ${family}` : textOf(member(person, 'fullName')),
    );
    return name ? [{ name, affiliation: jsonField(file, member(person, 'affiliation')) }] : [];
  });
}

function attachments(
  file: JsonFile,
  talk: JsonNode,
): [NonNullable<DumpRecord['files']>, NonNullable<DumpRecord['links']>] {
  const all = items(member(talk, 'folders')).flatMap((folder) => items(member(folder, 'attachments')));
  const files = all.flatMap((item) => {
    const [name, url] = [jsonField(file, member(item, 'title')), textOf(member(item, 'download_url'))];
    return name && url ? [{ ...name, url }] : [];
  });
  const links = all.flatMap((item) => {
    const url = textOf(member(item, 'download_url')) ? undefined : jsonField(file, member(item, 'link_url'));
    const label = textOf(member(item, 'title'));
    return url ? [{ ...url, ...(label && { label }) }] : [];
  });
  return [files, links];
}
