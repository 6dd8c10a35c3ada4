/**
 * The schedule of a conference as JSON: the first version by days and rooms, as frab and pretalx write it, and the second as a list of
 * events (https://c3voc.de/schema/schedule2).
 *
 *     { "schedule": { "conference": { "title": …, "time_zone_name": "Europe/Berlin", "days": [ { "rooms": { "Room A": [
 *         { "guid": …, "date": "2024-05-16T10:00:00+02:00", "duration": "00:30", "room": …, "title": …, "subtitle": …,
 *           "abstract": …, "description": …, "persons": [ { "public_name": … } ],
 *           "links": [ { "url": …, "title": … } ], "attachments": [ … ] } ] } } ] } } }
 *
 *     { "schedule": { "conference": { … }, "events": [ { "guid": …, "start": "2024-05-16T10:00:00+02:00", "end": …,
 *         "room": { "guid": … }, "track": { "slug": … }, "participants": [ { "name": …, "role": "SPEAKER" } ], "state": "CONFIRMED" } ] } }
 */
import { type DataNode, namesOfLines, valuesAt } from '../files/data-tree.ts';
import { jsonTree, readJson } from '../files/json-file.ts';
import { brokenFile, otherLines } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';
import { Work } from '../works/works.ts';
import { readSchedule, type Schedule, type ScheduledEvent } from './schedule.ts';

export const scheduleJson: Format = {
  name: 'schedule-json',
  layout: 'JSON of a conference schedule, as frab, pretalx and others write it (schedule.json)',

  recognises: ({ lines }) => {
    const file = readJson(lines);
    return file?.root !== undefined && (scheduleIn(jsonTree(file))?.events ?? []).length > 0;
  },

  read: ({ lines }) => {
    const file = readJson(lines);
    if (file?.broken) return brokenFile(file.broken.line, file.broken.message);
    const root = file?.root && jsonTree(file);
    const schedule = root && scheduleIn(root);
    if (!root || !schedule) return { records: [], boilerplate: [] };
    const { records, remarks } = readSchedule(schedule);
    const names = namesOfLines([root]);
    return {
      records,
      boilerplate: otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket'),
      remarks,
    };
  },
};

function scheduleIn(root: DataNode): Schedule | undefined {
  const [conference] = valuesAt(root, 'schedule.conference');
  if (!conference) return undefined;
  const base = new Work(root).text(
    'schedule.base_url|base_url|schedule.conference.base_url|schedule.conference.url',
  );
  const ofDays = valuesAt(conference, 'days').flatMap((day) =>
    valuesAt(day, 'rooms').flatMap(({ members }) =>
      members.flatMap(({ name, value }) =>
        value.items.map((node): ScheduledEvent => ({ node, day, room: name })),
      ),
    ),
  );
  const inList = valuesAt(root, 'schedule.events').map((node): ScheduledEvent => ({ node }));
  const events = [...ofDays, ...inList].filter(({ node }) => node.kind === 'object');
  return { conference, base, events };
}
