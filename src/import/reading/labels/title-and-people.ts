/** The title of a record and its people, from labels and from what stands above them. */
import type { FieldName } from '../../languages/language.ts';
import type { PersonField, PrintedField, Reading } from '../../record.ts';
import { nameScore, type ReadPeople, readPeople } from '../people.ts';
import { andWords, isHonorific, isSmallWord, isToBeAnnounced, wordsIn } from '../words.ts';
import type { LabelLayout } from './layout.ts';
import type { Head } from './read-head.ts';
import type { Segment } from './segments.ts';
import { withoutStatusWord } from './status.ts';

export type LabelReading = Required<Pick<Reading, 'records' | 'boilerplate' | 'remarks'>>;

export function titleAndPeople(
  { values, shared }: Segment,
  head: Head,
  printedIn: (name: FieldName) => PrintedField | undefined,
  { afterName }: LabelLayout,
  out: LabelReading,
): { title?: PrintedField; people?: PersonField[] | PrintedField } {
  const printed = printedIn('title') ?? head.title;
  const promised = printed && isToBeAnnounced(printed.text.replace(/^[[("“]|[\])"”.]$/gu, ''));
  if (promised) claimAs(printed, 'title to be announced', out);
  let title =
    printed && !promised
      ? { ...printed, text: withoutAside(withoutStatusWord(printed.text).title) }
      : undefined;
  const fields = values.filter(({ fields }) => fields.includes('people') || fields.includes('authors'));
  const named = (fields.length > 0 ? fields : shared.values.filter(({ fields }) => fields.includes('people')))
    .flatMap(({ text }) => text ?? [])
    .filter((text) => !isToBeAnnounced(text.text) || !claimAs(text, 'speaker to be announced', out))
    // "(organizational meeting)"
    .filter((text) => !/^\([^()]*\)$/u.test(text.text) || !claimAs(text, 'no talk', out));
  let people: PersonField[] | PrintedField | undefined =
    named.length > 0 ? peopleOf(named, afterName) : head.people;
  const affiliation = printedIn('affiliation');
  if (affiliation && Array.isArray(people))
    people = people.map((person) => (person.affiliation ? person : { ...person, affiliation }));
  if (title && Array.isArray(people)) {
    const own = ownPeople(title, people);
    if (own) ({ title, people } = own);
  }
  return { ...(title && { title: afterQuotes(title) }), ...(people && { people }) };
}

export function claimAs(text: PrintedField, what: string, out: LabelReading): true {
  for (let line = text.from; line <= text.to; line += 1) out.boilerplate.push({ line, what });
  return true;
}

/** A title without brackets behind it that say with whom or on what occasion: "(practice talk)", "(in collaborazione con …)". */
function withoutAside(title: string): string {
  const aside = /\s*\(([^()]{4,120})\)$/u.exec(title);
  return aside?.[1] && aside.index > 5 && asides.test(aside[1]) ? title.slice(0, aside.index) : title;
}

const asides =
  /^(?:practice talk|job talk|dry run|invited talk|in (?:collaboration|cooperation) with|joint(?:ly)? (?:with|work|seminar|event|colloquium)|co-?(?:sponsored|hosted|organi[sz]ed)|sponsored by|organi[sz]ed (?:by|with)|hosted by|gemeinsam mit|in (?:kooperation|zusammenarbeit) mit|en (?:collaboration|coopération) avec|en commun avec|séance commune|en (?:colaboración|conjunto) con|em (?:colaboração|conjunto) com|in collaborazione con|in samenwerking met|probevortrag)(?!\p{L})/iu;

/** “A title” (co-sponsored with …): what stands in quotes is the title. */
function afterQuotes(title: PrintedField): PrintedField {
  const inner =
    /^(?:“([^“”]{5,})”|«\s{0,9}([^\s«»][^«»]{3,}[^\s«»])\s{0,9}»|"([^"]{5,})")\s*\([^()]*\)$/u.exec(
      title.text,
    );
  const text = inner?.[1] ?? inner?.[2] ?? inner?.[3];
  return text ? { ...title, text } : title;
}

/** Several talks of one evening name their speaker behind the title: "Construire la machine (Ottavia Bellincioni)". */
function ownPeople(
  title: PrintedField,
  people: readonly PersonField[],
): { title: PrintedField; people: PersonField[] } | undefined {
  const bracket = / \(([^()]{3,120})\)$/u.exec(title.text);
  const named = bracket?.[1] ? readPeople({ ...title, text: bracket[1] }) : undefined;
  if (!bracket || !named || people.length < 2) return undefined;
  const own = named.people.map(({ name }) => people.find((one) => one.name.text === name.text));
  if (own.some((one) => one === undefined)) return undefined;
  return {
    title: { ...title, text: title.text.slice(0, bracket.index) },
    people: named.people.map(({ name }, index) => {
      // One bracket behind several people of several talks says little of each.
      const printed = own[index]?.affiliation;
      const affiliation =
        people.filter((one) => one.affiliation?.text === printed?.text).length === 1 ? printed : undefined;
      return { name, ...(affiliation && { affiliation }) };
    }),
  };
}

/** People in labelled fields; a field that begins with no name is left to the normaliser of names. */
function peopleOf(
  fields: readonly PrintedField[],
  afterName: LabelLayout['afterName'],
): PersonField[] | PrintedField | undefined {
  const read = fields.map((one) => (afterName ? personAndPlace(one) : undefined) ?? readPeople(one));
  if (read.every((one) => one !== undefined)) return read.flatMap((one) => one?.people ?? []);
  // A list of names that the normaliser may know better; a sentence is none.
  const [only] = fields;
  return only &&
    fields.length === 1 &&
    only.text.length < 90 &&
    !only.text.includes(':') &&
    wordsIn(only.text).filter((word) => isSmallWord(word)).length < 3
    ? only
    : undefined;
}

/** "Mira Okafor, Harbour Works" on a page that prints affiliations behind a comma; "Mira Okafor, Dr. Ole Brandt" are two people. */
function personAndPlace(printed: PrintedField): ReadPeople | undefined {
  const [, name = '', place = ''] = /^([^,;()]{3,60}), ([^,;()]{3,90})$/u.exec(printed.text) ?? [];
  if (name === '' || nameScore(name) < 0.5) return undefined;
  const [first = '', second = ''] = wordsIn(place);
  const isTitled = isHonorific(first) || isHonorific(`${first}.`);
  if (isTitled || second === '' || splitsPeople.test(place) || splitsPeople.test(name)) return undefined;
  return {
    people: [{ name: { ...printed, text: name }, affiliation: { ...printed, text: place } }],
    isComplete: true,
    score: nameScore(name),
  };
}

const splitsPeople = new RegExp(`\\s(?:${andWords.join('|')})\\s`, 'u');
