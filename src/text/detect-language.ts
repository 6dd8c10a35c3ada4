/** The language that a title and an abstract are written in, told by their small words; "undefined" wherever that is in doubt. */

export type Language = 'en' | 'fr' | 'de' | 'es' | 'pt' | 'it';

/** The frequent words of each language. One that stands in several lists ("de", "in", "son") tells nothing, and is passed over. */
const smallWords: Readonly<Record<Language, string>> = {
  en: `the a an of to in on at as and is it its i we you he are was were be been do does no not so me my am or by for from with this
    that these those which what who how why when where their our has have had can could will would should may must between into
    than then there about under over some such more most all also per son die war par but if one as up both each`,
  fr: `le la les l' d' qu' n' s' c' j' m' de du des un une et est sont a ont dans en pour par sur avec sous sans nous vous il elle ils
    elles on notre nos votre leur leurs son sa ses ce cet cette ces qui que quoi dont ou où au aux à ne pas se si plus très bien
    être avoir été sera seront peut peuvent fait ainsi entre donc mais lorsque comme afin tout tous toutes chez y lui même aussi`,
  de: `der die das des dem den ein eine einer eines einem einen und oder ist sind war wird werden wurde wurden hat haben kann können
    in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch über unter zwischen gegen ohne um als wie wenn dass daß
    wir uns sie es er ich sich man nicht auch noch nur sehr so aber diese dieser dieses diesem diesen sowie was wo du also alle`,
  es: `el la los las lo un una unos unas de del al a y e o u en con por para sin sobre entre desde hasta es son ser está están ha han
    fue hay se su sus nos que qué cual quien como cómo cuando donde más menos muy no si pero también este esta estos estas esto ese
    esa nuestro nuestra nuestros nuestras puede pueden sur me mi le les ya tan`,
  pt: `o a os as um uma uns umas de do da dos das no na nos nas ao aos à às em e ou com por para sem sobre entre desde até é são ser
    está estão foi há se seu sua seus suas que qual quem como quando onde mais menos muito não mas também este esta estes estas isto
    esse essa nosso nossa nossos nossas pode podem pelo pela pelos pelas num numa me já tão`,
  it: `il lo la i gli le l' un uno una un' di del dello della dell' dei degli delle d' da dal dalla dalle dai a al allo alla all' ai
    agli alle in nel nello nella nell' nei negli nelle su sul sulla sull' sui sulle con per tra fra e ed o è sono essere ha hanno si
    che chi cui come quando dove più meno molto non ma anche se questo questa questi queste nostro nostra ci ne può possono sua suo`,
};

/** The one language of each word that tells one. */
const tellingWords = new Map<string, Language>();
const shared = new Set<string>();
for (const language of Object.keys(smallWords) as Language[])
  for (const word of new Set(smallWords[language].split(/\s+/))) {
    if (tellingWords.has(word)) shared.add(word);
    tellingWords.set(word, language);
  }
for (const word of shared) tellingWords.delete(word);

/** So few words tell nothing for certain. */
const fewestWords = 5;
/** As many different telling words there must be: the particles of one name ("von der Leyen") are fewer. */
const fewestTelling = 3;
/** Of a running text, one word in three or four is telling; of names and terms in another language, hardly any. */
const leastShare = 0.1;
/** The telling words of every other language together, for each of the language: more, and the text is in two. */
const mostForeign = 0.25;

/** The language of a text with formulas, addresses and Markdown; undefined when it is short, in two languages, or in another one. */
export function languageOf(text: string): Language | undefined {
  const words = wordsOf(text);
  if (words.length < fewestWords) return undefined;
  const { language, found, foreign } = leaningOf(words);
  const isClear =
    new Set(found).size >= fewestTelling &&
    found.length >= leastShare * words.length &&
    foreign <= mostForeign * found.length;
  return isClear ? language : undefined;
}

interface Languages {
  title?: Language | undefined;
  abstract?: Language | undefined;
}

const known = new WeakMap<object, Languages>();

/** The language of an entry's title and of its abstract, which may differ; a short title that does not object is in that of the abstract. */
export function languagesOf(entry: { title: string; body: string }): Languages {
  const told = known.get(entry) ?? tellLanguages(entry);
  // Asked for in every list that the entry stands in.
  known.set(entry, told);
  return told;
}

function tellLanguages(entry: { title: string; body: string }): Languages {
  const abstract = languageOf(entry.body);
  const own = languageOf(entry.title);
  if (own || !abstract) return { title: own, abstract };
  const { language, foreign } = leaningOf(wordsOf(entry.title));
  return {
    title: language === undefined || (language === abstract && foreign === 0) ? abstract : undefined,
    abstract,
  };
}

/** The language with the most telling words, those words, and how many there are of others. */
function leaningOf(words: readonly string[]): { language?: Language; found: string[]; foreign: number } {
  const byLanguage = Object.entries(
    Object.groupBy(
      words.filter((word) => tellingWords.has(word)),
      (word) => tellingWords.get(word) as Language,
    ),
  ).sort(([, a], [, b]) => b.length - a.length);
  const [first, ...others] = byLanguage;
  return {
    ...(first && { language: first[0] as Language }),
    found: first?.[1] ?? [],
    foreign: others.reduce((sum, [, found]) => sum + found.length, 0),
  };
}

/** In lower case; "l'espace" is "l'" and "espace". Formulas, code and addresses are no words. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/\$\$.*?\$\$|\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\]|`[^`]*`|https?:\S+|\\\p{L}+/gsu, ' ')
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/\p{L}+'?/gu) ?? []
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
