/**
 * Citations of PubMed (.nbib), in the format of MEDLINE.
 *
 *     PMID- 12345678
 *     DP  - 2024 May 16
 *     TI  - Tilings that go on in
 *           the next line.
 *     FAU - Okafor, Mira
 *     AD  - Institute of Attics, Ulm.
 *     JT  - Annals of attics
 *     LID - 10.1234/abc [doi]
 */
import { monthNamed } from '../../languages/languages.ts';
import type { PrintedField } from '../../record.ts';
import { type DataNode, listNode, objectNode, textNode } from '../files/data-tree.ts';
import { type TaggedValue, taggedFormat } from './tagged-records.ts';
import { distinctLinks, retracted } from './works.ts';

export const medline = taggedFormat({
  name: 'medline',
  layout: 'citations of PubMed (.nbib): "PMID- 12345678" and further lines that begin with a tag',
  tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  first: 'PMID',
  known: `PMID OWN STAT DCOM LR IS IP VI DP TI BTI CTI VTI TT PG LID AID AB OAB OABL OTO OT CI FAU AU AUID AD CN FED ED FIR IR IRAD LA GR PT DEP DRDT PL TA JT JID RN
    SB MH MHDA PHST CRDT EDAT PST SO OID PMC PMCR MID SI EIN CIN CON COIS RIN ROF RPI RPF UIN UOF CRI CRF ECI ECF EFR RF
    NM PS FPS SPIN ORI GN SFM GS PMCID persons PB CDAT CTDT EN ISBN VI`,

  leftOut: (work) => {
    const types = work.nodes('PT').map(({ text }) => text.toLowerCase());
    const is = (name: string) => types.includes(name);
    if (is('retracted publication')) return 'is retracted';
    if (is('retraction of publication') || is('retraction notice')) return 'is a notice of a retraction';
    if (is('published erratum')) return 'is an erratum';
    if (is('comment')) return 'is a comment';
    return retracted(work.text('TI|BTI'));
  },

  read: (work) => {
    const title = work.of('TI|CTI|BTI');
    const doi = work.nodes('LID|AID').find(({ text }) => /\[doi\]$/.test(text));
    const pubmed = work.of('PMID');
    return {
      id: pubmed,
      // A title that was translated stands in brackets; all end with a dot.
      title: title && {
        ...title,
        text: title.text
          .replace(/\n/g, ' ')
          .replace(/(?<!\.)\.$/, '')
          .replace(/^\[(.*)\]$/s, '$1'),
      },
      people: work.people('persons', { name: 'name', group: 'group', affiliation: 'affiliation' }),
      when: dateOf(work.of('DP')),
      journal: work.of('JT|TA'),
      volume: work.of('VI'),
      issue: work.of('IP'),
      pages: work.of('PG'),
      links: distinctLinks(
        doi ? work.doiOf({ text: doi.text.replace(/\s{0,9}\[doi\]$/, ''), from: doi.from, to: doi.to }) : [],
        pubmed && /^\d{1,9}$/.test(pubmed.text)
          ? [{ ...pubmed, text: `https://pubmed.ncbi.nlm.nih.gov/${pubmed.text}/`, label: 'PubMed' }]
          : [],
      ),
      body: work.body('AB').map((field) => ({ ...field, text: field.text.replace(/\n/g, ' ') })),
    };
  },

  grouped: (values) => {
    const isFull = values.some(({ tag }) => tag === 'FAU');
    const persons: { name: TaggedValue; places: TaggedValue[] }[] = [];
    for (const value of values) {
      if (value.tag === (isFull ? 'FAU' : 'AU') || value.tag === 'CN')
        persons.push({ name: value, places: [] });
      else if (value.tag === 'AD') persons.at(-1)?.places.push(value);
    }
    return persons.map(({ name, places }) => personNode(name, places));
  },
});

function personNode(name: TaggedValue, places: readonly TaggedValue[]): DataNode {
  const member = (of: string, value: TaggedValue, text = value.text) => ({
    name: of,
    line: value.from,
    value: textNode(text.replace(/\n/g, ' '), value),
  });
  const affiliations = places.map((place) =>
    textNode(
      place.text
        .replace(/\n/g, ' ')
        .replace(/\.?\s{0,3}Electronic address:.*$/s, '')
        .replace(/\.$/, ''),
      place,
    ),
  );
  return objectNode(
    [
      member(name.tag === 'CN' ? 'group' : 'name', name),
      { name: 'affiliation', line: name.from, value: listNode(affiliations, name) },
    ],
    { from: name.from, to: places.at(-1)?.to ?? name.to },
  );
}

/** "2024 May 16", "2024 May"; of "2024 May-Jun" and "2024 Spring" the year alone is certain. */
function dateOf(field: PrintedField | undefined): PrintedField | undefined {
  const [, year, month = '', day] =
    /^(\d{4})(?: ([A-Z][a-z]{2})(?: (\d{1,2}))?)?(?=$|[ -])/.exec(field?.text ?? '') ?? [];
  if (!field || !year) return field;
  const at = / [A-Z][a-z]{2}-/.test(field.text) ? undefined : monthNamed(month)?.toString();
  const parts = [year, at, at && day];
  return { ...field, text: parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-') };
}
