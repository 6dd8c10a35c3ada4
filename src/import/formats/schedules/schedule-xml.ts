/**
 * The schedule of a conference as XML: schedule.xml of frab, pretalx and pentabarf (https://github.com/voc/schedule, `validator/xsd`).
 *
 *     <schedule>
 *       <conference> <title>Attic Days</title> <time_zone_name>Europe/Berlin</time_zone_name> <base_url>https://…</base_url> </conference>
 *       <day index="1" date="2024-05-16" start="2024-05-16T09:00:00+02:00" end="2024-05-17T04:00:00+02:00">
 *         <room name="Loft">
 *           <event guid="…" id="4"> <date>2024-05-16T10:00:00+02:00</date> <start>10:00</start> <duration>00:30</duration>
 *             <title>Tilings</title> <persons> <person id="1">Mira Okafor</person> </persons>
 *             <links> <link href="https://…">Slides</link> </links> </event> </room> </day>
 *     </schedule>
 */
import { type DataNode, namesOfLines, valuesAt } from '../files/data-tree.ts';
import { brokenFile, otherLines } from '../files/parsed-file.ts';
import { readXml } from '../files/xml-file.ts';
import type { Format } from '../format.ts';
import { Work } from '../works/works.ts';
import { readSchedule, type Schedule, type ScheduledEvent } from './schedule.ts';

export const scheduleXml: Format = {
  name: 'schedule-xml',
  layout: 'XML of a conference schedule, as frab, pretalx and pentabarf write it (schedule.xml)',

  recognises: ({ lines }) => {
    const file = readXml(lines);
    return file !== undefined && scheduleIn(file.root).events.length > 0;
  },

  read: ({ lines }) => {
    const file = readXml(lines);
    if (!file || valuesAt(file.root, 'schedule').length === 0) return { records: [], boilerplate: [] };
    if (file.broken) return brokenFile(file.broken.line, file.broken.message);
    const { records, remarks } = readSchedule(scheduleIn(file.root));
    const names = namesOfLines([file.root]);
    return {
      records,
      boilerplate: otherLines(lines, records, ({ number }) => names.get(number) ?? 'tag'),
      remarks,
    };
  },
};

function scheduleIn(root: DataNode): Schedule {
  const events = valuesAt(root, 'schedule.day').flatMap((day) =>
    valuesAt(day, 'room').flatMap((room) =>
      valuesAt(room, 'event').map(
        (node): ScheduledEvent => ({ node, day, room: new Work(room).text('@name') }),
      ),
    ),
  );
  const conference = valuesAt(root, 'schedule.conference')[0] ?? root;
  return { conference, base: new Work(conference).text('base_url|url'), events };
}
