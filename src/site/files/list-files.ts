/** The files beside a list's page: its calendar, its feeds and its bibliographies. */
import type { EntryList } from '../../catalogue/entry-list.ts';
import { bibtex } from '../../export/bibtex.ts';
import { cslItem } from '../../export/csl.ts';
import { feedFormats } from '../../export/feeds/feed.ts';
import { ris } from '../../export/ris.ts';
import { messages } from '../messages.ts';
import { calendarOfList } from './calendars.ts';
import { feedFiles } from './feeds.ts';
import { file, json, type OutsideFile } from './file.ts';
import { pageOf } from './identity.ts';

/** The formats that a list's files come in. */
export function listFormats({ hasTalks }: EntryList): string[] {
  return [...(hasTalks ? ['ics'] : []), ...feedFormats, 'bib', 'ris', 'csl.json'];
}

/** The files beside a list's page. */
export function filesOfList(list: EntryList): OutsideFile[] {
  const { path, entries } = list;
  const isCalendar = list.hasTalks ? [file(path, 'ics', () => calendarOfList(list))] : [];
  return [
    ...isCalendar,
    ...feedFormats.flatMap((format) => feedFiles(list, format)),
    file(path, 'bib', () => entries.map((entry) => bibtex(entry, pageOf(entry), messages)).join('\n')),
    file(path, 'ris', () => entries.map((entry) => ris(entry, pageOf(entry), messages)).join('\r\n')),
    file(path, 'csl.json', () => json(entries.map((entry) => cslItem(entry, pageOf(entry), messages)))),
  ];
}
