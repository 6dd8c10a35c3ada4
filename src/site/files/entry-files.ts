/** The files beside an entry's page: one in each of its formats, its source and its picture. */

import { publishedIn } from '../../catalogue/paper-lists.ts';
import { apiEntry } from '../../export/api.ts';
import { bibtex } from '../../export/bibtex.ts';
import { cslItem } from '../../export/csl.ts';
import type { Card } from '../../export/images/card.ts';
import { ris } from '../../export/ris.ts';
import { formatDate, formatTalkTime } from '../../i18n/dates.ts';
import { formatStatus } from '../../i18n/status.ts';
import { type Entry, entryId, peopleOf } from '../../model/entry.ts';
import { dayInCalendar } from '../../model/talk-status.ts';
import { plainTitle } from '../../render/math.ts';
import { catalogue, changeOf, fileNameOf, fileOf } from '../load.ts';
import { messages } from '../messages.ts';
import { publicUrl } from '../urls.ts';
import { calendarOfEntry } from './calendars.ts';
import { file, json, type OutsideFile } from './file.ts';
import { pageOf } from './identity.ts';
import { picture } from './picture.ts';

/** The formats that an entry's files come in, in the order in which they are offered. */
export function formatsOf(entry: Entry): string[] {
  const isInCalendar = entry.kind === 'talk' && dayInCalendar(entry.of) !== undefined;
  return [...(isInCalendar ? ['ics'] : []), 'bib', 'ris', 'csl.json', 'json'];
}

/** The files beside an entry's page. */
export function filesOf(entry: Entry): OutsideFile[] {
  const page = entryId(entry);
  return [
    ...formatsOf(entry).map((format) => file(page, format, () => entryAs(format, entry))),
    // As it lies in the content folder, for those who correct it.
    file(page, 'md', () => fileOf(page)),
    file(page, 'png', () => picture(cardOf(entry))),
  ];
}

/** What the picture of an entry says. */
function cardOf(entry: Entry): Card {
  const published = entry.kind === 'paper' ? publishedIn(entry.of) : undefined;
  const occasion =
    entry.kind === 'talk'
      ? [formatStatus(entry.of, messages), formatTalkTime(entry.of, messages), entry.of.location]
      : [published?.journal, published?.place, entry.of.date && formatDate(entry.of.date, messages)];
  return {
    site: catalogue.title,
    title: plainTitle(entry.of.title),
    people: peopleOf(entry).join(', '),
    occasion: occasion.filter(Boolean).join(', '),
  };
}

function entryAs(format: string, entry: Entry): string {
  switch (format) {
    case 'ics':
      return calendarOfEntry(entry);
    case 'bib':
      return bibtex(entry, pageOf(entry), messages);
    case 'ris':
      return ris(entry, pageOf(entry), messages);
    case 'csl.json':
      return json([cslItem(entry, pageOf(entry), messages)]);
    default:
      return json(apiEntry(entry, fileNameOf(entryId(entry)), changeOf(entryId(entry)), publicUrl));
  }
}
