/** Titles of talks: recorded ones, and invented ones of other fields and languages. */
import { inventName } from './person-examples.ts';
import type { Random } from './random.ts';
import type { RecordedTalk } from './sources.ts';
import { readWordLists } from './words.ts';

const lists = readWordLists('titles.txt', '; ');
const languages = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];
const smallWords = new Set(
  'a an the and or of in on at to for from with by as is le la les de des du et der die das und y el los e o i il van en het'.split(
    ' ',
  ),
);

function words(name: string, separator = /[;,] /): string[] {
  return (lists.get(name) ?? []).flatMap((text) => text.split(separator));
}

const things = new Map(languages.map((language) => [language, words(`${language} thing`)]));
const patterns = new Map(languages.map((language) => [language, lists.get(`${language} pattern`) ?? []]));
const titles = new Map(languages.map((language) => [language, lists.get(`${language} title`) ?? []]));
const [modifiers, nouns] = [words('en modifier'), words('en noun')];

function inCapitals(title: string): string {
  return title
    .split(' ')
    .map((word, at) => (at > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

function short(random: Random): string {
  const [modifier, noun, other] = [random.pick(modifiers), random.pick(nouns), random.pick(nouns)];
  return random.pick([
    `${modifier} ${noun}`,
    `${noun} and ${other}`,
    `${noun} & ${other}`,
    `${noun} of ${other}`,
    `${noun}, ${other}, and ${random.pick(nouns)}`,
    `The ${modifier} ${noun}`,
    `${modifier} ${noun} and ${random.pick(modifiers)} ${other}`,
    `${noun} Without ${other}`,
    `${noun} in ${other}`,
    noun,
    `A ${modifier} ${noun.replace(/s$/, '')}`,
    `${noun}: A ${modifier} ${other.replace(/s$/, '')}`,
    `${noun}: ${modifier} or ${random.pick(modifiers)}?`,
    `${inventName(random).split(' ').at(-1)}’s ${modifier} ${noun}`,
    `${inventName(random).split(' ').at(-1)} on ${noun}`,
    `${random.pick(['Is', 'Are', 'Can', 'Do', 'Should', 'Must'])} ${noun} ${random.pick(modifiers)}?`,
    `${modifier} ${noun}: ${random.pick(modifiers)} ${other}`,
    `Do ${noun} Need ${other}?`,
  ]);
}

/** A title of no recorded talk, in one of seven languages. */
export function inventTitle(random: Random): string {
  const language = random.chance(0.3) ? 'en' : random.pick(languages);
  const form = random.next();
  if (language === 'en' && form < 0.35) return short(random);
  if (form < 0.3) return random.pick(titles.get(language) ?? []);
  const filled = random
    .pick(patterns.get(language) ?? [])
    .replace(/\{\}/g, () => random.pick(things.get(language) ?? []));
  const title = filled.charAt(0).toUpperCase() + filled.slice(1);
  return language === 'en' && random.chance(0.4) ? inCapitals(title) : title;
}

const asides = {
  start: 'how why what when where which'.split(' '),
  verb: 'is are can do does should'.split(' '),
  noun: 'maps numbers machines pictures examples applications a warning a surprise'.split(' '),
};

/** A title in sentence case, sometimes as a question, as many pages and papers print it. */
export function inSentenceCase(title: string, random: Random): string {
  const lower = title.replace(/(?<=\s)\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  if (random.chance(0.06))
    return `${lower}, and ${random.pick(asides.start)} it ${random.pick(asides.verb)} ${random.pick(asides.noun)}`;
  return random.chance(0.05) ? `${lower}?` : lower;
}

/** A few words that pages write in lower case, as a title in capitals: common words are no names. */
export function titleOfWords(common: readonly string[], random: Random): string {
  const [a, b, c] = [random.pick(common), random.pick(common), random.pick(common)];
  return inCapitals(
    random.pick([
      `${a} ${b}`,
      `${a} ${b}`,
      `${a} and ${b}`,
      `${a} ${b} ${c}`,
      `${a}`,
      `${a} of ${b}`,
      `${a} ${b} and ${c}`,
      `the ${a} ${b}`,
    ]),
  );
}

/** A title in quotes, in capitals, or with a mark behind it. */
export function dressTitle(title: string, random: Random): string {
  const form = random.next();
  if (form < 0.5) return title;
  if (form < 0.76) return inSentenceCase(title, random);
  if (form < 0.84) return title.toUpperCase();
  if (form < 0.92)
    return random
      .pick(['“_”', '"_"', '«_»', '« _ »', '‘_’', '„_“', '“_,”', '"_".'])
      .replace('_', () => title);
  if (form < 0.96) return `${title}.`;
  return inCapitals(title);
}

/** Titles as they were recorded, without the speaker's name that some print in front of or behind them. */
export function recordedTitles(talks: readonly RecordedTalk[]): string[] {
  return talks.flatMap(({ title, speakers }) => {
    const plain = title.replace(/\s+/g, ' ').trim();
    if (plain.length < 4 || plain.length > 140) return [];
    if (speakers.some((name) => plain.includes(name))) {
      const parts = plain.split(/ [-–—|:] /).filter((part) => !speakers.some((name) => part.includes(name)));
      return parts.length === 1 && (parts[0]?.length ?? 0) > 8 ? [parts[0] ?? ''] : [];
    }
    return [plain];
  });
}
