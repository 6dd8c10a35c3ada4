/** Reads and writes the query string of the search page. */
import { allowedFilterValues, filterNames } from '../format/filters.ts';
import { requestFields, type SearchRequest } from '../query/search-request.ts';

const allowedValues = new Map<string, readonly string[] | undefined>([
  ...filterNames.map((name) => [name, allowedFilterValues(name)] as const),
  ['sort', ['date']],
]);

/** Reads a query string. Unknown parameters and values are ignored. */
export function readUrlState(queryString: string): SearchRequest {
  const parameters = new URLSearchParams(queryString);
  return Object.fromEntries(
    requestFields.map((name) => {
      const value = (parameters.get(name) ?? '').trim();
      return [name, allowedValues.get(name)?.includes(value) === false ? '' : value];
    }),
  ) as unknown as SearchRequest;
}

/** Writes a query string: "?q=gov&year=2024", or "" for the empty request. */
export function writeUrlState(request: SearchRequest): string {
  const parameters = new URLSearchParams();
  for (const name of requestFields) if (request[name]) parameters.set(name, request[name]);
  return parameters.size > 0 ? `?${parameters}` : '';
}
