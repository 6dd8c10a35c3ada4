/**
 * The JSON of the researchseminars.org API: talks in "results", in the "talks" of a series, or one alone.
 *
 *     { "results": [ { "title": …, "speaker": …, "speaker_affiliation": …, "abstract": …,
 *                      "start_time": "2024-05-16T14:00:00+00:00", "end_time": …, "timezone": "Europe/Lisbon",
 *                      "room": …, "online": true, "slides_link": …, "video_link": …, "paper_link": …,
 *                      "seminar_id": "MPML", "seminar_ctr": 12 } ] }
 */

import { type DumpRecord, type Remark, recordOf } from '../../record.ts';
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
} from '../files/json-file.ts';
import { hiddenTalk, noAddress, webAddress } from '../files/parsed-file.ts';
import type { Format } from '../format.ts';

/** Members that are read, and those that a catalogue has no use for. */
const known = new Set(
  `title speaker speaker_affiliation abstract comments start_time end_time timezone room online slides_link
  video_link paper_link live_link stream_link seminar_id seminar_ctr series_id series_ctr seminar_name
  series_name hidden deleted access_control access_hint access_registration audience blackboard_filled by_api
  display edited_at edited_by id speaker_email token counter`.split(/\s+/),
);
const links = [
  ['paper_link', 'Paper'],
  ['video_link', 'Video'],
  ['live_link', 'Live'],
  ['stream_link', 'Stream'],
] as const;

export const researchseminars: Format = {
  name: 'researchseminars',
  layout: 'JSON of researchseminars.org: talks with a speaker, a start_time and a series',

  recognises: ({ lines }) => talksIn(readJson(lines)?.root).length > 0,

  read: ({ lines }) =>
    readJsonRecords(lines, (file) => {
      const talks = talksIn(file.root);
      const shown = talks.filter((talk) => !whyHidden(talk));
      return {
        records: shown.map((talk) => readTalk(file, talk)),
        remarks: [
          ...talks.flatMap((talk) => {
            const why = whyHidden(talk);
            return why ? [hiddenTalk(file.linesOf(talk), textOf(member(talk, 'title')), why)] : [];
          }),
          ...shown.flatMap((talk) => lostLinks(file, talk)),
          ...unknownMembers(file, shown, known),
        ],
      };
    }),
};

/** Talks that the site keeps and does not show; `undefined` for all others. */
function whyHidden(talk: JsonNode): string | undefined {
  if (member(talk, 'deleted')?.value === true) return 'deleted';
  const isHidden = member(talk, 'hidden')?.value === true || member(talk, 'display')?.value === false;
  return isHidden ? 'hidden' : undefined;
}

function lostLinks(file: JsonFile, talk: JsonNode): Remark[] {
  return ['slides_link', ...links.map(([name]) => name)].flatMap((name) => {
    const node = member(talk, name);
    const text = textOf(node);
    return node && text && !webAddress(text) ? [noAddress(file.linesOf(node).from, `“${name}”`, text)] : [];
  });
}

function talksIn(root: JsonNode | undefined): JsonNode[] {
  const lists = [
    root,
    member(root, 'results'),
    member(root, 'talks'),
    member(root, 'results', 'talks'),
  ].flatMap(items);
  return [...lists, ...[root, member(root, 'properties')].filter((node) => node !== undefined)].filter(
    (talk) =>
      member(talk, 'start_time') !== undefined &&
      member(talk, 'speaker') !== undefined &&
      ['seminar_id', 'series_id', 'speaker_affiliation'].some((name) => member(talk, name)),
  );
}

function readTalk(file: JsonFile, talk: JsonNode): DumpRecord {
  const of = (name: string, text?: string) => jsonField(file, member(talk, name), text);
  const address = (name: string) => webAddress(textOf(member(talk, name)));
  const number = textOf(member(talk, 'seminar_ctr') ?? member(talk, 'series_ctr'));
  const series = textOf(member(talk, 'seminar_id') ?? member(talk, 'series_id'));
  const own = `researchseminars.org/${series}/${number}`;
  const slides = address('slides_link');
  const slidesName = of('slides_link', 'Slides');
  const found = links.flatMap(([name, label]) => {
    const link = address(name) && of(name);
    return link ? [{ ...link, label }] : [];
  });
  const body = [
    ...jsonParagraphs(file, member(talk, 'abstract')),
    ...jsonParagraphs(file, member(talk, 'comments')),
  ];
  const isOnline = member(talk, 'online')?.value === true;
  return recordOf('talk', {
    id: series && number ? (of('seminar_ctr', own) ?? of('series_ctr', own)) : undefined,
    title: of('title'),
    ...peopleOf(file, talk),
    when: of('start_time'),
    until: of('end_time'),
    timezone: of('timezone'),
    location: of('room') ?? (isOnline ? of('online', 'Online') : undefined),
    series: of('seminar_name') ?? of('series_name') ?? of('seminar_id') ?? of('series_id'),
    files: slides && slidesName ? [{ ...slidesName, url: slides }] : [],
    links: found,
    body,
  });
}

/** "|" separates several speakers, and their affiliations. */
function peopleOf(file: JsonFile, talk: JsonNode): Pick<DumpRecord, 'people' | 'affiliation'> {
  const [speaker, affiliation] = [member(talk, 'speaker'), member(talk, 'speaker_affiliation')];
  const names = textOf(speaker).split('|');
  const places = textOf(affiliation).split('|');
  if (names.length === 1) {
    const [people, place] = [jsonField(file, speaker), jsonField(file, affiliation)];
    return { ...(people && { people }), ...(place && { affiliation: place }) };
  }
  const people = names.flatMap((text, index) => {
    const name = jsonField(file, speaker, text.trim());
    const place = places.length === 1 ? places[0] : places[index];
    return name ? [{ name, affiliation: jsonField(file, affiliation, place?.trim() ?? '') }] : [];
  });
  return { people };
}
