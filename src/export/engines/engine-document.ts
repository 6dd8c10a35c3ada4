/** An entry as a document of a search engine: flat fields of plain text. */
import { type Entry, entryId, peopleOf } from '../../model/entry.ts';
import { bodyText } from '../../render/markdown.ts';
import { plainTitle } from '../../render/math.ts';
import { entryUrl } from '../identity.ts';

export interface EngineDocument {
  /** "talks/slug". */
  id: string;
  kind: 'talk' | 'paper';
  title: string;
  people?: string[];
  affiliations?: string[];
  abstract?: string;
  /** As known: "2024", "2024-02", "2024-02-26"; absent without a year. */
  date?: string;
  year?: number;
  series?: string;
  location?: string;
  /** The journal or the book of a paper. */
  publishedIn?: string;
  topics?: string[];
  status?: string;
  /** The public address of its page. */
  page: string;
}

export interface EngineContext {
  url: (path: string) => string;
  /** The names of the topics of an entry. */
  topicsOf: (entry: Entry) => readonly string[];
}

export function engineDocument(entry: Entry, context: EngineContext): EngineDocument {
  const { kind, of } = entry;
  const people = peopleOf(entry);
  const affiliations =
    kind === 'talk' ? (of.speakers ?? []).flatMap(({ affiliation }) => affiliation ?? []) : [];
  const topics = [...context.topicsOf(entry)];
  const abstract = bodyText(of.body);
  const date = of.date?.startsWith('--') ? undefined : of.date;
  const publishedIn = kind === 'paper' ? (of.journal ?? of.booktitle ?? of.event) : undefined;
  return {
    id: entryId(entry),
    kind,
    title: plainTitle(of.title),
    ...(people.length > 0 && { people }),
    ...(affiliations.length > 0 && { affiliations: [...new Set(affiliations)] }),
    ...(abstract && { abstract }),
    ...(date && { date, year: Number(date.slice(0, 4)) }),
    ...(of.series && { series: of.series }),
    ...(kind === 'talk' && of.location && { location: of.location }),
    ...(publishedIn && { publishedIn: plainTitle(publishedIn) }),
    ...(topics.length > 0 && { topics }),
    ...(kind === 'talk' && of.status && { status: of.status }),
    page: entryUrl(entry, context),
  };
}
