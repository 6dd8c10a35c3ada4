/** The description that lets a browser search the site from its own search box (OpenSearch 1.1). */
import { xmlText } from '../text/xml.ts';

/**
 * @param search the public address of the search page
 * @param self the public address of the file
 */
export function openSearch(name: string, description: string, search: string, self: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText([...name].slice(0, 16).join(''))}</ShortName>
<LongName>${xmlText([...name].slice(0, 48).join(''))}</LongName>
<Description>${xmlText([...description].slice(0, 1024).join(''))}</Description>
<Url type="text/html" method="get" template="${xmlText(search)}?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(self)}"/>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
}
