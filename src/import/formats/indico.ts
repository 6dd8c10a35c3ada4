/**
 * What Indico exports of its events as JSON: each contribution is a talk; an event without any is one itself.
 *
 *     { "results": [ { "title": …, "url": …, "category": …, "chairs": [ … ], "room": …, "location": …,
 *                      "startDate": { "date": "2024-05-16", "time": "14:00:00", "tz": "Europe/Lisbon" }, "endDate": { … },
 *                      "description": "<p>…</p>", "folders": [ { "attachments": [ { "title": …, "download_url": … } ] } ],
 *                      "contributions": [ { "title": …, "speakers": [ { "fullName": …, "affiliation": … } ], … } ] } ] }
 */

import { type DumpRecord, type Field, type PersonField, recordOf } from '../record.ts';
import type { Format } from './format.ts';
import {
  items,
  type JsonFile,
  type JsonNode,
  jsonField,
  jsonFurniture,
  member,
  notKept,
  readJson,
  textOf,
} from './json-source.ts';

const known = new Set([
  ...[
    'title',
    'startDate',
    'endDate',
    'timezone',
    'room',
    'roomFullname',
    'location',
    'address',
    'url',
    'description',
  ],
  ...['chairs', 'speakers', 'contributions', 'folders', 'category', 'id', 'duration', 'friendly_id', 'db_id'],
  ...[
    '_type',
    '_fossil',
    'type',
    'creator',
    'creationDate',
    'modificationDate',
    'visibility',
    'hasAnyProtection',
  ],
  ...[
    'organizer',
    'roomMapURL',
    'categoryId',
    'allowed',
    'board_number',
    'code',
    'session',
    'primaryauthors',
  ],
  ...[
    'coauthors',
    'subcontributions',
    'material',
    'attachments',
    'label',
    'participants',
    'registrants',
    'language',
  ],
]);

export const indico: Format = {
  name: 'indico',
  layout: 'JSON of Indico: "results" with their startDate, events or contributions',

  recognises: ({ lines }) => eventsIn(readJson(lines)?.root).length > 0,

  read: ({ lines }) => {
    const file = readJson(lines);
    if (!file || file.broken)
      return { records: [], furniture: [], ...(file?.broken && { broken: file.broken }) };
    const talks = eventsIn(file.root).flatMap((event): { talk: JsonNode; event?: JsonNode }[] => {
      const contributions = items(member(event, 'contributions'));
      return contributions.length > 0 ? contributions.map((talk) => ({ talk, event })) : [{ talk: event }];
    });
    const records = talks.map(({ talk, event }) => readTalk(file, talk, event));
    return {
      records,
      furniture: jsonFurniture(file, lines, records),
      remarks: notKept(
        file,
        [...new Set(talks.flatMap(({ talk, event }) => (event ? [talk, event] : [talk])))],
        known,
      ),
    };
  },
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
  // The title of the whole event stands on a line that all of its talks share, so it is told at the talk's own.
  const occasion = event &&
    of('title') && { ...(of('title') as Field), text: textOf(member(event, 'title')) };
  return recordOf('talk', {
    id: url ?? of('id'),
    title: of('title'),
    people: people(file, member(talk, 'speakers') ?? member(talk, 'chairs')),
    when: moment(file, member(talk, 'startDate')),
    until: moment(file, member(talk, 'endDate')),
    timezone: of('startDate', 'tz'),
    location: place(file, talk) ?? (event && ownLine(file, talk, place(file, event))),
    event: occasion,
    series: event ? undefined : of('category'),
    files,
    links: [...(url && /^https?:/.test(url.text) ? [{ ...url, label: 'Indico' }] : []), ...links],
    body: description ? [{ ...description, written: 'html' }] : [],
  });
}

/** What the event says for all of its talks, at the line of this one. */
function ownLine(file: JsonFile, talk: JsonNode, field: Field | undefined): Field | undefined {
  const line = file.linesOf(talk).from;
  return field && { ...field, from: line, to: line };
}

function place(file: JsonFile, node: JsonNode): Field | undefined {
  const [room, building] = [
    jsonField(file, member(node, 'roomFullname')) ?? jsonField(file, member(node, 'room')),
    jsonField(file, member(node, 'location')),
  ];
  if (!room || !building || room.text === building.text) return room ?? building;
  return { text: `${room.text}, ${building.text}`, from: room.from, to: room.to };
}

function moment(file: JsonFile, node: JsonNode | undefined): Field | undefined {
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
