/**
 * The JSON export of Indico: each contribution is a talk; an event without contributions is a talk itself.
 *
 *     { "results": [ { "title": …, "url": …, "category": …, "chairs": [ … ], "room": …, "location": …,
 *                      "startDate": { "date": "2024-05-16", "time": "14:00:00", "tz": "Europe/Lisbon" }, "endDate": { … },
 *                      "description": "<p>…</p>", "folders": [ { "attachments": [ { "title": …, "download_url": … } ] } ],
 *                      "contributions": [ { "title": …, "speakers": [ { "fullName": …, "affiliation": … } ], … } ],
 *                      "sessions": [ { "title": …, "contributions": [ … ] } ] } ] }
 *
 * With `detail=sessions` the contributions of a session stand in it alone. Times are on the clock of their own `tz`, which is that of
 * the reader who exported them; the event takes place on that of its `timezone`.
 */

import { type DumpRecord, type PersonField, type PrintedField, recordOf } from '../../record.ts';
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
} from '../files/json-file.ts';
import type { Format } from '../format.ts';

/** Members that are read, and those that a catalogue has no use for. */
const known = new Set(
  `title startDate endDate timezone room roomFullname location address url description chairs speakers
  contributions folders category id duration friendly_id db_id _type _fossil type creator creationDate
  modificationDate visibility hasAnyProtection organizer roomMapURL categoryId allowed board_number code session
  primaryauthors coauthors material attachments label participants registrants language sessions`.split(
    /\s+/,
  ),
);

/** Members of sessions. Their times say when the session is, and those of its talks stand at the talks; `conference` is the event again. */
const knownOfSessions = new Set(
  `title contributions conference room roomFullname location startDate endDate timezone address url id db_id friendly_id
  _type _fossil type color allowed code slotTitle session sessionCode numSlots inheritLoc inheritRoom`.split(
    /\s+/,
  ),
);

export const indico: Format = {
  name: 'indico',
  layout: 'JSON of Indico: "results" with their startDate, events or contributions',

  recognises: ({ lines }) => eventsIn(readJson(lines)?.root).length > 0,

  read: ({ lines }) =>
    readJsonRecords(lines, (file) => {
      const talks = eventsIn(file.root).flatMap(talksOf);
      const nodes = new Set(talks.flatMap(({ talk, event }) => (event ? [talk, event] : [talk])));
      const sessions = new Set(talks.flatMap(({ session }) => session ?? []));
      return {
        records: talks.map((found) => readTalk(file, found)),
        remarks: [
          ...unknownMembers(file, [...nodes], known),
          ...unknownMembers(file, [...sessions], knownOfSessions),
        ],
      };
    }),
};

interface FoundTalk {
  talk: JsonNode;
  event?: JsonNode;
  session?: JsonNode;
}

/** The contributions of an event and of its sessions, each once; the event itself where it has none. */
function talksOf(event: JsonNode): FoundTalk[] {
  const alone = items(member(event, 'contributions')).map((talk): FoundTalk => ({ talk, event }));
  const own = new Set(alone.map(({ talk }) => textOf(member(talk, 'id'))).filter((id) => id !== ''));
  const ofSessions = items(member(event, 'sessions')).flatMap((session) =>
    items(member(session, 'contributions'))
      .filter((talk) => !own.has(textOf(member(talk, 'id'))))
      .map((talk): FoundTalk => ({ talk, event, session })),
  );
  const all = [...alone, ...ofSessions];
  return all.length > 0 ? all : [{ talk: event }];
}

function eventsIn(root: JsonNode | undefined): JsonNode[] {
  return items(member(root, 'results')).filter(
    (event) =>
      member(event, 'title') && member(event, 'startDate', 'date') && member(event, 'startDate', 'tz'),
  );
}

function readTalk(file: JsonFile, { talk, event, session }: FoundTalk): DumpRecord {
  const of = (...names: string[]) => jsonField(file, member(talk, ...names));
  const description = of('description');
  const [files, links] = attachments(file, talk);
  const url = of('url');
  const zone = textOf(member(talk, 'timezone')) || textOf(member(event, 'timezone'));
  return recordOf('talk', {
    id: url ?? of('id'),
    title: of('title'),
    people: people(file, member(talk, 'speakers') ?? member(talk, 'chairs')),
    when: dateTime(file, member(talk, 'startDate'), zone),
    until: dateTime(file, member(talk, 'endDate'), zone),
    timezone: zone ? jsonField(file, member(talk, 'startDate'), zone) : of('startDate', 'tz'),
    location:
      place(file, talk) ??
      ownLine(file, talk, session && place(file, session)) ??
      ownLine(file, talk, event && place(file, event)),
    // On the line of the talk's own title: all talks of the event share that of the event's.
    event: event && jsonField(file, member(talk, 'title'), textOf(member(event, 'title'))),
    series: event ? undefined : of('category'),
    listedUnder: jsonField(file, member(session, 'title')),
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

/** @param zone that of the event, "" where it is not given */
function dateTime(file: JsonFile, node: JsonNode | undefined, zone: string): PrintedField | undefined {
  const [date, time, own] = ['date', 'time', 'tz'].map((name) => textOf(member(node, name)));
  const isElsewhere = zone && own && own !== zone;
  return jsonField(file, node, time ? `${date}T${time}${isElsewhere ? `[${own}]` : ''}` : date);
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
