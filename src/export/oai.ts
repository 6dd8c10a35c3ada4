/**
 * "oai.xml": all entries as an OAI-PMH static repository (openarchives.org, "Specification for an OAI Static Repository"), which a gateway
 * serves to harvesters.
 */
import { type Entry, entryId, peopleOf } from '../model/entry.ts';
import { bodyText } from '../render/markdown.ts';
import { plainTitle } from '../render/math.ts';
import { cut } from '../text/truncate.ts';
import { xmlText } from '../text/xml.ts';
import type { ExportContext } from './context.ts';
import { doiOf } from './csl.ts';
import type { ExportFile } from './export-file.ts';
import { entryUrl } from './identity.ts';

/** The standard wants an address that harvesters write to; "@" stands between what is no space, bracket or quote. */
const emailIn = /[^\s<>()[\]"':;,@]{1,64}@[^\s<>()[\]"':;,@]{1,200}\.[A-Za-z]{2,20}/;

/** As the schema of the protocol has a day that nobody knows. */
const noDay = '1970-01-01';

/** @param contact whom to write to, in Markdown. Without an e-mail address in it there is no file: the schema wants one, and none is made up */
export function oaiFiles(
  entries: readonly Entry[],
  context: ExportContext,
  contact: string | undefined,
): ExportFile[] {
  const email = emailIn.exec(contact ?? '')?.[0];
  if (email === undefined) return [];
  return [{ path: 'oai.xml', mediaType: 'text/xml', content: () => repository(entries, context, email) }];
}

function repository(entries: readonly Entry[], context: ExportContext, email: string): string {
  const { title, url, changeOf } = context;
  const days = entries.flatMap((entry) => changeOf(entryId(entry)).changed ?? []).sort();
  const earliest = days[0] ?? noDay;
  const identify = [
    ['repositoryName', title],
    // Whoever registers the file with a gateway gets another one from it.
    ['baseURL', url('oai.xml')],
    ['protocolVersion', '2.0'],
    ['adminEmail', email],
    ['earliestDatestamp', earliest],
    ['deletedRecord', 'no'],
    ['granularity', 'YYYY-MM-DD'],
  ].map(([name, value = '']) => `<oai:${name}>${xmlText(value)}</oai:${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
${identify.join('\n')}
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
${entries.map((entry) => record(entry, earliest, context)).join('\n')}
</ListRecords>
</Repository>
`;
}

/** The id is the one that the entry had first (oai-identifier, version 2). */
function record(entry: Entry, earliest: string, context: ExportContext): string {
  const id = entryId(entry);
  const { changed = earliest } = context.changeOf(id);
  const identifier = `oai:${context.calendarHost}:${encodeURI(context.permanentId(id))}`;
  const elements = dublinCore(entry, context).map(
    ([name, value]) => `<dc:${name}>${xmlText(value)}</dc:${name}>`,
  );
  return `<oai:record><oai:header><oai:identifier>${xmlText(identifier)}</oai:identifier><oai:datestamp>${changed}</oai:datestamp></oai:header><oai:metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${elements.join('')}</oai_dc:dc></oai:metadata></oai:record>`;
}

function dublinCore(entry: Entry, context: ExportContext): [name: string, value: string][] {
  const { kind, of } = entry;
  const doi = kind === 'paper' ? doiOf(of.links) : undefined;
  const abstract = bodyText(of.body);
  const found: [string, string | undefined][] = [
    ['title', plainTitle(of.title)],
    ...peopleOf(entry).map((name): [string, string] => ['creator', name]),
    ['description', abstract && cut(abstract, 300)],
    ['date', of.date?.startsWith('--') ? undefined : of.date],
    // DCMI type vocabulary.
    ['type', kind === 'talk' ? 'Event' : 'Text'],
    ['relation', of.series],
    ['source', kind === 'paper' ? (of.journal ?? of.booktitle) : undefined],
    ['coverage', kind === 'talk' ? of.location : undefined],
    ['identifier', entryUrl(entry, context)],
    ['identifier', doi && `https://doi.org/${encodeURI(doi)}`],
  ];
  return found.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
