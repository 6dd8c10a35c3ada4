/**
 * References in CSL-JSON (Citation Style Language, schema 1.0.2), as Zotero, Mendeley, pandoc and doi.org write them.
 *
 *     [ { "id": "okafor2024", "type": "article-journal", "title": "Tilings, again", "container-title": "Annals of Attics",
 *         "author": [{ "family": "Okafor", "given": "Mira" }], "issued": { "date-parts": [[2024, 5, 16]] },
 *         "volume": "12", "issue": "3", "page": "1-9", "DOI": "10.1234/abc", "URL": "https://…", "abstract": "…" } ]
 */
import type { PaperType } from '../../../model/schema.ts';
import type { Format } from '../format.ts';
import { distinctLinks, retracted, type Work, worksFormat } from './works.ts';

const person = {
  given: 'given',
  particle: 'non-dropping-particle|dropping-particle',
  family: 'family',
  suffix: 'suffix',
  group: 'literal|name',
  affiliation: 'affiliation.name|affiliation',
};

export const cslJson: Format = worksFormat(
  'CSL-JSON: references with their CSL "type" (Zotero, pandoc, doi.org)',
  {
    name: 'csl-json',
    known: `id type title title-short short-title shortTitle subtitle author editor container-title container-title-short
    journalAbbreviation collection-title collection-number issued event-date original-date submitted accessed volume
    issue page page-first number number-of-pages DOI URL abstract event event-title event-place publisher-place publisher genre
    status language chapter-number ISSN ISBN PMID PMCID citation-key citation-label categories keyword source archive
    archive_location call-number custom issn-type isbn-type license link resource subject copyright container-author
    reference reference-count references-count is-referenced-by-count indexed deposited created score prefix member
    content-domain relation alternative-id funder assertion published published-online published-print update-policy
    journal-issue subtype article-number system_id`,

    isTalk: (work) => /^(?:speech|performance)$/.test(work.text('type')),

    leftOut: (work) => {
      const type = work.text('type');
      if (type === 'personal_communication') return 'is a letter or a message';
      const status = work.text('status');
      if (/^(?:retracted|withdrawn|deleted)$/i.test(status) && type !== 'speech')
        return `is ${status.toLowerCase()}`;
      return retracted(work.text('title'));
    },

    read: (work) => (/^(?:speech|performance)$/.test(work.text('type')) ? talk(work) : paper(work)),
  },
);

function common(work: Work) {
  return {
    id: work.of('citation-key|id'),
    title: work.title('title', 'subtitle'),
    ...work.authors('author', 'editor|container-author', person),
    body: work.body('abstract'),
  };
}

/** "Talk", in the languages of programs: what every talk is. */
const anyTalk = /^(?:talk|vortrag|exposé|(?:conference )?presentation|speech)$/i;

function talk(work: Work) {
  const kind = work.of('genre');
  const [event, series] = [work.of('event-title|event|container-title'), work.of('collection-title')];
  return {
    ...common(work),
    when: work.date('event-date|issued'),
    location: work.of('event-place|publisher-place'),
    event,
    series,
    workKind: kind && !anyTalk.test(kind.text) ? kind : undefined,
    status: work.of('status'),
    links: distinctLinks(work.doi('DOI'), work.ownLinks('URL')),
  };
}

/** The types of CSL (appendix III of its specification) as bibliographies name them. */
const typesOfWorks: Readonly<Record<string, PaperType>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  webpage: 'online',
};

function paper(work: Work) {
  const container = work.of('container-title');
  const type = work.text('type');
  const isJournal = /^article/.test(type);
  return {
    ...common(work),
    when: work.date('issued|published|original-date'),
    journal: isJournal ? container : undefined,
    booktitle: isJournal ? undefined : container,
    event: work.of('event-title|event'),
    type: typesOfWorks[type],
    series: work.of('collection-title'),
    chapter: work.of('chapter-number'),
    edition: work.of('edition'),
    [/^(?:thesis|report)$/.test(type) ? 'institution' : 'publisher']: work.of('publisher'),
    address: work.of('publisher-place'),
    isbn: work.of('ISBN'),
    issn: work.of('ISSN'),
    language: work.of('language'),
    note: work.of('note'),
    volume: work.of('volume'),
    issue: work.of('issue|number|collection-number'),
    pages: work.of('page|article-number|page-first'),
    links: distinctLinks(work.doi('DOI'), work.arxiv('URL'), work.ownLinks('URL')),
  };
}
