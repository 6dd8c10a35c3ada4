/** What is read of one text, whichever others there are. */
import { eachTerm } from './terms.ts';

/** A text to be compared: plain, formulas as they read. */
export interface Comparable {
  title: string;
  text: string;
}

/** The telling words of a text, as plain data. */
export interface TextTerms {
  /** Its words as printed, each once, in the order in which they come first. */
  forms: string[];
  /** For each word the number of its form twice, and one more where a hyphen joins it to the word before it; or a `gap`. */
  title: number[];
  text: number[];
}

/** Between two runs, and in the place of words that say nothing of what a text is about. */
export const gap = -1;

/** Reads a text. Depends on nothing else, so that what was read of an entry holds for as long as the entry stays as it is. */
export function readTerms({ title, text }: Comparable): TextTerms {
  const numbers = new Map<string, number>();
  const sequenceOf = (text: string) => {
    const sequence: number[] = [];
    const endRun = () => {
      if (sequence.length > 0 && sequence.at(-1) !== gap) sequence.push(gap);
    };
    eachTerm(
      text,
      ({ printed, isCommon }, isJoined) => {
        if (isCommon) {
          endRun();
          return;
        }
        let number = numbers.get(printed);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(printed, number);
        }
        sequence.push(number * 2 + (isJoined ? 1 : 0));
      },
      endRun,
    );
    endRun();
    return sequence;
  };
  const [inTitle, inText] = [sequenceOf(title), sequenceOf(text)];
  return { forms: [...numbers.keys()], title: inTitle, text: inText };
}
