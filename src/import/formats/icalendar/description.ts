/**
 * The description of a calendar event. Lines such as "Speaker: Name (Affiliation)", in any of the languages, say what the event has no property
 * for; the rest is the abstract.
 */
import { fieldNamed } from '../../languages/languages.ts';
import type { DumpRecord, PersonField, PrintedField } from '../../record.ts';
import { textParagraphs } from '../files/parsed-file.ts';

/** HTML in which the line breaks of the text say nothing. */
const isHtml = /<(?:p|br|div|ul|ol|li|h[1-6])\b[^<>]{0,500}>/i;
/** Where a line of HTML ends. */
const lineEnd = /(<br\s{0,9}\/?>|<\/?(?:p|div|li|ul|ol|h[1-6])\b[^<>]{0,500}>|\n)/i;

type Described = Pick<
  DumpRecord,
  'title' | 'people' | 'affiliation' | 'location' | 'series' | 'links' | 'body'
>;

/**
 * What a description in plain text or in HTML says.
 *
 * @param known the addresses that the event itself names: one of them that stands alone at the end says nothing
 */
export function readDescription(field: PrintedField | undefined, known: readonly string[]): Described {
  if (!field) return {};
  const html = isHtml.test(field.text);
  const facts: Fact[] = [];
  const text = html ? field.text : withListsOnLine(field.text);
  const rest = text.split(html ? lineEnd : /(\n)/).map((part) => {
    const line = part.replace(/<[^<>]{0,500}>/g, '').trim();
    const read = factsIn(line, facts);
    if (!read) return withoutLabel(part);
    // A title in HTML links to its page, which the event names itself.
    for (const fact of read) addFact(facts, fact);
    return '';
  });
  const texts = (name: Fact['name']) =>
    facts.filter((fact) => fact.name === name).map(({ text }) => ({ ...field, text }));
  const people = texts('people')
    .map(({ text }) => text)
    .join('; ');
  const { body, address } = withoutAddress(bodyOf(rest.join(''), field, html));
  const links = [
    ...(address && !known.includes(address.text) ? [address] : []),
    ...texts('link').map((link) => ({ ...link, label: 'Live' })),
  ];
  const [[title], [location], [series]] = [texts('title'), texts('location'), texts('series')];
  const [affiliation] = texts('affiliation');
  return {
    ...(title && { title }),
    ...(people && { people: { ...field, text: people } }),
    ...(affiliation && { affiliation }),
    ...(location && { location }),
    ...(series && { series }),
    ...(links.length > 0 && { links }),
    ...(body.length > 0 && { body }),
  };
}

/** "Speakers:" above a list of people, as one line: "Speakers: Mira Okafor; Jan Tal". */
function withListsOnLine(text: string): string {
  return text.replace(
    /^([^:\n]{2,40}):[ \t]{0,9}\n((?:[-*•][ \t]{1,9}\S[^\n]{0,200}(?:\n|$)){1,40})/gm,
    (whole, label: string, items: string) => {
      if (fieldNamed(label) !== 'people') return whole;
      const people = items
        .trim()
        .split('\n')
        .map((item) => item.replace(/^[-*•]\s{1,9}/, '').trim());
      return `${label}: ${people.join('; ')}\n`;
    },
  );
}

interface Fact {
  name: 'title' | 'people' | 'affiliation' | 'location' | 'series' | 'link' | 'nothing';
  text: string;
}

/** Adds a fact. Where each speaker has a line of their own and one for where they work, the places go to the people. */
function addFact(facts: Fact[], fact: Fact): void {
  const last = facts.at(-1);
  const first = facts.find(({ name }) => name === 'affiliation');
  if (
    fact.name === 'people' &&
    first &&
    last === first &&
    facts.filter(({ name }) => name === 'people').length === 1
  ) {
    facts.splice(facts.indexOf(first), 1);
    const person = facts.find(({ name }) => name === 'people');
    if (person) person.text += ` (${first.text})`;
    facts.push(fact);
  } else if (
    fact.name === 'affiliation' &&
    last?.name === 'people' &&
    facts.some((each) => each !== last && each.name === 'people')
  )
    last.text += ` (${fact.text})`;
  else facts.push(fact);
}

/** "Speaker: Mira Okafor", "Title: Tilings", and the lines of researchseminars.org; `undefined` for a line of text. */
function factsIn(line: string, before: readonly Fact[]): Fact[] | undefined {
  const [, label = '', value = ''] = /^([^:]{2,40}?)\s?:\s{0,9}(\S.{0,800})$/.exec(line) ?? [];
  const name = label === '' ? undefined : fieldNamed(label);
  // "Speakers: none" of a program that has no speakers to name.
  if (name === 'people')
    return [/^(?:none|n\/a|-)$/i.test(value) ? { name: 'nothing', text: value } : { name, text: value }];
  if (name === 'affiliation' && before.at(-1)?.name === 'people') return [{ name, text: value }];
  // "Topic: machine learning" names no talk.
  if (name === 'title' && /t[ií]t/i.test(label)) return [{ name, text: value }];
  if (/^abstract$/i.test(label) && /^tb[ac]\.?$/i.test(value)) return [{ name: 'nothing', text: value }];
  if (/ livestream$/i.test(label) && /^https?:\/\/\S+$/.test(value)) return [{ name: 'link', text: value }];
  const room = /^Lecture held in (.{1,300})\.$/.exec(line)?.[1];
  if (room) return [{ name: 'location', text: room }];
  const [, people, series] = /^by (.{2,300}?)(?: as part of (.{2,300}))?$/.exec(line) ?? [];
  if (!people || !(series || before.some((fact) => fact.name === 'title'))) return undefined;
  return [{ name: 'people', text: people }, ...(series ? [{ name: 'series' as const, text: series }] : [])];
}

/** "Abstract: A pentagon tiles." or "Abstract" alone, in any of the languages. */
function withoutLabel(part: string): string {
  const [whole = '', label = ''] = /^\s{0,9}([^:<>\n]{2,40}?)\s?(?::\s{0,9}|$)/.exec(part) ?? [];
  return fieldNamed(label) === 'abstract' ? part.slice(whole.length) : part;
}

function bodyOf(text: string, field: PrintedField, html: boolean): PrintedField[] {
  if (!html) return textParagraphs(text).map((paragraph) => ({ ...field, text: paragraph }));
  const isEmpty = text.replace(/<[^<>]{0,500}>/g, '').trim() === '';
  return isEmpty ? [] : [{ ...field, text, written: 'html' }];
}

/** The paragraphs without the last one, where that is an address alone, as Indico writes that of the page. */
function withoutAddress(body: PrintedField[]): { body: PrintedField[]; address?: PrintedField } {
  const last = body.at(-1);
  const before = body.at(-2);
  if (!last || last.written || !/^https?:\/\/\S{1,500}$/.test(last.text) || /:$/.test(before?.text ?? ''))
    return { body };
  return { body: body.slice(0, -1), address: last };
}

interface Speakers {
  title: PrintedField | undefined;
  description: PrintedField | undefined;
  people?: PrintedField | PersonField[];
}

/**
 * The speakers beside the title in a summary, where nothing else can be meant. This program writes "Mira Okafor, Jan Tal: Tilings", and in the
 * description the same people, a line each; pretalx writes "Tilings - Mira Okafor, Jan Tal". Anything else stays as it is.
 */
export function speakersBeside(
  title: PrintedField | undefined,
  description: PrintedField | undefined,
  uid: string,
): Speakers {
  const at = uid.startsWith('pretalx-') ? (title?.text.lastIndexOf(' - ') ?? -1) : -1;
  if (title && at > 0) {
    const people = { ...title, text: title.text.slice(at + 3) };
    return { title: { ...title, text: title.text.slice(0, at) }, description, people };
  }
  return speakersInFront(title, description);
}

function speakersInFront(title: PrintedField | undefined, description: PrintedField | undefined): Speakers {
  const paragraphs = description?.text.split('\n\n') ?? [];
  const text = title?.text ?? '';
  for (const [at, paragraph] of paragraphs.slice(0, 2).entries()) {
    const persons = paragraph.split('\n').map((line) => {
      const [, name = line, place = ''] = /^([^()]{2,120}?) \((.{1,300})\)$/s.exec(line) ?? [];
      return { name, place };
    });
    const names = persons.map(({ name }) => name).join(', ');
    const rest = text.startsWith(names) ? /^\s?:\s+(\S.*)$/su.exec(text.slice(names.length))?.[1] : undefined;
    if (!title || !description || rest === undefined) continue;
    // A word above them, "Cancelled.", says the status again.
    const above = paragraphs.slice(0, at).filter((line) => !/^\p{L}{3,30}\.$/u.test(line));
    const left = [...above, ...paragraphs.slice(at + 1)].join('\n\n');
    return {
      title: { ...title, text: rest },
      description: left === '' ? undefined : { ...description, text: left },
      people: persons.map(({ name, place }) => ({
        name: { ...description, text: name },
        ...(place && { affiliation: { ...description, text: place } }),
      })),
    };
  }
  return { title, description };
}
