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

let item: CslItem | undefined;
const engines = new Map<string, Engine>();

/**
 * An entry in each style, formatted as the only item of a bibliography: without a number, and without a letter after its year.
 * Empty for an entry with a name that the processor cannot handle.
 */
export function citations(of: CslItem, locale = 'en-US'): Citation[] {
  // No style prints the abstract, and it slows the processor down.
  const { abstract: _, ...fields } = of;
  item = withEventTitle(fields);
  try {
    return (Object.keys(styleLabels) as Style[]).map((style) => inStyle(style, of.id, locale));
  } catch {
    // The processor keeps names as keys of a plain object, so it throws on one such as "__proto__".
    engines.clear();
    return [];
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

function inStyle(style: Style, id: string, locale: string): Citation {
  const processor = engineFor(style, locale);
  // The processor caches items by id, and would cite an entry of the same id with its former fields.
  processor.updateItems([]);
  processor.updateItems([id]);
  const [, entries] = processor.makeBibliography() || [undefined, []];
  return {
    style: styleLabels[style],
    text: entries.join(' ').replace(/\s+/g, ' ').trim().replace(/^1\. /, ''),
  };
}

/** Engines are kept, because reading a style takes longer than formatting a citation. */
function engineFor(style: Style, locale: string): Engine {
  const key = `${style} ${locale}`;
  const found = engines.get(key);
  if (found) return found;
  const made = new CSL.Engine(
    { retrieveLocale: () => csl[locale as keyof typeof csl], retrieveItem: () => item },
    styles[style],
    locale,
    // Otherwise the default language of the style takes precedence.
    locale !== 'en-US',
  );
  made.setOutputFormat('text');
  engines.set(key, made);
  return made;
}
