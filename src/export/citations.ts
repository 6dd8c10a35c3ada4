/** Citations as text to copy, formatted by a CSL processor. */
import csl from '@citation-js/plugin-csl/lib-mjs/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib-mjs/styles.json' with { type: 'json' };
import CSL, { type Engine } from 'citeproc';
import type { CslItem } from './csl.ts';

/** What each style is called where it is chosen. */
const names = { apa: 'APA', harvard1: 'Harvard', vancouver: 'Vancouver' } as const;
type Style = keyof typeof names;

export interface Citation {
  /** "APA". */
  style: string;
  /** Plain text on one line. */
  text: string;
}

let item: CslItem | undefined;
const engines = new Map<string, Engine>();

/**
 * None for an entry whose names the processor cannot bear. Else the entry in each style, as the only item of its list: without a number, and without letters after its year.
 *
 * @param locale of the words of a citation (“Retrieved”, “no date”): one that the package of locales has
 */
export function citations(of: CslItem, locale = 'en-US'): Citation[] {
  // What the catalogue knows is enough to cite by; an abstract only slows the processor down.
  const { abstract: _, ...fields } = of;
  item = presentedSomewhere(fields);
  try {
    return (Object.keys(names) as Style[]).map((style) => inStyle(style, of.id, locale));
  } catch {
    // The processor keeps names in a plain object, in which "__proto__" is none: such an entry is cited by its other formats.
    engines.clear();
    return [];
  }
}

/** Styles say what a talk was “presented at”, also where that is not known: its place stands in for it, and without one the words go. */
function presentedSomewhere(talk: CslItem): CslItem {
  if (talk.type !== 'speech' || talk['event-title']) return talk;
  const { 'event-place': place, ...fields } = talk;
  return place ? { ...fields, 'event-title': place } : { ...fields, type: 'article' };
}

function inStyle(style: Style, id: string, locale: string): Citation {
  const processor = engineFor(style, locale);
  // It remembers an item by its id, also when its fields are others by now.
  processor.updateItems([]);
  processor.updateItems([id]);
  const [, entries] = processor.makeBibliography() || [undefined, []];
  return { style: names[style], text: entries.join(' ').replace(/\s+/g, ' ').trim().replace(/^1\. /, '') };
}

/** Made once: reading a style takes longer than citing by it. */
function engineFor(style: Style, locale: string): Engine {
  const key = `${style} ${locale}`;
  const found = engines.get(key);
  if (found) return found;
  const made = new CSL.Engine(
    { retrieveLocale: () => csl[locale as keyof typeof csl], retrieveItem: () => item },
    styles[style],
    locale,
    // Else the language that a style was written in goes first.
    locale !== 'en-US',
  );
  made.setOutputFormat('text');
  engines.set(key, made);
  return made;
}
