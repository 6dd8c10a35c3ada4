/** Citations as plain text to copy, formatted by a CSL processor when the site is built. */
import csl from '@citation-js/plugin-csl/lib-mjs/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib-mjs/styles.json' with { type: 'json' };
import CSL, { type Engine } from 'citeproc';
import type { CslItem } from './csl.ts';

/** The styles, by their name in the plugin, and their labels. */
const styleLabels = { apa: 'APA', harvard1: 'Harvard', vancouver: 'Vancouver' } as const;
type Style = keyof typeof styleLabels;

export interface Citation {
  /** "APA". */
  style: string;
  /** Plain text on one line. */
  text: string;
}

let items: readonly CslItem[] = [];
const engines = new Map<string, Engine>();

/** An entry in each style, as {@link manyCitations} gives them. */
export function citations(of: CslItem, locale = 'en-US'): Citation[] {
  return manyCitations([of], locale)[0] ?? [];
}

/**
 * Each entry in each style, formatted as if it were the only item of a bibliography: without a number, and without a letter after its
 * year. Empty for an entry with a name that the processor cannot handle. Many at once take half the time.
 *
 * @returns in the order of the entries
 */
export function manyCitations(of: readonly CslItem[], locale = 'en-US'): Citation[][] {
  // No style prints the abstract, and it slows the processor down.
  items = of.map(({ abstract: _, ...fields }) => withEventTitle(fields));
  try {
    const byStyle = (Object.keys(styleLabels) as Style[]).map((style) => inStyle(style, locale));
    return of.map((_, index) => byStyle.flatMap((citations) => citations[index] ?? []));
  } catch {
    // The processor keeps names as keys of a plain object, so it throws on one such as "__proto__".
    engines.clear();
    return of.length === 1 ? [[]] : of.map((one) => citations(one, locale));
  }
}

/**
 * Styles print “presented at” for every talk, even one without an event title. The place stands in for a missing title; a talk without
 * either is cited as an article, which drops the words.
 */
function withEventTitle(talk: CslItem): CslItem {
  if (talk.type !== 'speech' || talk['event-title']) return talk;
  const { 'event-place': place, ...fields } = talk;
  return place ? { ...fields, 'event-title': place } : { ...fields, type: 'article' };
}

function inStyle(style: Style, locale: string): Citation[] {
  const processor = engineFor(style, locale);
  // The processor caches items by id, and would cite others of the same ids with their former fields.
  processor.updateItems([]);
  processor.updateItems(items.map((_, index) => String(index)));
  const [, entries] = processor.makeBibliography() || [undefined, []];
  if (entries.length !== items.length) throw new Error('the processor left an entry out');
  return entries.map((entry) => ({
    style: styleLabels[style],
    text: entry
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\d+\. /, ''),
  }));
}

/** Engines are kept, because reading a style takes longer than formatting a citation. */
function engineFor(style: Style, locale: string): Engine {
  const key = `${style} ${locale}`;
  const found = engines.get(key);
  if (found) return found;
  const made = new CSL.Engine(
    {
      retrieveLocale: () => csl[locale as keyof typeof csl],
      retrieveItem: (id) => {
        const item = items[Number(id)];
        return item && { ...item, id };
      },
    },
    eachAlone(styles[style]),
    locale,
    // Otherwise the default language of the style takes precedence.
    locale !== 'en-US',
  );
  made.setOutputFormat('text');
  engines.set(key, made);
  return made;
}

/** A style without what orders items and tells them apart, and without citations in a text, which nobody asks for. */
function eachAlone(style: string): string {
  return style
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(/<citation\b.*?<\/citation>/s, '<citation><layout><text value="-"/></layout></citation>')
    .replace(/ (?:collapse|subsequent-author-substitute|disambiguate-[a-z-]+)="[^"]*"/g, '');
}
