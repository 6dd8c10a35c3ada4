/**
 * The views of the API of Sessionize (https://sessionize.com/playbook/api): sessions in groups ("Sessions"), in a grid of days and rooms
 * ("GridSmart"), or beside their people and rooms ("All"). "Speakers" and "SpeakerWall" list people.
 *
 *     [ { "groupName": "All", "sessions": [ { "id": "1", "title": "Tilings", "description": "…", "startsAt": "2024-05-16T10:00:00",
 *         "endsAt": "…", "isServiceSession": false, "speakers": [ { "id": "a", "name": "Mira Okafor" } ], "room": "Loft",
 *         "categories": [ { "name": "Track", "categoryItems": [ { "name": "Wood" } ] } ], "recordingUrl": null, "status": "Accepted" } ] } ]
 *
 *     { "sessions": [ { …, "speakers": [ "a" ], "categoryItems": [ 7 ], "roomId": 3 } ], "speakers": [ { "id": "a", "fullName": … } ],
 *       "rooms": [ { "id": 3, "name": "Loft" } ], "categories": [ { "title": "Track", "items": [ { "id": 7, "name": "Wood" } ] } ] }
 */
import type { PersonField, PrintedField, Remark } from '../../record.ts';
import { type DataNode, nodeField, valuesAt } from '../files/data-tree.ts';
import { bodyOf, readWorks, Work, type Works } from '../works/works.ts';
import {
  addressesIn,
  asLinks,
  hiddenBySource,
  isBreakTitle,
  isService,
  keptNowhere,
  kindOf,
  notInProgramme,
  programmeFormat,
} from './programme.ts';

/** Members of sessions that are read, and those that are made for programs. */
const known = `id title description startsAt endsAt isServiceSession isPlenumSession speakers categories categoryItems roomId room liveUrl
  recordingUrl status isInformed isConfirmed`;

export const sessionize = programmeFormat(
  'sessionize',
  'JSON of the API of Sessionize: the views Sessions, GridSmart and All',
  (nodes, root) => {
    const sessions = onceEach(
      nodes.filter((node) => node.members.some(({ name }) => name === 'isServiceSession')),
    );
    const [first] = nodes;
    if (first && sessions.length === 0)
      return {
        records: [],
        remarks: [
          {
            line: first.from,
            rule: 'left-out',
            text: 'this view of Sessionize lists people and no talks: put its view “All” or “Sessions” here',
          },
        ],
      };
    const lists = listsOf(root);
    const lost: Remark[] = [];
    const { records, remarks } = readWorks(worksOf(lists, lost), sessions);
    const kept = sessions.map((node) => new Work(node)).filter((work) => whyLeftOut(work) === undefined);
    const ofPeople = (path: string) =>
      valuesAt(root, 'speakers').flatMap((node) => new Work(node).nodes(path));
    return {
      records,
      remarks: [
        ...remarks,
        ...lost,
        ...keptNowhere(
          'a speaker of whom only the id stands here',
          kept.flatMap((work) => work.nodes('speakers').filter((node) => personOf(node, lists).length === 0)),
        ),
        ...keptNowhere(
          'a room of which only the id stands here',
          kept.flatMap((work) =>
            work.of('room') || lists.rooms.has(work.text('roomId')) ? [] : work.nodes('roomId'),
          ),
        ),
        ...keptNowhere('“bio” of people', ofPeople('bio')),
        ...keptNowhere('“tagLine” of people', ofPeople('tagLine')),
        ...keptNowhere('“links” of people', ofPeople('links.url')),
        ...keptNowhere(
          'a category',
          kept.flatMap((work) =>
            categoriesOf(work, lists)
              .filter(({ field }) => !field)
              .map(({ node }) => node),
          ),
        ),
      ],
    };
  },
);

/** What a file tells beside the sessions, by id. */
interface Lists {
  people: ReadonlyMap<string, DataNode>;
  rooms: ReadonlyMap<string, string>;
  /** An item with the name of its category. */
  items: ReadonlyMap<string, { category: string; name: string }>;
}

function listsOf(root: DataNode): Lists {
  const at = (path: string) => (root.kind === 'object' ? valuesAt(root, path) : []);
  const id = (node: DataNode) => new Work(node).text('id');
  return {
    people: new Map(at('speakers').map((node) => [id(node), node])),
    rooms: new Map(at('rooms').map((node) => [id(node), new Work(node).text('name')])),
    items: new Map(
      at('categories').flatMap((category) =>
        valuesAt(category, 'items').map((item) => [
          id(item),
          { category: new Work(category).text('title|name'), name: new Work(item).text('name') },
        ]),
      ),
    ),
  };
}

/** A plenary session stands in the grid of each room, and sessions in several groups. */
function onceEach(nodes: readonly DataNode[]): DataNode[] {
  const ids = new Set<string>();
  return nodes.filter((node) => {
    const id = new Work(node).text('id');
    if (id !== '' && ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

function whyLeftOut(work: Work): string | undefined {
  if (isService(work)) return 'is a break or another service session';
  if (work.nodes('speakers').length === 0 && isBreakTitle(work.text('title')))
    return 'is a break and no talk';
  // "Accepted" is the state of all that take place here.
  const state = work.text('status');
  return hiddenBySource(work) ?? (/^accepted$/i.test(state) ? undefined : notInProgramme(state));
}

function worksOf(lists: Lists, lost: Remark[]): Works {
  return {
    name: 'sessionize',
    noun: 'talk',
    known,
    isTalk: () => true,
    leftOut: whyLeftOut,
    read: (work) => {
      const addresses = (path: string, title: string) => {
        const { found, lost: none } = addressesIn(work.nodes(path), `“${path}”`, '');
        if (whyLeftOut(work) === undefined) for (const each of none) lost.push(each);
        return asLinks(found.map((each) => ({ ...each, title })));
      };
      const categories = categoriesOf(work, lists);
      const of = (field: 'series' | 'kind') => categories.find((each) => each.field === field)?.printed;
      const room = work.of('roomId');
      const isUnconfirmed = work.nodes('isConfirmed').some(({ text }) => text === 'false');
      const [unconfirmed] = work.nodes('isConfirmed');
      return {
        id: work.of('id'),
        title: work.of('title'),
        people: work.nodes('speakers').flatMap((node) => personOf(node, lists)),
        when: work.of('startsAt'),
        until: work.of('endsAt'),
        location:
          work.of('room') ?? nodeField(work.nodes('roomId')[0], lists.rooms.get(room?.text ?? '') ?? ''),
        series: of('series'),
        workKind: kindOf(of('kind')),
        status: isUnconfirmed ? nodeField(unconfirmed, 'tentative') : undefined,
        links: [...addresses('recordingUrl', 'Video'), ...addresses('liveUrl', 'Live')],
        body: bodyOf(work.of('description')),
      };
    },
  };
}

/** A person by name, or by the id under which the list of speakers has one. */
function personOf(node: DataNode, { people }: Lists): PersonField[] {
  const person = node.kind === 'object' ? node : people.get(node.text);
  if (!person) return [];
  const [name] = new Work(person).people('', {
    name: 'fullName|name',
    given: 'firstName',
    family: 'lastName',
  });
  return name ? [{ name: { text: name.name.text, from: node.from, to: node.to } }] : [];
}

interface Category {
  node: DataNode;
  printed: PrintedField | undefined;
  field: 'series' | 'kind' | undefined;
}

/** The items of categories that a session has; a track and a format have fields. */
function categoriesOf(work: Work, { items }: Lists): Category[] {
  const own = work.nodes('categories').flatMap((category) =>
    valuesAt(category, 'categoryItems').map((item) => {
      const [node] = valuesAt(item, 'name');
      return { node: node ?? item, name: node?.text ?? '', category: new Work(category).text('name|title') };
    }),
  );
  const byId = work.nodes('categoryItems').map((node) => {
    const found = items.get(node.text);
    return { node, name: found?.name ?? '', category: found?.category ?? '' };
  });
  return [...own, ...byId].map(({ node, name, category }) => ({
    node: { ...node, text: name || node.text },
    printed: nodeField(node, name),
    field: /track/i.test(category) ? 'series' : /format|type/i.test(category) ? 'kind' : undefined,
  }));
}
