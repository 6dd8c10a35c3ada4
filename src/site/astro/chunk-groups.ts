/** Which modules of the browser travel in one file. */

export const chunkGroups = [
  // What is used elsewhere, too, stays out of the search's file: a group takes along all that it imports, and every list of talks
  // would load the search.
  { name: 'messages', test: /\/src\/(?:i18n\/.*\?client$|text\/plural)/, priority: 1 },
  // What loads a script when it is needed stays out of it for the same reason; it travels with what most pages have anyway.
  { name: 'address', test: /vite\/preload-helper|\/src\/client\/address/, priority: 2 },
  // Two small files would be fetched one after the other, and the reader's own time would come later. What it needs stays out of the
  // files of the search, since pages would load those.
  { name: 'clock', test: /\/src\/(?:model\/(?:today|reader-clock)|text\/calendar-days)/, priority: 1 },
  // What every way of searching needs travels in one file: that compresses better, and one request brings it.
  {
    name: 'search',
    test: /minisearch|\/src\/search\/(?!messages\/|ui\/(?:box|search-page|paste|asked-filters|no-results-help)|format\/facets|query\/(?:facet-counts|similar-text|bag-of-words|match-initials|respell|spelling|snippet|check-phrases|match-narrowed|narrow-request|read-question|filter-words|day-spans))|\/src\/search\/messages\/.*\?search$/,
  },
  // Loaded when filters decide what is found, by words of a question or by lists.
  { name: 'narrowed', test: /\/src\/search\/(?:format\/facets|query\/match-narrowed)/ },
  // Loaded when a question has a word that may be a filter.
  {
    name: 'filters',
    test: /\/src\/search\/(?:ui\/asked-filters|query\/(?:narrow-request|read-question|filter-words|day-spans))|\/src\/search\/messages\/.*\?filters$/,
  },
  // Loaded when a word is unknown, or nothing was found.
  {
    name: 'respelling',
    test: /\/src\/search\/(?:query\/(?:respell|spelling)|ui\/no-results-help)|\/src\/search\/messages\/.*\?help$/,
  },
];
