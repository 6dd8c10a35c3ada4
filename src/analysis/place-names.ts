/** What a group of texts may be called: phrases that stand alone, and nouns. */
import { commonNouns } from '../text/stop-words.ts';
import type { Corpus } from './corpus.ts';
import { completed, wantsNoun } from './noun-phrases.ts';
import { printedAs, usesOf } from './phrases.ts';
import { termRuns } from './terms.ts';
import type { Comparable } from './text-terms.ts';
import { verbsAmong } from './verbs.ts';

export interface NameForTexts {
  /** As printed most often. */
  name: string;
  hasSeveralWords: boolean;
  /** Positions of the texts that print it. */
  texts: readonly number[];
}

/** @returns the name for each of some phrases that is one, or becomes one by the word that mostly follows it */
export type NameTexts = (phrases: readonly string[]) => Map<string, NameForTexts>;

/** A word that mostly has another after it says how something is, not what ("prime", "geometric"). */
const leastAloneOfWord = 0.4;
/** Texts of each word in which it may show that it is a verb. */
const sample = 40;

export function namesForTexts(corpus: Corpus, texts: readonly Comparable[]): NameTexts {
  return (phrases) => {
    const words = new Map(phrases.map((phrase) => [phrase, singulars(phrase)]));
    const slugOf = (phrase: string) => (words.get(phrase) ?? []).join('-');
    const uses = usesOf(corpus, new Set(phrases.map(slugOf)));
    const lasts = new Set([...words.values()].flatMap((own) => own.at(-1) ?? []));
    const read = new Set([...uses.values()].flatMap((use) => use.texts.slice(0, sample)));
    const verbs = verbsAmong(
      lasts,
      [...read].flatMap((text) => texts[text] ?? []),
    );
    const whole = phrases.flatMap((phrase) => {
      const [own = [], use] = [words.get(phrase), uses.get(slugOf(phrase))];
      const last = own.at(-1) ?? '';
      if (!use || verbs.has(last)) return [];
      if (own.length === 1) {
        const isNoun = !wantsNoun(last) && !commonNouns.has(last) && use.alone >= leastAloneOfWord;
        return isNoun ? [{ phrase, own, slug: last, texts: use.texts }] : [];
      }
      const { alone, next, texts } = use;
      const slug = slugOf(phrase);
      const found = completed({
        slug,
        words: own,
        alone,
        next,
        phrases: [],
        printings: { texts, titles: 0 },
      });
      return found ? [{ phrase, own, slug: found.slug, texts }] : [];
    });
    const longer = whole.flatMap(({ own, slug }) => (slug === own.join('-') ? [] : [slug]));
    const labels = printedAs(corpus, new Set(longer));
    return new Map(
      whole.map(({ phrase, own, slug, texts }) => [
        phrase,
        { name: labels.get(slug) ?? phrase, hasSeveralWords: own.length > 1, texts },
      ]),
    );
  };
}

const singulars = (phrase: string) => termRuns(phrase).flatMap((run) => run.map(({ singular }) => singular));
