/**
 * The schedule of a conference as frab and pretalx export it.
 *
 *     { "schedule": { "conference": { "title": …, "time_zone_name": "Europe/Berlin", "days": [ { "rooms": { "Room A": [
 *         { "guid": …, "date": "2024-05-16T10:00:00+02:00", "duration": "00:30", "room": …, "title": …, "subtitle": …,
 *           "abstract": …, "description": …, "persons": [ { "public_name": … } ],
 *           "links": [ { "url": …, "title": … } ], "attachments": [ … ] } ] } } ] } } }
 */

import { type DumpRecord, recordOf } from '../record.ts';
import type { Format } from './format.ts';
import {
  items,
  type JsonFile,
  type JsonNode,
  jsonField,
  jsonParagraphs,
  member,
  readJson,
  readJsonRecords,
  textOf,
  unknownMembers,
} from './json-file.ts';

/** Members that are read, and those that a catalogue has no use for. */
const known = new Set(
  `guid id date start duration room title subtitle abstract description persons links attachments url track slug
  code type language logo recording_license do_not_record answers feedback_url origin_url video_download_url`.split(
    /\s+/,
  ),
);

export const scheduleJson: Format = {
  name: 'schedule-json',
  layout: 'JSON of a conference schedule, by days and rooms, as frab and pretalx write it',

  recognises: ({ lines }) => talksIn(readJson(lines)?.root).length > 0,

  read: ({ lines }) =>
    readJsonRecords(lines, (file) => {
      const talks = talksIn(file.root);
      return {
        records: talks.map((talk) => readTalk(file, talk)),
        remarks: unknownMembers(file, talks, known),
      };
    }),
};

function talksIn(root: JsonNode | undefined): JsonNode[] {
  return items(member(root, 'schedule', 'conference', 'days')).flatMap((day) =>
    (member(day, 'rooms')?.children ?? []).flatMap((room) => items(room.children?.[1])),
  );
}

function readTalk(file: JsonFile, talk: JsonNode): DumpRecord {
  const of = (name: string, text?: string) => jsonField(file, member(talk, name), text);
  const conference = member(file.root, 'schedule', 'conference');
  const [title, subtitle] = [textOf(member(talk, 'title')), textOf(member(talk, 'subtitle'))];
  const [hours = '', minutes = ''] = textOf(member(talk, 'duration')).split(':');
  // A field of the whole conference is given the line of the talk's title: a line belongs to one record.
  const ofAll = (name: string) => of('title', textOf(member(conference, name)));
  const address = of('url') ?? of('origin_url');
  return recordOf('talk', {
    id: of('guid'),
    title: of('title', subtitle ? `${title}: ${subtitle}` : title),
    people: items(member(talk, 'persons')).flatMap((person) => {
      const name =
        jsonField(file, member(person, 'public_name')) ??
        jsonField(file, member(person, 'name')) ??
        jsonField(file, member(person, 'full_public_name'));
      return name ? [{ name }] : [];
    }),
    when: of('date'),
    until: minutes ? of('duration', `PT${Number(hours)}H${Number(minutes)}M`) : undefined,
    timezone: ofAll('time_zone_name'),
    location: of('room'),
    event: ofAll('title'),
    series: of('track'),
    files: addresses(file, talk, 'attachments').map(({ field, title }) => ({
      ...field,
      text: title || (field.text.split('/').at(-1) ?? field.text),
      url: field.text,
    })),
    links: [
      ...(address && /^https?:/.test(address.text) ? [{ ...address, label: 'Programme' }] : []),
      ...addresses(file, talk, 'links').map(({ field, title }) => ({
        ...field,
        ...(title && { label: title }),
      })),
    ],
    body: [
      ...jsonParagraphs(file, member(talk, 'abstract')),
      ...jsonParagraphs(file, member(talk, 'description')),
    ],
  });
}

function addresses(file: JsonFile, talk: JsonNode, name: string) {
  return items(member(talk, name)).flatMap((item) => {
    const field = jsonField(file, member(item, 'url'));
    return field ? [{ field, title: textOf(member(item, 'title')) }] : [];
  });
}
