/** What the search needs to know of a page. The order of the documents gives them their numbers. */
import type { Card } from '../format/card.ts';
import type { FacetValues } from '../format/facets.ts';
import type { Languages } from '../format/languages.ts';
import type { FieldTexts } from '../format/options.ts';

export interface SearchDocument {
  /** The text that is searched, field by field. */
  text: FieldTexts;
  /** What a result shows at once. */
  card: Card;
  /** Rich text, of which a result shows an excerpt. Paragraphs end with a newline. */
  abstract: string;
  /** The values for the filters. Without them, the document passes no filter. */
  facets?: FacetValues;
  /** The last day, of what takes several days: "2024-02-28". */
  lastDay?: string;
  /** The languages of title and abstract. Leave it out if they are unknown. */
  languages?: Languages;
}
