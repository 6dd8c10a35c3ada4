/** Prose from the descriptions of recorded talks: whole sentences, and lines that break anywhere. */
import type { Random } from './random.ts';
import type { RecordedTalk } from './sources.ts';

const paragraphs = (description: string) =>
  description
    .replace(/<[^<>]{0,200}>/g, ' ')
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 60 && text.length < 3000 && !/https?:|[{}=]|\w\(\)|\* /.test(text));

/** One example a paragraph, at most three a talk. */
export function proseOf(talks: readonly RecordedTalk[], random: Random): string[] {
  return talks.flatMap(({ description }) =>
    paragraphs(description)
      .slice(0, 3)
      .flatMap((text) => {
        const form = random.next();
        const sentences = text
          .split(/(?<=[.!?]) (?=\p{Lu})/u)
          .filter((sentence) => sentence.length > 50 || (sentence.length > 25 && /[.]$/.test(sentence)));
        if (form < 0.5) return sentences.length > 0 ? [random.pick(sentences)] : [];
        if (form < 0.7) return [text];
        const from = text.indexOf(' ', random.between(0, Math.max(0, text.length - 60))) + 1;
        const piece = text.slice(from, from + random.between(50, 110));
        return [piece.slice(0, Math.max(30, piece.lastIndexOf(' ')))];
      }),
  );
}

/** Words that descriptions write in lower case, the most frequent first, in the order of the alphabet where equal. */
export function commonWords(talks: readonly RecordedTalk[], atLeast: number): string[] {
  const counts = new Map<string, number>();
  for (const { description } of talks) {
    for (const [word] of description.matchAll(/(?<![\p{L}\d_./'’-])\p{Ll}{4,14}(?![\p{L}\d_/'’-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
}
