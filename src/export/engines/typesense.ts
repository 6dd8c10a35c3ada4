/** Files for Typesense: the schema of a collection and its documents. */
import type { EngineDocument } from './engine-document.ts';

/** What "POST /collections" is sent. */
export function typesenseSchema(name: string, language: string): object {
  // English is read without a locale.
  const locale = language === 'en' ? {} : { locale: language };
  const fields: Record<Exclude<keyof EngineDocument, 'id'>, object> = {
    kind: { type: 'string', facet: true },
    title: { type: 'string', ...locale },
    people: { type: 'string[]', facet: true, optional: true },
    affiliations: { type: 'string[]', facet: true, optional: true },
    abstract: { type: 'string', optional: true, ...locale },
    // As text, days sort as they follow each other, also where only the year is known.
    date: { type: 'string', optional: true, sort: true },
    year: { type: 'int32', facet: true, optional: true },
    series: { type: 'string', facet: true, optional: true },
    location: { type: 'string', facet: true, optional: true },
    publishedIn: { type: 'string', facet: true, optional: true },
    topics: { type: 'string[]', facet: true, optional: true },
    status: { type: 'string', facet: true, optional: true },
    page: { type: 'string', index: false, optional: true },
  };
  return { name, fields: Object.entries(fields).map(([field, what]) => ({ name: field, ...what })) };
}

/** What "POST /collections/NAME/documents/import?action=upsert" is sent: a document a line. */
export function typesenseDocuments(documents: readonly EngineDocument[]): string {
  return documents.map((document) => `${JSON.stringify({ ...document, id: idOf(document.id) })}\n`).join('');
}

/** The id may have nothing that an address would encode: "talks~2Fslug" for "talks/slug". */
function idOf(id: string): string {
  return encodeURIComponent(id).replace(/%/g, '~');
}
