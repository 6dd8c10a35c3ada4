/** The words of all texts as numbers. Each text is read once, for similarity and topics alike. */
import { withRoom } from './growing.ts';
import { termOf } from './terms.ts';
import { type Comparable, gap, readTerms, type TextTerms } from './text-terms.ts';

export interface Corpus {
  /** How many texts there are. */
  texts: number;
  /** Words as printed, by the number of the form. */
  forms: string[];
  /** Forms with one stem are one word: its number, by the number of the form. */
  words: Int32Array;
  wordCount: number;
  /** Of each form the number of what it is without plural … */
  singularOf: Int32Array;
  /** … and that, folded. */
  singulars: string[];
  /** All texts, one behind the other: the number of a form twice, and one more where a hyphen joins it to the one before it; or a gap. */
  tokens: Int32Array;
  /** Text `t` has its title from `starts[2t]` on, and its text from `starts[2t + 1]` to `starts[2t + 2]`. Both end with a gap. */
  starts: Int32Array;
}

/** @param read what is read of each; `readTerms`, or what it gave before. */
export function corpusOf<Text extends Comparable>(
  texts: readonly Text[],
  read: (text: Text) => TextTerms = readTerms,
): Corpus {
  const formNumbers = new Map<string, number>();
  const [stems, singularNumbers] = [new Map<string, number>(), new Map<string, number>()];
  const words: number[] = [];
  const singularOf: number[] = [];
  const formNumber = (form: string): number => {
    const known = formNumbers.get(form);
    if (known !== undefined) return known;
    const { stem = form, singular = form } = termOf(form) ?? {};
    words.push(numberOf(stems, stem));
    singularOf.push(numberOf(singularNumbers, singular));
    return numberOf(formNumbers, form);
  };
  const starts = new Int32Array(2 * texts.length + 1);
  let tokens = new Int32Array(1024);
  let length = 0;
  for (const [index, each] of texts.entries()) {
    const { forms, title, text } = read(each);
    const numbers = forms.map(formNumber);
    tokens = withRoom(tokens, length + title.length + text.length);
    for (const [part, sequence] of [title, text].entries()) {
      for (const token of sequence) {
        tokens[length] = token === gap ? gap : (numbers[token >> 1] ?? 0) * 2 + (token & 1);
        length += 1;
      }
      starts[2 * index + part + 1] = length;
    }
  }
  return {
    texts: texts.length,
    forms: [...formNumbers.keys()],
    words: Int32Array.from(words),
    wordCount: stems.size,
    singularOf: Int32Array.from(singularOf),
    singulars: [...singularNumbers.keys()],
    tokens: tokens.slice(0, length),
    starts,
  };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
