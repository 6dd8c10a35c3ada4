/**
 * Pages of the API of pretalx, in both of its versions: talks or submissions with their slots, slots with their submissions, and a whole
 * schedule (https://docs.pretalx.org/api/).
 *
 *     { "count": 1, "next": null, "results": [ { "code": "ABC123", "title": "Tilings", "state": "confirmed", "abstract": "…",
 *         "submission_type": { "en": "Talk" }, "track": { "en": "Wood" }, "duration": 30,
 *         "speakers": [ { "code": "XYZ", "name": "Mira Okafor", "biography": "…" } ],
 *         "slot": { "start": "2024-05-16T10:00:00+02:00", "end": "…", "room": { "en": "Loft" } } } ] }
 *
 *     { "results": [ { "id": 4, "room": { "name": { "en": "Loft" } }, "start": "…", "end": "…", "submission": { "code": "ABC123", … } } ] }
 *
 * What the API does not expand stands there as a code or a number only, which says nothing to a reader.
 */
import type { PrintedField, Remark } from '../../record.ts';
import { type DataNode, nodeField, objectNode, valuesAt } from '../files/data-tree.ts';
import { notKept } from '../files/parsed-file.ts';
import { bodyOf, readWorks, Work, type Works } from '../works/works.ts';
import {
  addressesIn,
  asLinks,
  durationOf,
  hiddenBySource,
  inOneLanguage,
  keptNowhere,
  kindOf,
  notInProgramme,
  otherLanguages,
  programmeFormat,
} from './programme.ts';

/** Members of submissions and slots that are read, and those that organisers keep for themselves. */
const known = `code title state pending_state submission_type submission_type_id track track_id abstract description duration slot_count
  slot slots speakers resources do_not_record is_featured image id room start end schedule submission is_visible slot_type created
  updated urls attendee_signup_required attendee_signup_capacity signup_status internal_notes notes invitation_token access_code
  review_code anonymised_data reviews assigned_reviewers is_anonymised median_score mean_score invitations event tag_ids`;

export const pretalx = programmeFormat(
  'pretalx',
  'JSON of the API of pretalx: talks, submissions, slots with their submissions, a schedule',
  (nodes, root) => {
    const talks = nodes.flatMap(talksIn);
    const lost: Remark[] = [];
    const { records, remarks } = readWorks(worksOf(lost), talks);
    const kept = talks.map((node) => new Work(node)).filter((work) => whyLeftOut(work) === undefined);
    const all = (paths: string) => kept.flatMap((work) => work.nodes(paths));
    return {
      records,
      remarks: [
        ...remarks,
        ...lost,
        ...keptNowhere('“biography” of people', all('speakers.biography')),
        ...keptNowhere('a speaker of whom only the code stands here', all('speakers').filter(isReference)),
        ...keptNowhere('a room of which only the number stands here', all('slot.room').filter(isReference)),
        ...keptNowhere('a track of which only the number stands here', all('track').filter(isReference)),
        ...keptNowhere(
          'a type of which only the number stands here',
          all('submission_type').filter(isReference),
        ),
        ...keptNowhere(
          'a text in a second language',
          otherLanguages(['title', 'abstract', 'description'].flatMap(all)),
        ),
        ...nextPage(root),
      ],
    };
  },
);

/** A talk for each slot of a submission; the members of its slot stand under "slot". */
function talksIn(node: DataNode): DataNode[] {
  const [submission] = valuesAt(node, 'submission');
  if (submission) {
    const members = submission.kind === 'object' ? submission.members : [];
    return [
      objectNode(
        [...members.filter(({ name }) => !isOfSlot(name)), { name: 'slot', line: node.from, value: node }],
        node,
      ),
    ];
  }
  const slots = [...valuesAt(node, 'slots'), ...valuesAt(node, 'slot')].filter(
    ({ kind }) => kind === 'object',
  );
  if (slots.length < 2) return [slots[0] ? withSlot(node, slots[0]) : node];
  return slots.map((slot) => withSlot(node, slot));
}

function withSlot(node: DataNode, slot: DataNode): DataNode {
  return objectNode(
    [...node.members.filter(({ name }) => !isOfSlot(name)), { name: 'slot', line: slot.from, value: slot }],
    node,
  );
}

function isOfSlot(name: string): boolean {
  return name === 'slot' || name === 'slots';
}

/** "ABC123" and "4" refer to what another page of the API tells. */
function isReference({ text }: DataNode): boolean {
  return /^(?:[A-Z0-9]{6,8}|\d{1,12})$/.test(text);
}

function whyLeftOut(work: Work): string | undefined {
  const type = work.text('slot.slot_type');
  const reference = work.text('slot.submission');
  const isOfSlots = work
    .nodes('slot')
    .some(({ members }) => members.some(({ name }) => name === 'submission'));
  if (/^(?:break|blocker)$/i.test(type)) return 'is a break and no talk';
  if (isOfSlots && work.text('code') === '' && work.text('title') === '')
    return reference === ''
      ? 'is a break and no talk'
      : 'is the slot of a talk of which only the code stands here: export the slots with “?expand=submission.speakers,room”';
  return (
    hiddenBySource(work) ??
    hiddenBySource(new Work(work.nodes('slot')[0] ?? work.node)) ??
    notInProgramme(work.text('state'))
  );
}

function worksOf(lost: Remark[]): Works {
  const seen = new Set<string>();
  return {
    name: 'pretalx',
    noun: 'talk',
    known,
    isTalk: () => true,
    leftOut: whyLeftOut,
    read: (work) => {
      const code = work.of('code');
      const isAgain = seen.has(code?.text ?? '');
      if (code) seen.add(code.text);
      // Its lines are those of the first slot's talk.
      const own = <Field extends PrintedField>(field: Field | undefined): Field | undefined =>
        field && isAgain ? { ...field, isShared: true } : field;
      const all = <Field extends PrintedField>(fields: readonly Field[]): Field[] =>
        fields.flatMap((field) => own(field) ?? []);
      const text = (path: string) => own(nodeField(named(work.nodes(path)[0])));
      const links = addressesIn(work.nodes('resources'), 'an address in “resources”', '');
      if (whyLeftOut(work) === undefined) for (const each of links.lost) lost.push(each);
      const slot = work.text('slot.id');
      return {
        id: own(isAgain && code && slot ? { ...code, text: `${code.text}/${slot}` } : code),
        title:
          own(nodeField(inOneLanguage(work.nodes('title')[0]))) ??
          nodeField(inOneLanguage(work.nodes('slot.description')[0])),
        people: work
          .nodes('speakers')
          .filter((node) => !isReference(node))
          .flatMap((node) => new Work(node).people('', { name: 'name' }))
          .map(({ name, ...rest }) => ({ ...rest, name: own(name) ?? name })),
        when: work.of('slot.start'),
        until: work.of('slot.end') ?? own(durationOf(work.of('duration'))),
        location: nodeField(named(work.nodes('slot.room')[0])),
        series: text('track'),
        workKind: kindOf(text('submission_type')),
        status: /^cancell?ed$/i.test(work.text('state')) ? own(work.of('state')) : undefined,
        links: all(asLinks(links.found)),
        body: all(
          ['abstract', 'description'].flatMap((path) =>
            bodyOf(nodeField(inOneLanguage(work.nodes(path)[0]))),
          ),
        ),
      };
    },
  };
}

/** A text, or the name of what an object describes; a mere reference is neither. */
function named(node: DataNode | undefined): DataNode | undefined {
  const name = node?.members.find((member) => member.name === 'name')?.value ?? node;
  const found = inOneLanguage(name);
  return found && !isReference(found) ? found : undefined;
}

function nextPage(root: DataNode): Remark[] {
  const next = new Work(root).of('next');
  return next && /^https?:/.test(next.text)
    ? [{ ...notKept(next.from, '', ''), text: `the list goes on in another file: ${next.text}` }]
    : [];
}
