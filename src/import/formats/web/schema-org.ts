/**
 * Events and papers that a saved page describes to machines, in the terms of schema.org (JSON-LD); also a file of nothing else.
 *
 *     <script type="application/ld+json">
 *     { "@context": "https://schema.org", "@type": "EducationEvent", "name": "Tilings, again", "startDate": "2024-05-16T14:00:00+02:00",
 *       "location": { "@type": "Place", "name": "Attic 5", "address": "Ulm" }, "performer": { "@type": "Person", "name": "Mira Okafor" } }
 *     </script>
 */
import { largest, smallest } from '../../../text/extremes.ts';
import type { Line } from '../../dump.ts';
import type { DumpRecord, PrintedField, Reading, Remark } from '../../record.ts';
import { type DataNode, deepest, listNode, namesOfLines, objectNode } from '../files/data-tree.ts';
import { type HtmlData, readHtmlData } from '../files/html-data.ts';
import { jsonTree, readJson } from '../files/json-file.ts';
import { brokenFile, notKept, otherLines } from '../files/parsed-file.ts';
import { programFile } from '../files/programs.ts';
import type { Format } from '../format.ts';
import { distinctLinks, readWorks, retracted, Work, type Works } from '../works/works.ts';

type Links = NonNullable<DumpRecord['links']>;

/** Where other nodes of the page hang; a paper that a paper cites is none of the page's own. */
const inside = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'mainEntityOfPage',
  'subEvent',
  'subEvents',
  'event',
  'events',
];

export const schemaOrg: Format = {
  name: 'schema-org',
  layout: 'a saved page (.html) with JSON-LD of schema.org: events, scholarly articles',

  recognises: ({ lines }) => worksIn(blocksOf(lines)).length > 0,

  read: ({ lines }) => {
    const json = readJson(lines);
    if (json?.broken) return brokenFile(json.broken.line, json.broken.message);
    const page = readHtmlData(lines);
    const blocks = blocksOf(lines);
    const { records, remarks } = readWorks(works, worksIn(blocks));
    const names = namesOfLines(blocks);
    if (!page)
      return {
        records,
        remarks,
        boilerplate: otherLines(lines, records, ({ number }) => names.get(number) ?? 'bracket'),
      };
    return readPage(lines, page, records, remarks, names);
  },
};

function blocksOf(lines: readonly Line[]): DataNode[] {
  const json = readJson(lines);
  if (!json) return readHtmlData(lines)?.blocks ?? [];
  const root = !json.broken && json.root && jsonTree(json);
  return root && programFile(root)?.name === 'schema-org' ? [root] : [];
}

/** The lines of a page around its data: markup, navigation, text that is printed again. Of other text there is one remark. */
function readPage(
  lines: readonly Line[],
  page: HtmlData,
  records: DumpRecord[],
  remarks: Remark[],
  names: ReadonlyMap<number, string>,
): Reading {
  const isSaid = searchIn(page);
  const others: number[] = [];
  const boilerplate = otherLines(lines, records, ({ number }) => {
    const printed = page.texts.get(number);
    if (!printed) return names.get(number) ?? 'markup';
    if (printed.isAside) return 'navigation';
    if (isSaid(folded(printed.text))) return 'printed again';
    others.push(number);
    return 'text of the page';
  });
  return { records, boilerplate, remarks: [...remarks, ...remarksOnPage(page, others)] };
}

function remarksOnPage({ broken, texts }: HtmlData, others: readonly number[]): Remark[] {
  const [first] = others;
  return [
    ...broken.map(
      ({ line, message }): Remark => ({
        line,
        rule: 'field-in-doubt',
        text: `the data for machines that begin here are not well-formed (${message}), and were not read`,
      }),
    ),
    ...(first === undefined
      ? []
      : [
          notKept(
            first,
            'text beside the data for machines',
            texts.get(first)?.text ?? '',
            others.length > 1 ? `, in ${others.length} lines` : '',
          ),
        ]),
  ];
}

/** So much may be compared: signs of the data times lines of the page. */
const mostCompared = 100_000_000;

/** Whether the data say a line of the page, too. */
function searchIn({ blocks, texts }: HtmlData): (line: string) => boolean {
  const said = blocks.map(wordsIn).join('\n');
  const whole = new Set(said.split('\n'));
  const isShort = said.length * texts.size < mostCompared;
  return (line) => line === '' || whole.has(line) || (isShort && said.includes(line));
}

function folded(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>|&(?:[a-z]{2,8}|#x?[\da-f]{2,6});/gi, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every text of the data, to compare the lines of the page with. */
function wordsIn(node: DataNode): string {
  if (node.text !== '') return folded(node.text);
  return [...node.items, ...node.members.map(({ value }) => value)].map(wordsIn).join('\n');
}

/** The events and papers of all blocks, each once, with what they refer to by "@id" in its place. */
function worksIn(blocks: readonly DataNode[]): DataNode[] {
  const byId = new Map<string, DataNode>();
  const found: DataNode[] = [];
  const index = (node: DataNode) => {
    const id = new Work(node).text('@id');
    if (id !== '' && node.members.length > 1 && !byId.has(id)) byId.set(id, node);
    for (const inner of [...node.items, ...node.members.map(({ value }) => value)]) index(inner);
  };
  for (const block of blocks) index(block);
  const walk = (node: DataNode, depth: number) => {
    if (depth > deepest) return;
    for (const item of node.items) walk(item, depth + 1);
    if (kindOf(node) !== undefined) found.push(node);
    for (const { name, value } of node.members) if (inside.includes(bare(name))) walk(value, depth + 1);
  };
  for (const block of blocks) walk(block, 0);
  const once = new Map<string, DataNode>();
  for (const node of found) {
    const work = new Work(node);
    const names = [work.text('name|headline'), work.text('startDate|datePublished')];
    const key = JSON.stringify(names[0] === '' ? [work.text('@id|url'), node.from] : names);
    if (!once.has(key)) once.set(key, resolved(node, byId, 0));
  }
  return [...once.values()];
}

/** A node with those that it refers to in their place; four steps, since nodes may refer to each other. */
function resolved(node: DataNode, byId: ReadonlyMap<string, DataNode>, depth: number): DataNode {
  if (depth > 4) return node;
  if (node.kind === 'list')
    return listNode(
      node.items.map((item) => resolved(item, byId, depth)),
      node,
    );
  if (node.kind !== 'object') return node;
  const [only, second] = node.members;
  const other = only?.name === '@id' && !second ? byId.get(only.value.text) : undefined;
  const { members } = other ?? node;
  return objectNode(
    members.map((member) => ({
      ...member,
      name: bare(member.name),
      value: resolved(member.value, byId, depth + 1),
    })),
    node,
  );
}

/** "schema:name", "https://schema.org/name" → "name". */
function bare(name: string): string {
  return name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '');
}

function typesOf(node: DataNode): string[] {
  const types = node.members
    .filter(({ name }) => name === '@type')
    .flatMap(({ value }) => [value, ...value.items]);
  return types.map(({ text }) => bare(text)).filter((type) => type !== '');
}

const papers = /^(?:(?:Medical)?ScholarlyArticle|Thesis|Report|Chapter|PublicationIssueArticle)$/;
/** A work of these types is a paper where it has a DOI. */
const maybePapers =
  /^(?:Article|TechArticle|Book|CreativeWork|Dataset|SoftwareSourceCode|Poster|PresentationDigitalDocument)$/;
const noEvents =
  /^(?:PublicationEvent|BroadcastEvent|OnDemandEvent|UserInteraction.*|DeliveryEvent|SaleEvent)$/;

function kindOf(node: DataNode): 'talk' | 'paper' | undefined {
  const types = typesOf(node);
  if (types.some((type) => (/Event$/.test(type) || type === 'Event') && !noEvents.test(type))) return 'talk';
  if (types.some((type) => papers.test(type))) return 'paper';
  const isMaybe = types.some((type) => maybePapers.test(type));
  return isMaybe && doiOf(new Work(node)).length > 0 ? 'paper' : undefined;
}

const works: Works = {
  name: 'schema-org',
  known: `@context @type @id id type name headline alternativeHeadline alternateName description abstract articleBody text url sameAs mainEntityOfPage image thumbnailUrl
    thumbnail logo startDate endDate doorTime duration eventStatus eventAttendanceMode location performer performers speaker actor organizer
    organiser superEvent superEvents subEvent subEvents event events previousStartDate inLanguage offers workFeatured workPerformed recordedIn isAccessibleForFree
    maximumAttendeeCapacity maximumPhysicalAttendeeCapacity remainingAttendeeCapacity typicalAgeRange aggregateRating audience keywords
    eventSchedule sponsor funder author creator editor datePublished dateModified dateCreated dateline isPartOf hasPart
    pagination pageStart pageEnd identifier doi volumeNumber issueNumber publisher copyrightHolder copyrightYear license citation
    isBasedOn about genre encoding associatedMedia publication sourceOrganization provider mentions speakable wordCount
    articleSection timeRequired potentialAction issn isbn version creditText accountablePerson sdPublisher sdDatePublished conditionsOfAccess
    interactionStatistic contributor mainEntity backstory discussionUrl translator comment review commentCount`,

  isTalk: ({ node }) => kindOf(node) === 'talk',

  leftOut: (work) => {
    const status = work.text('creativeWorkStatus');
    if (/^(?:draft|retracted|withdrawn|deleted|obsolete)$/i.test(status))
      return `is marked as ${status.toLowerCase()}`;
    return retracted(work.text('name|headline'));
  },

  read: (work) => (kindOf(work.node) === 'talk' ? eventFields(work) : paperFields(work)),
};

const person = {
  name: 'name',
  given: 'givenName',
  family: 'familyName',
  affiliation: 'affiliation.name|worksFor.name|affiliation',
};

const statuses: Record<string, string> = {
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'postponed',
};

function eventFields(work: Work) {
  const status = work.of('eventStatus');
  const known = status && statuses[bare(status.text)];
  const [above] = work.nodes('superEvent');
  const isSeries = above !== undefined && typesOf(above).includes('EventSeries');
  const name = work.of('superEvent.name');
  return {
    id: work.of('@id|identifier|url'),
    title: work.of('name|headline'),
    people: work.people('performer|performers|speaker|actor', person),
    when: work.of('startDate'),
    until: work.of('endDate|duration'),
    location: location(work),
    event: isSeries ? undefined : name,
    series: isSeries ? name : undefined,
    status: status && known ? { ...status, text: known } : undefined,
    links: distinctLinks(
      work.links('url'),
      virtual(work),
      work.links('sameAs'),
      work.links('recordedIn.url', 'Video'),
    ),
    body: work.body('description|abstract'),
  };
}

/** "Attic 5, Ulm": a room, and the parts of its address that its name does not say. */
function location(work: Work): PrintedField | undefined {
  const places = work.nodes('location').flatMap((node): PrintedField[] => {
    const place = new Work(node);
    if (node.text) return [{ text: node.text, from: node.from, to: node.to }];
    if (typesOf(node).includes('VirtualLocation')) return [];
    const parts = [
      ...[
        'name',
        'address',
        'address.streetAddress',
        'address.addressLocality',
        'address.addressCountry.name|address.addressCountry',
      ].map((path) => place.of(path)),
    ].filter((part) => part !== undefined);
    const texts: string[] = [];
    for (const { text } of parts)
      if (!texts.some((before) => before.toLowerCase().includes(text.toLowerCase()))) texts.push(text);
    const lines = parts.flatMap(({ from, to }) => [from, to]);
    return texts.length > 0 ? [{ text: texts.join(', '), from: smallest(lines), to: largest(lines) }] : [];
  });
  const [first] = places;
  if (first) return first;
  const online = work.nodes('location').find((node) => typesOf(node).includes('VirtualLocation'));
  return online && new Work(online).of('name|@type') && onlineField(online);
}

function onlineField(node: DataNode): PrintedField {
  const name = new Work(node).of('name');
  return name ?? { text: 'Online', from: node.from, to: node.to };
}

function virtual(work: Work): Links {
  return work
    .nodes('location')
    .filter((node) => typesOf(node).includes('VirtualLocation'))
    .flatMap((node) => new Work(node).links('url', 'Online'));
}

function paperFields(work: Work) {
  const container = containerOf(work);
  return {
    id: work.of('@id|url') ?? work.of('identifier.value|identifier'),
    title: work.of('headline|name'),
    people: work.people('author|creator', person),
    when: work.date('datePublished|copyrightYear'),
    journal: container.journal,
    event: container.event,
    volume: work.of('volumeNumber') ?? container.volume,
    issue: work.of('issueNumber') ?? container.issue,
    pages: work.pages('pagination', 'pageStart', 'pageEnd'),
    links: distinctLinks(
      doiOf(work),
      work.arxiv('url|sameAs|@id'),
      work.links('url'),
      work.links('sameAs'),
      work.links('mainEntityOfPage|mainEntityOfPage.@id'),
    ),
    body: work.body('abstract|description'),
  };
}

/** What a paper is in: an issue of a volume of a journal, each in the next, or all at once. */
function containerOf(work: Work) {
  const found: { journal?: PrintedField; event?: PrintedField; volume?: PrintedField; issue?: PrintedField } =
    {};
  let nodes = work.nodes('isPartOf');
  for (let depth = 0; depth < 4 && nodes.length > 0; depth += 1) {
    for (const node of nodes) {
      const part = new Work(node);
      const [name, volume, issue] = [part.of('name'), part.of('volumeNumber'), part.of('issueNumber')];
      const types = typesOf(node);
      const isPart = types.length > 0 && types.every((type) => /^Publication(?:Volume|Issue)$/.test(type));
      if (name && !isPart && types.some((type) => /^Periodical$/.test(type))) found.journal ??= name;
      else if (
        name &&
        !isPart &&
        types.some((type) => /^(?:Book|BookSeries|CreativeWorkSeries|Proceedings)$/.test(type))
      )
        found.event ??= name;
      if (volume) found.volume ??= volume;
      if (issue) found.issue ??= issue;
    }
    nodes = nodes.flatMap((node) => new Work(node).nodes('isPartOf'));
  }
  return found;
}

/** A DOI among the identifiers: a text, a property with its name, an address. */
function doiOf(work: Work): Links {
  const texts = [
    ...work.nodes('doi'),
    ...work.nodes('identifier'),
    ...work.nodes('identifier.value'),
    ...work.nodes('sameAs'),
    ...work.nodes('@id'),
    ...work.nodes('url'),
  ];
  for (const { text, from, to } of texts) {
    const isAddress = /^https?:/i.test(text) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(text);
    const found = text === '' || isAddress ? [] : work.doiOf({ text, from, to });
    if (found.length > 0) return found;
  }
  return [];
}
