/** How much speaks for a list of papers, and not of talks or anything else. */
import { foldedWord, wordsOf } from '../../languages/languages.ts';
import type { DumpRecord } from '../../record.ts';
import type { PageLine } from '../page/page.ts';
import { isOccasionWord, wordsIn } from '../words.ts';
import { isButtons } from './furniture.ts';
import type { ReadLine } from './habits.ts';

const publicationWords = wordsOf(({ publications }) => publications);

/** How much speaks for papers; a list with 1 or more may be one. */
export function evidence(
  lines: readonly PageLine[],
  found: readonly (readonly ReadLine[])[],
  records: readonly DumpRecord[],
): number {
  const count = Math.max(1, records.length);
  const share = (is: (record: DumpRecord) => boolean) => records.filter(is).length / count;
  const first = found[0]?.[0]?.line.index ?? 0;
  const phrasesOf = (some: readonly PageLine[]) =>
    some.flatMap(({ text }) => (text.length < 160 ? headPhrases(text) : []));
  const inside = found.flat();
  const timed = inside.filter(
    ({ line, parts }) => isTimed(line) && parts.every(({ role }) => role !== 'abstract'),
  );
  let score = 0;
  if (phrasesOf(lines.slice(0, first + 2)).some((phrase) => publicationWords.has(phrase))) score += 1;
  if (phrasesOf(lines.slice(0, first)).some((phrase) => isOccasionWord(phrase))) score -= 0.5;
  if (inside.filter(({ line }) => isButtons(line.text)).length >= 0.5 * count) score += 1;
  if (
    share(({ pages, volume, journal }) =>
      Boolean(pages ?? (volume && !volume.isShared) ?? (journal && !journal.isShared)),
    ) >= 0.5
  )
    score += 1.5;
  if (share(({ event, when }) => Boolean(event && when)) >= 0.5) score += 1;
  if (share(({ when }) => when !== undefined && !when.isShared) >= 0.5) score += 0.5;
  if (inside.filter(({ line }) => isOfPapers(line.text)).length >= 0.5 * count) score += 1.5;
  if (share(({ links }) => links?.some(({ label }) => label) ?? false) >= 0.5) score += 1;
  // Talks without speakers are rare: titles with abstracts and nothing else are papers.
  const isAbstract = ({ people, body }: DumpRecord) => !people && (body?.[0]?.text.length ?? 0) >= 160;
  if (count >= 4 && share(isAbstract) >= 0.8) score += 1;
  const authors =
    records.reduce((sum, { people }) => sum + (Array.isArray(people) ? people.length : 0), 0) / count;
  if (authors >= 2.2) score += 1;
  else if (authors >= 1.6) score += 0.5;
  return score - (timed.length >= 0.3 * count ? 3 : 0);
}

/** Papers that begin behind a gap no smaller than those inside them are likelier ones. */
export function gapsIn(found: readonly (readonly ReadLine[])[]): number {
  return found.slice(1).reduce((sum, paper) => {
    const own = paper.filter(({ parts }) => parts.some(({ role }) => role === 'title' || role === 'people'));
    const inside = Math.max(0, ...own.slice(1).map(({ line }) => Math.min(line.gap, 2)));
    const first = Math.min(paper[0]?.line.gap ?? 0, 2);
    return sum + (first > inside ? 0.2 : first < inside ? -0.8 : 0);
  }, 0);
}

function headPhrases(text: string): string[] {
  const words = wordsIn(text).map(foldedWord);
  return [
    foldedWord(text.trim()),
    ...words,
    ...words.slice(1).map((word, index) => `${words[index]} ${word}`),
  ];
}

/** An hour, or a day with its weekday: papers have none. */
function isTimed({ when, text }: PageLine): boolean {
  return (
    when !== undefined &&
    text.length < 160 &&
    (when.start !== undefined || (when.weekday !== undefined && when.dates.length > 0))
  );
}

/** What only papers have: "TL;DR: …", "· 18 authors". */
function isOfPapers(text: string): boolean {
  return (
    text.length < 400 &&
    /^(?:keywords|tl;?dr|submission number|primary area|subjects|track|mots[- ]clés|schlagwörter|palabras clave|palavras-chave|parole chiave|trefwoorden)\b|^\W{0,3}\d+ (?:authors?|auteurs?|autoren|autores|autori)\b/iu.test(
      text,
    )
  );
}
