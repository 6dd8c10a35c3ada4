/** What scripts in the browser read of an entry's file of the API. */
import type { ApiPack, ApiPaper, ApiTalk } from './api-schema.ts';

type Common = Pick<ApiTalk | ApiPaper, 'id' | 'kindOfEntry' | 'page' | 'plainTitle'>;
type OfTalk = Pick<
  ApiTalk,
  | 'speakers'
  | 'date'
  | 'start'
  | 'end'
  | 'endDate'
  | 'timezone'
  | 'location'
  | 'status'
  | 'starts'
  | 'ends'
  | 'calendar'
>;

/** A subset of the fields of a talk or a paper in `api/v1/`. */
export type EntryJson = Common & Partial<OfTalk> & Pick<ApiPaper, 'authors'>;

/** A talk in a file of several entries, which has its calendar in it. */
export type WithCalendarText = Pick<ApiPack['items'][number] & { ics?: string | undefined }, 'ics'>;

/** What citations are made of. */
export type CitationJson = Pick<ApiTalk | ApiPaper, 'abstract' | 'bibtex' | 'ris' | 'csl'>;
