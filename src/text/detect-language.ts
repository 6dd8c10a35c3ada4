/** The language that a title and an abstract are written in, told by letter n-grams; `undefined` wherever that is in doubt. */
import { eld } from 'eld/extrasmall';

/** BCP 47. Of a text in another language nothing is said. */
export type Language = 'en' | 'fr' | 'de' | 'es' | 'pt' | 'it' | 'nl' | 'sv';

const languages: ReadonlySet<string> = new Set<Language>(['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv']);

/** Fewer words are names or terms as often as a text. */
const fewestWords = 5;
/** Of eld's scores, from 0 to 1: a sentence has 0.75 and more, a list of names less. */
const leastScore = 0.7;
/** A text in two languages has nearly the same score in both. */
const leastLead = 0.05;
/** A title in another language than its abstract leads by so much: one that is made of names and terms does not. */
const leastLeadOfTitle = 0.1;

/** The language of a text with formulas, addresses and Markdown; undefined when it is short, in two languages, or in another one. */
export function languageOf(text: string): Language | undefined {
  const prose = proseOf(text);
  if ((prose.match(/\p{L}+/gu) ?? []).length < fewestWords) return undefined;
  const { language, lead } = scoresOf(prose);
  return lead() >= leastLead ? language : undefined;
}

interface Languages {
  title?: Language | undefined;
  abstract?: Language | undefined;
}

/** Every list that an entry stands in asks for its languages. */
const known = new WeakMap<object, Languages>();

/**
 * The languages of an entry's title and of its abstract, which may differ. A title is in the language of its abstract unless it
 * clearly reads as another: then it is in that one, or, if it is short, in an unknown one.
 */
export function languagesOf(entry: { title: string; body: string }): Languages {
  const found = known.get(entry) ?? detectLanguages(entry);
  known.set(entry, found);
  return found;
}

/** What was found of the same title and abstract before: it is not looked for again. */
export function rememberLanguages(entry: { title: string; body: string }, languages: Languages): void {
  known.set(entry, languages);
}

export function detectLanguages({ title, body }: { title: string; body: string }): Languages {
  const abstract = languageOf(body);
  const own = languageOf(title);
  if (!abstract || own === abstract) return { title: own, abstract };
  const { language, lead } = scoresOf(proseOf(title));
  const isAnother = language !== undefined && lead(abstract) >= leastLeadOfTitle;
  return { title: isAnother ? own : abstract, abstract };
}

/**
 * The language with the best score, if it is one of ours and the score is no accident, and by how much it leads before another one, or
 * before the second best.
 */
function scoresOf(prose: string): { language?: Language; lead: (before?: Language) => number } {
  const scores = Object.entries(eld.detect(prose).getScores()).sort(([, a], [, b]) => b - a);
  const [first, second] = scores;
  const [language = '', score = 0] = first ?? [];
  return {
    ...(isLanguage(language) && score >= leastScore && { language }),
    lead: (before) => score - ((before ? scores.find(([name]) => name === before)?.[1] : second?.[1]) ?? 0),
  };
}

function isLanguage(name: string): name is Language {
  return languages.has(name);
}

/** A text without formulas, code and addresses. */
function proseOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /\$\$.{0,2000}?\$\$|\$[^$]*\$|\\\(.{0,2000}?\\\)|\\\[.{0,2000}?\\\]|`[^`]*`|https?:\S+|\\\p{L}+/gsu,
      ' ',
    );
}

/** The languages of an entry as its page marks them: only those that the interface is not in. */
export function foreignLanguagesOf(
  entry: { title: string; body: string },
  ofInterface: string,
): { title?: Language | undefined; abstract?: Language | undefined; shown?: Language | undefined } {
  const foreign = (language: Language | undefined) => (language === ofInterface ? undefined : language);
  const { title, abstract } = languagesOf(entry);
  return { title: foreign(title), abstract: foreign(abstract), shown: foreign(abstract ?? title) };
}
