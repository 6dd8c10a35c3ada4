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
const engines = new Map<Style, Engine>();

/** None for an entry whose names the processor cannot bear. Else the entry in each style, as the only item of its list: without a number, and without letters after its year. */
export function citations(of: CslItem): Citation[] {
  // What the catalogue knows is enough to cite by; an abstract only slows the processor down.
  const { abstract: _, ...fields } = of;
  item = fields;
  try {
    return (Object.keys(names) as Style[]).map((style) => inStyle(style, of.id));
  } catch {
    // The processor keeps names in a plain object, in which "__proto__" is none: such an entry is cited by its other formats.
    engines.clear();
    return [];
  }
}

function inStyle(style: Style, id: string): Citation {
  const processor = engineFor(style);
  processor.updateItems([id]);
  const [, entries] = processor.makeBibliography() || [undefined, []];
  return { style: names[style], text: entries.join(' ').replace(/\s+/g, ' ').trim().replace(/^1\. /, '') };
}

/** Made once: reading a style takes longer than citing by it. */
function engineFor(style: Style): Engine {
  const found = engines.get(style);
  if (found) return found;
  const made = new CSL.Engine(
    { retrieveLocale: () => csl['en-US'], retrieveItem: () => item },
    styles[style],
  );
  made.setOutputFormat('text');
  engines.set(style, made);
  return made;
}
