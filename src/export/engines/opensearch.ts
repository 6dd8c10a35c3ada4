/** Files for OpenSearch, and for Elasticsearch, whose formats are the same here: an index and its documents. */
import type { EngineDocument } from './engine-document.ts';

/** The analyzers for languages that both engines have, by the tag of the language. */
const languageAnalyzers: Readonly<Record<string, string>> = { en: 'english', fr: 'french', de: 'german' };

/** What "PUT /INDEX" is sent: settings and mapping. A field that is not in it is refused, so that none is guessed. */
export function openSearchIndex(language: string): object {
  const text = {
    type: 'text',
    // Accents are forgiven; the second way of reading knows the forms of words.
    analyzer: 'folded',
    fields: { stemmed: { type: 'text', analyzer: languageAnalyzers[language] ?? 'standard' } },
  };
  // To search in, and to filter and count by.
  const name = { type: 'text', analyzer: 'folded', fields: { exact: { type: 'keyword' } } };
  const keyword = { type: 'keyword' };
  return {
    settings: {
      analysis: {
        analyzer: {
          folded: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        id: keyword,
        kind: keyword,
        title: text,
        people: name,
        affiliations: name,
        abstract: text,
        // Of some only the year or the month is known.
        date: { type: 'date', format: 'strict_date||strict_year_month||strict_year' },
        year: { type: 'short' },
        series: name,
        location: name,
        publishedIn: name,
        topics: name,
        status: keyword,
        page: { type: 'keyword', index: false, doc_values: false },
      } satisfies Record<keyof EngineDocument, object>,
    },
  };
}

/** What "POST /INDEX/_bulk" is sent: for each document a line with what to do and one with its source. An `_id` may have 512 bytes. */
export function openSearchBulk(documents: readonly EngineDocument[]): string {
  return documents
    .map((document) => `${JSON.stringify({ index: { _id: document.id } })}\n${JSON.stringify(document)}\n`)
    .join('');
}
