/**
 * References in RIS, as Zotero, EndNote, Mendeley and the pages of publishers write them.
 *
 *     TY  - JOUR
 *     TI  - Tilings, again
 *     AU  - Okafor, Mira
 *     DA  - 2024/05/16/
 *     T2  - Annals of Attics
 *     VL  - 12
 *     ER  -
 */
import type { PaperType } from '../../../model/schema.ts';
import type { PrintedField } from '../../record.ts';
import { taggedFormat } from './tagged-records.ts';
import { distinctLinks, retracted, type Work } from './works.ts';

const journals = /^(?:JOUR|EJOUR|JFULL|MGZN|NEWS|ABST|INPR|GEN|UNPB)$/;
const talks = /^SLIDE$/;
/** What RIS calls works of which a bibliography says more than that they are works. */
const typesOfWorks: Readonly<Record<string, PaperType>> = {
  JOUR: 'article',
  EJOUR: 'article',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'incollection',
  ECHAP: 'incollection',
  CPAPER: 'inproceedings',
  CONF: 'proceedings',
  RPRT: 'techreport',
  THES: 'phdthesis',
  UNPB: 'unpublished',
  DATA: 'dataset',
  ELEC: 'online',
  PAT: 'patent',
  COMP: 'software',
};
/** "Talk" says no more than the type does. */
const anyTalk = /^(?:talk|vortrag|exposé|(?:conference )?presentation|speech)$/i;
const cancelled = /^(?:cancelled|canceled|abgesagt|annulé)\.?$/i;

export const ris = taggedFormat({
  name: 'ris',
  layout: 'references in RIS (.ris): "TY  - JOUR" and further lines that begin with a tag',
  tag: /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
  first: 'TY',
  last: 'ER',
  head: /^(?:Provider|Database|Content): ?\S/,
  known: `TY ER ID TI T1 CT BT ST TT T2 T3 JO JF JA J1 J2 AU A1 A2 A3 A4 ED PY Y1 DA Y2 VL IS CP SP EP SE UR DO M1 M3
    L1 L2 L3 L4 LK AB N2 KW SN LA CY PB PP ET AN DB DP DS CA CN RN RP C1 C2 C3 C4 C5 C6 C7 C8 U1 U2 U3 U4 U5 AV NV OP RI SR TA LB`,

  isTalk: (work) => talks.test(work.text('TY')),

  leftOut: (work) =>
    /^PCOMM$/.test(work.text('TY')) ? 'is a letter or a message' : retracted(work.text('TI|T1|CT|BT')),

  read: (work) => {
    const type = work.text('TY');
    const isTalk = talks.test(type);
    const common = {
      id: work.of('ID'),
      title: work.of('TI|T1|CT|BT'),
      ...work.authors('AU|A1', 'ED|A2|A3', {}, isTalk ? 'speakers' : 'authors'),
      when: dateOf(work),
      body: work.body('AB|N2'),
      links: distinctLinks(
        work.doi('DO|M3|LK'),
        work.arxiv('UR|AN'),
        addresses(work, 'UR'),
        addresses(work, 'L1', 'PDF'),
        addresses(work, 'L2|L3|LK'),
      ),
    };
    if (isTalk) {
      const [kind, note] = [work.of('M3'), work.of('N1')];
      return {
        ...common,
        event: work.of('T2|BT|C3'),
        series: work.of('T3'),
        location: work.of('CY'),
        workKind: kind && !anyTalk.test(kind.text) ? kind : undefined,
        status: note && cancelled.test(note.text) ? { ...note, text: 'cancelled' } : undefined,
      };
    }
    const container = work.of('JF|T2|JO|JA|J1|J2|BT');
    const isBook = work.text('TI|T1|CT') === '' || container?.text === common.title?.text;
    return {
      ...common,
      journal: journals.test(type) ? container : undefined,
      ...(journals.test(type) || isBook
        ? { event: work.of('C3') }
        : { booktitle: container, ...proceedings(work) }),
      // Programs write "CONF" for a paper, too.
      type: type === 'CONF' && container ? 'inproceedings' : typesOfWorks[type],
      series: work.of('T3'),
      volume: work.of('VL'),
      issue: work.of('IS|CP'),
      pages: work.pages('', 'SP', 'EP'),
      chapter: type === 'CHAP' ? work.of('SE') : undefined,
      edition: work.of('ET'),
      [type === 'THES' || type === 'RPRT' ? 'institution' : 'publisher']: work.of('PB'),
      address: work.of('CY'),
      isbn: work.standardNumber('SN', 'isbn'),
      issn: work.standardNumber('SN', 'issn'),
      language: work.of('LA'),
      note: work.joined('N1', '\n')[0],
    };
  },
});

/** For conference papers `C3` names the proceedings beside the conference in `T2`; alone, it is all that is said of the conference. */
function proceedings(work: Work): Partial<Record<'booktitle' | 'event', PrintedField>> {
  const [conference, book] = [work.of('T2|BT'), work.of('C3')];
  if (!book) return {};
  return conference ? { booktitle: book, event: conference } : { event: book };
}

/** "2024/05/16/", "2024///Spring", "2024-05-16". The day counts where it is of the year that is given. */
function dateOf(work: Work): PrintedField | undefined {
  const [year, day] = ['PY|Y1|Y2', 'DA'].map((tags) => isoDate(work.of(tags)));
  if (day && (!year || day.text.startsWith(year.text))) return day;
  return year ?? day;
}

function isoDate(field: PrintedField | undefined): PrintedField | undefined {
  if (!field) return undefined;
  const [, year, month, day] =
    /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?(?:[/-].{0,40})?$/.exec(field.text) ?? [];
  if (!year) return field;
  const parts = [year, month, month && day].filter((part) => part !== undefined && part !== '');
  return { ...field, text: parts.map((part) => (part ?? '').padStart(2, '0')).join('-') };
}

/** Several addresses may stand in one value. */
function addresses(work: Work, paths: string, label?: string): (PrintedField & { label?: string })[] {
  return paths.split('|').flatMap((path) =>
    work.nodes(path).flatMap(({ text, from, to }) => {
      const found = text.split(/;(?=https?:)|\s/).filter((part) => /^https?:\/\/[^\s/]/i.test(part));
      // What is no address is refused by the schema, with a notice; a file of a library and "<Go to ISI>" lead nowhere.
      const isRefused = found.length === 0 && path === 'UR' && !/^<Go to/i.test(text);
      return (isRefused ? [text] : found).map((part) => ({
        text: part.replace(/;$/, ''),
        from,
        to,
        ...(label && { label }),
      }));
    }),
  );
}
