/**
 * Events of a conference's schedule, whichever of its file formats they stand in: schedule.xml, and schedule.json in both of its versions
 * (https://github.com/voc/schedule, the schemas in `validator/`).
 */
import { isOnCalendar } from '../../../model/partial-date.ts';
import { dayAfter } from '../../../text/calendar-days.ts';
import type { DumpRecord, PersonField, PrintedField, Remark } from '../../record.ts';
import { type DataNode, nodeField, valuesAt } from '../files/data-tree.ts';
import { bodyOf, distinctLinks, readWorks, Work, type Works } from '../works/works.ts';
import {
  addressesIn,
  asFiles,
  asLinks,
  durationOf,
  hiddenBySource,
  inOneLanguage,
  isBreakTitle,
  isService,
  keptNowhere,
  kindOf,
  notInProgramme,
  otherLanguages,
} from './programme.ts';

/** An event, and what stands around it. */
export interface ScheduledEvent {
  node: DataNode;
  /** The day of the schedule, which may end after midnight. */
  day?: DataNode;
  /** The name of the list that it stands in. */
  room?: string;
}

export interface Schedule {
  conference: DataNode;
  /** The address that paths in the file are put below, or "". */
  base: string;
  events: ScheduledEvent[];
}

/** Members of events that are read, and those that are made for programs. */
const known = `guid id date start end duration room title subtitle abstract description persons participants links attachments url track
  slug code type logo do_not_record feedback_url origin_url video_download_url recording state is_service_session hidden deleted display
  @guid @id @code @slug`;

/** The records of a schedule, with remarks on what is in none of them. */
export function readSchedule({ conference, base, events }: Schedule): {
  records: DumpRecord[];
  remarks: Remark[];
} {
  const around = new Map(events.map((event) => [event.node, event]));
  const lost: Remark[] = [];
  const read = readWorks(
    worksOf(conference, base, around, lost),
    events.map(({ node }) => node),
  );
  const kept = events.map(({ node }) => new Work(node)).filter((work) => whyLeftOut(work) === undefined);
  const all = (paths: string) => kept.flatMap((work) => work.nodes(paths));
  return {
    records: read.records,
    remarks: [
      ...read.remarks,
      ...lost,
      ...keptNowhere('“biography” of people', all('persons.biography')),
      ...keptNowhere(
        'a duration that cannot be read',
        all('duration').filter(
          (node) => durationOf(nodeField(node)) === undefined && !/^[0:]*$/.test(node.text),
        ),
      ),
      ...keptNowhere('“answers” of people', all('persons.answers')),
      ...keptNowhere('“recording.license”', all('recording.license')),
      ...keptNowhere(
        'a text in a second language',
        otherLanguages(['title', 'subtitle', 'abstract', 'description'].flatMap(all)),
      ),
      ...keptNowhere(
        'a person who does not speak',
        kept.flatMap((work) => peopleIn(work).others.map(({ name }) => asNode(name))),
      ),
    ],
  };
}

function asNode({ text, from, to }: PrintedField): DataNode {
  return { kind: 'text', text, members: [], items: [], from, to };
}

function whyLeftOut(work: Work): string | undefined {
  const state = work.text('state');
  const type = work.text('type');
  if (isService(work) || /^(?:break|meta|pause|service)$/i.test(type))
    return 'is a break or another service session';
  if (peopleIn(work).people.length === 0 && isBreakTitle(work.text('title'))) return 'is a break and no talk';
  return hiddenBySource(work) ?? notInProgramme(state);
}

function worksOf(
  conference: DataNode,
  base: string,
  around: ReadonlyMap<DataNode, ScheduledEvent>,
  lost: Remark[],
): Works {
  return {
    name: 'schedule',
    noun: 'talk',
    known,
    isTalk: () => true,
    leftOut: whyLeftOut,
    read: (work) => {
      const event = around.get(work.node) ?? { node: work.node };
      const title = titleOf(work);
      // A field of the whole conference is given the line of the talk's title: a line belongs to one record.
      const line = title ?? { from: work.node.from, to: work.node.from };
      const ofAll = (text: string) => (text ? { text, from: line.from, to: line.to } : undefined);
      const name = (path: string) => inOneLanguage(valuesAt(conference, path)[0])?.text ?? '';
      const addresses = (paths: string, what: string) => {
        const each = addressesIn(work.nodes(paths), what, base);
        if (whyLeftOut(work) === undefined) for (const one of each.lost) lost.push(one);
        return each;
      };
      const page = [
        ...addresses('url', '“url”').found,
        ...addressesIn(work.nodes('origin_url'), '', base).found,
      ][0];
      const video = addresses('video_download_url', '“video_download_url”');
      const links = addresses('links.link|links', 'an address in “links”');
      return {
        id: work.of('guid|@guid|id|@id'),
        title,
        people: peopleIn(work).people,
        ...timesOf(work, event),
        timezone: ofAll(name('time_zone_name')),
        location: roomOf(work, conference) ?? ofAll(event.room ?? ''),
        event: ofAll(name('title')),
        series: trackOf(work, conference),
        workKind: kindOf(nodeField(inOneLanguage(work.nodes('type')[0]))),
        status: /^(?:cancell?ed|delayed)$/i.test(work.text('state')) ? work.of('state') : undefined,
        files: asFiles(addresses('attachments.attachment|attachments', 'an address in “attachments”').found),
        links: distinctLinks(
          asLinks(page ? [{ ...page, title: 'Programme' }] : []),
          asLinks(video.found.map((each) => ({ ...each, title: 'Video' }))),
          asLinks(links.found),
        ),
        body: ['abstract', 'description'].flatMap((path) =>
          bodyOf(nodeField(inOneLanguage(work.nodes(path)[0]))),
        ),
      };
    },
  };
}

function titleOf(work: Work): PrintedField | undefined {
  const [title, subtitle] = ['title', 'subtitle'].map((path) =>
    nodeField(inOneLanguage(work.nodes(path)[0])),
  );
  if (!title || !subtitle || title.text.toLowerCase().includes(subtitle.text.toLowerCase())) return title;
  return { ...title, text: `${title.text.replace(/[\s:]{1,9}$/, '')}: ${subtitle.text}` };
}

/** Those who speak, and those who only lead through the talk. */
function peopleIn(work: Work): { people: PersonField[]; others: PersonField[] } {
  const nodes = work.nodes('persons.person|persons|participants').filter(({ kind }) => kind !== 'flag');
  const speaks = (node: DataNode) => {
    const role = new Work(node).text('role|event_role|@role');
    return role === '' || /^(?:speaker|guest|presenter)$/i.test(role);
  };
  const read = (some: DataNode[]) =>
    some.flatMap((node) =>
      new Work(node).people('', { name: 'public_name|name|full_public_name|@public_name' }),
    );
  return { people: read(nodes.filter(speaks)), others: read(nodes.filter((node) => !speaks(node))) };
}

/** The name of the room, which may be told by its id only. */
function roomOf(work: Work, conference: DataNode): PrintedField | undefined {
  return work.of('room.name|room') ?? namedBy(work, 'room', valuesAt(conference, 'rooms'));
}

function trackOf(work: Work, conference: DataNode): PrintedField | undefined {
  const named = nodeField(inOneLanguage(work.nodes('track.name|track')[0]));
  return named ?? namedBy(work, 'track', valuesAt(conference, 'tracks'));
}

function namedBy(work: Work, member: string, list: readonly DataNode[]): PrintedField | undefined {
  for (const key of ['guid', 'slug']) {
    const own = work.of(`${member}.${key}`);
    const found = own && list.find((each) => new Work(each).text(key) === own.text);
    const name = found && inOneLanguage(new Work(found).nodes('name')[0])?.text;
    if (own && name) return { ...own, text: name };
  }
  return undefined;
}

type Times = { [Name in 'when' | 'alsoWhen' | 'until' | 'inferred']?: DumpRecord[Name] | undefined };

/**
 * When an event is. "date" and, in the second version, "start" are instants. Old files give a clock time alone, on a day that ends in the
 * small hours: what is earlier than its beginning belongs to the next day of the calendar.
 */
function timesOf(work: Work, { day }: ScheduledEvent): Times {
  const until = work.of('end') ?? durationOf(work.of('duration'));
  const [date, start] = [work.of('date'), work.of('start')];
  const instant = [date, start].find((field) => field && /^\d{4}-\d\d-\d\d[T ]\d/.test(field.text));
  if (instant) return { when: instant, until };
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(start?.text ?? '');
  const around = day && new Work(day);
  const onDay = /^\d{4}-\d{2}-\d{2}/.exec(date?.text ?? around?.text('date|@date') ?? '')?.[0];
  if (!start || !clock || !onDay) return { when: date ?? start, until };
  const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`;
  const begins = /T(\d\d:\d\d)/.exec(around?.text('day_start|start|@start') ?? '')?.[1];
  const isNext = date === undefined && begins !== undefined && time < begins;
  const evidence = `${time} is before the day of the programme begins (${begins}), so it is on the next one`;
  return {
    when: { ...start, text: `${isNext && isOnCalendar(onDay) ? dayAfter(onDay) : onDay}T${time}` },
    ...(date && date.from !== start.from && { alsoWhen: [date] }),
    until,
    ...(isNext && { inferred: [{ field: 'date', evidence }] }),
  };
}
