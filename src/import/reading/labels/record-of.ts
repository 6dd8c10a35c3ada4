/** Makes a record of the labelled values of a segment and of the lines above them. */
import type { FieldName } from '../../languages/language.ts';
import { type DumpRecord, field, type PrintedField, recordOf } from '../../record.ts';
import { gatherTimes } from '../dates/talk-times.ts';
import { findWhen } from '../dates/when.ts';
import { withSaidOnce } from '../places/said-once.ts';
import { isToBeAnnounced, saysCancelled, saysNoTalk, saysPostponed } from '../words.ts';
import { type LabelLayout, recordFields } from './layout.ts';
import type { Outside } from './outside.ts';
import { type Head, readHead } from './read-head.ts';
import type { Segment } from './segments.ts';
import { withoutStatusWord } from './status.ts';
import { claimAs, type LabelReading, titleAndPeople } from './title-and-people.ts';
import type { Value } from './values.ts';

/** Notes that are part of the abstract above them. */
const partOfText = /^(?:biblio|refer|literatur|links?$|liens$|enlaces$|reading)/iu;

/** Adds the record of a segment, or what its lines are where it is none. */
export function readSegment(
  segment: Segment,
  layout: LabelLayout,
  outside: Outside,
  out: LabelReading,
): void {
  const printedIn = (name: FieldName) =>
    [...segment.values, ...segment.shared.values].find(({ fields }) => fields.includes(name))?.text;
  const wanted = {
    title: !printedIn('title') && !isPromised(segment, 'title'),
    people: !printedIn('people'),
    location: !printedIn('location'),
  };
  const head = readHead([...segment.shared.head, ...segment.head], wanted, layout);
  const isInherited = (line: number) => segment.shared.head.some(({ number }) => number === line);
  for (const each of head.boilerplate.filter(({ line }) => !isInherited(line))) out.boilerplate.push(each);
  for (const each of head.remarks.filter(({ line }) => !isInherited(line))) out.remarks.push(each);
  const record = recordOf(layout.kind ?? 'talk', {
    ...titleAndPeople(segment, head, printedIn, layout, out),
    ...textFields(segment, printedIn, head, out),
    series: printedIn('series'),
    event: printedIn('event') ?? head.event,
    status: statusIn(segment) ?? head.status,
    body: bodyOf(segment, out),
  });
  share(record, segment);
  if (!record.title && !record.people) {
    leaveOut(segment, out);
    return;
  }
  for (const { line, text } of segment.values)
    if (text && text.from !== line) out.boilerplate.push({ line, what: 'label' });
  addTimes(record, segment, head, layout, outside, out);
  const isPlaceless = segment.values.some(({ fields }) => fields.includes('location'));
  const said = (layout.saidOnce ?? []).filter(({ field: name }) => name !== 'place' || !isPlaceless);
  out.records.push(withSaidOnce(record, said, outside.said));
}

function isPromised({ values }: Segment, name: FieldName): boolean {
  return values.some(
    ({ fields, text }) => fields.includes(name) && text !== undefined && isToBeAnnounced(text.text),
  );
}

/** A row that has neither title nor speaker: a slot, or a day without a talk. */
function leaveOut({ head, values }: Segment, out: LabelReading): void {
  const what = head.some(({ text }) => saysNoTalk(text)) ? 'no talk' : 'to be announced';
  for (const { number } of head) out.boilerplate.push({ line: number, what });
  for (const { line, paragraphs } of values)
    for (const number of new Set([line, ...paragraphs.flatMap(({ from, to }) => [from, to])]))
      out.boilerplate.push({ line: number, what });
}

/** Fields that stand above several records are shared by them. */
function share(record: DumpRecord, { shared }: Segment): void {
  const lines = new Set([
    ...shared.head.map(({ number }) => number),
    ...shared.values.flatMap(({ line, paragraphs }) => [line, ...paragraphs.map(({ from }) => from)]),
  ]);
  const mark = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('from' in part && 'text' in part) {
      if (lines.has(part.from as number)) Object.assign(part, { isShared: true });
    } else for (const inner of Object.values(part)) mark(inner);
  };
  for (const [name, value] of Object.entries(record)) {
    const copy = structuredClone(value) as unknown;
    mark(copy);
    Object.assign(record, { [name]: copy });
  }
}

function textFields(
  { values }: Segment,
  printedIn: (name: FieldName) => PrintedField | undefined,
  head: Head,
  out: LabelReading,
): Pick<DumpRecord, 'location' | 'links'> {
  const value = values.find(({ fields }) => fields.includes('location'));
  const printed = printedIn('location') ?? head.location;
  const links = values
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((one) =>
      [...one.text.matchAll(/https?:\/\/[^\s<>"()]+/gu)].map((match) => ({
        ...one,
        text: match[0].replace(/(?<![.,;:])[.,;:]+$/u, ''),
      })),
    );
  const location = printed && placeIn(printed, value);
  if (printed && !location) claimAs(printed, 'place to be announced', out);
  return { ...(location && { location }), ...(links.length > 0 && { links }) };
}

/** The place without what stands beside it: a day and an hour under one label, a link, "Reception to follow". */
function placeIn(printed: PrintedField, value: Value | undefined): PrintedField | undefined {
  let text = printed.text;
  if (value && (value.fields.includes('start') || value.fields.includes('date')))
    text =
      findWhen(text.replace(/\s+/g, ' '))
        ?.pieces.map((piece) => piece.text)
        .join(', ') ?? text;
  text = text
    .replace(
      /\s{0,9}\((?:(?:and|or|und|oder|et|ou|y|e|o|en|of) )?[^()]{0,40}(?<!\p{L})(?:zoom|teams|webex|online|livestream(?:ed)?|streaming|hybrid|visio|en ligne|en línea)(?!\p{L})[^()]{0,40}\)$/iu,
      '',
    )
    .replace(
      /\s{1,9}(?:and|e|et|und|y|en)\s{1,9}(?:in |via |en |auf |op )?[\p{L} ]{2,20}\(https?:[^()]{0,500}\)/giu,
      '',
    )
    .replace(/\s{0,9}\(?https?:[^\s()]*\)?/giu, '')
    .replace(
      /\s{0,9}(?:and|e|et|und|y|en|&|\/|\+|,|;)\s{0,9}(?:also )?(?:online|zoom|(?:via|on|in|en|per|über|op) (?:zoom|streaming|ligne|línea|linea)|hybrid|virtual(?:ly)?)$/iu,
      '',
    )
    .trim();
  return text === '' || isToBeAnnounced(text) ? undefined : { ...printed, text };
}

function statusIn({ values, left }: Segment): PrintedField | undefined {
  const status = values.find(({ fields }) => fields.includes('status'))?.text;
  if (status) return status;
  for (const { fields, text } of values.filter(({ fields }) =>
    fields.some((name) => name === 'date' || name === 'start' || name === 'title'),
  )) {
    if (!text) continue;
    if (fields.includes('title')) {
      const { status } = withoutStatusWord(text.text);
      if (status) return { ...text, text: status };
      continue;
    }
    if (saysCancelled(text.text)) return { ...text, text: 'cancelled' };
    if (saysPostponed(text.text)) return { ...text, text: 'postponed' };
  }
  const line = left.find(({ text }) => text.length < 60 && saysCancelled(text));
  return line && field(line, 'cancelled');
}

/** The abstract, with a bibliography or links under it; other labels are noted as what they are. */
function bodyOf({ values }: Segment, out: LabelReading): PrintedField[] {
  const body: PrintedField[] = [];
  const taken: ReadonlySet<string> = new Set([...recordFields, 'status']);
  let isInText = false;
  for (const value of values) {
    const [name = 'note'] = value.fields;
    if (taken.has(name)) continue;
    const isPart = isInText && partOfText.test(value.label) && (value.text === undefined || name === 'note');
    if (name === 'abstract' && value.label === '') {
      for (const each of value.paragraphs) body.push(each);
      isInText = true;
    } else if (name === 'abstract') {
      const isPromise = value.paragraphs.length === 1 && value.text && isToBeAnnounced(value.text.text);
      if (isPromise) claimAs(value.paragraphs[0] as PrintedField, 'abstract to be announced', out);
      else for (const each of value.paragraphs) body.push(each);
      out.boilerplate.push({ line: value.line, what: 'label' });
      isInText = !isPromise;
    } else if (isPart) {
      body.push({ text: `${value.label}:`, from: value.line, to: value.line }, ...value.paragraphs);
    } else {
      out.boilerplate.push({ line: value.line, what: name === 'bio' ? 'about the speaker' : name });
      for (const one of value.paragraphs) claimAs(one, name === 'bio' ? 'about the speaker' : name, out);
    }
  }
  return body;
}

function addTimes(
  record: DumpRecord,
  segment: Segment,
  head: Head,
  layout: LabelLayout,
  outside: Outside,
  out: LabelReading,
): void {
  const all = [...segment.values, ...segment.shared.values];
  const labelled = (['date', 'start', 'location'] as const).flatMap((name) =>
    all.flatMap(({ fields, text }) =>
      text && fields[0] === name && (name !== 'location' || fields.length > 1) ? [text] : [],
    ),
  );
  const end = all.find(({ fields }) => fields[0] === 'end')?.text;
  const fields = [...labelled, ...head.when];
  const isDated = fields.some(({ text }) => (findWhen(text, layout.dates)?.dates.length ?? 0) > 0);
  if (!isDated && layout.days === 'headings') {
    const near = outside.dayAbove(segment.first);
    if (near) fields.push({ ...field(near), isShared: true });
  }
  const { times, inferred, remarks, used } = gatherTimes(
    fields,
    layout.dates,
    outside.yearAbove(segment.first),
  );
  if (end && !times.end) {
    const found = findWhen(end.text)?.start;
    if (found && times.start && found > times.start) times.end = found;
  }
  for (const each of remarks) out.remarks.push(each);
  const [first, ...more] = unique(end ? [...used, end] : used);
  const shared = new Set(segment.shared.head.map(({ number }) => number));
  const sharedField = (one: PrintedField): PrintedField =>
    one.isShared || shared.has(one.from) || segment.shared.values.some(({ text }) => text?.from === one.from)
      ? { ...one, isShared: true }
      : one;
  if (first) record.when = sharedField(first);
  if (more.length > 0) record.alsoWhen = more.map(sharedField);
  if (Object.keys(times).length > 0) record.times = times;
  if (inferred.length > 0) record.inferred = inferred;
}

function unique(fields: readonly PrintedField[]): PrintedField[] {
  return fields.filter(
    (one, index) => fields.findIndex((other) => other.from === one.from && other.text === one.text) === index,
  );
}
