/** Makes the model that says what a short text is. */
import { join } from 'node:path';
import { textKinds } from '../../src/import/reading/text-kind/text-kinds.ts';
import { dressName, inventName, isPlainName } from './person-examples.ts';
import { inventChrome, inventOrganisation, inventPlace } from './place-examples.ts';
import { commonWords, proseOf } from './prose-examples.ts';
import { type Random, randomFrom, shuffled } from './random.ts';
import { type LabelledText, toBytes, trainSoftmax } from './softmax.ts';
import { type RecordedTalk, readLabelledNames, readReferences, readTalks } from './sources.ts';
import { dressTitle, inventTitle, recordedTitles, titleOfWords } from './title-examples.ts';

type Kind = (typeof textKinds)[number];

/** How many examples of each kind. */
const size = 24_000;

const unique = (texts: readonly string[]) => [...new Set(texts)];
const many = (count: number, make: () => string) => Array.from({ length: count }, make);

function capitalised(text: string): string {
  return text.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function people(talks: readonly RecordedTalk[], folder: string, random: Random): string[] {
  const recorded = unique(
    [...talks.flatMap(({ speakers }) => speakers), ...readLabelledNames(folder, 'person')].map((name) =>
      name.trim(),
    ),
  );
  const known = shuffled(recorded.filter(isPlainName), random).slice(0, size / 2);
  return [...known, ...many(size - known.length, () => inventName(random))].map((name) =>
    dressName(name, random),
  );
}

function titles(talks: readonly RecordedTalk[], folder: string, random: Random): string[] {
  const cited = readReferences(join(folder, 'anystyle/res/parser/core.xml'))
    .flat()
    .filter(({ label, text }) => label === 'title' && text.length > 6 && text.length < 160)
    .map(({ text }) => text.replace(/^["“«]|[.,"”»]+$/g, ''));
  const recorded = [...cited, ...shuffled(unique(recordedTitles(talks)), random).slice(0, size * 0.4)];
  const common = commonWords(talks, 8);
  const ofWords = many(size * 0.15, () => titleOfWords(common, random));
  const invented = many(size - recorded.length - ofWords.length, () => inventTitle(random));
  return [...recorded, ...ofWords, ...invented].map((title) => dressTitle(title, random));
}

function organisations(folder: string, random: Random): string[] {
  const companies = shuffled(unique(readLabelledNames(folder, 'company')), random)
    .filter((name) => name.split(' ').length < 8)
    .slice(0, size * 0.1)
    .map((name) => (random.chance(0.8) ? capitalised(name) : name.toUpperCase()));
  return [...companies, ...many(size - companies.length, () => inventOrganisation(random))].map((name) => {
    const form = random.next();
    if (form < 0.9) return name;
    return form < 0.96 ? `(${name})` : `${name}.`;
  });
}

/** Examples of all kinds, equally many of each. */
export function textKindExamples(folder: string, random: Random): LabelledText[] {
  const talks = readTalks(folder);
  const texts: Record<Kind, string[]> = {
    person: people(talks, folder, random),
    title: titles(talks, folder, random),
    organisation: organisations(folder, random),
    place: many(size, () => inventPlace(random)),
    prose: shuffled(unique(proseOf(talks, random)), random).slice(0, size),
    chrome: many(size, () => inventChrome(random)),
  };
  return textKinds.flatMap((kind, at) => texts[kind].map((text) => ({ text, kind: at })));
}

/** The model's file. */
export function trainTextKind(folder: string): string {
  const random = randomFrom(11);
  const examples = textKindExamples(folder, random);
  const { bytes, scale } = toBytes(trainSoftmax(examples, textKinds.length, 5, random));
  const weights = Buffer.from(bytes.buffer).toString('base64');
  return `${JSON.stringify({ kinds: textKinds.join(' '), scale, weights }, undefined, 2)}\n`;
}
