/**
 * Works as the API of Crossref gives them: a list, or one work.
 *
 *     { "status": "ok", "message-type": "work-list", "message": { "items": [
 *       { "DOI": "10.1234/abc", "type": "journal-article", "title": ["Tilings, again"], "container-title": ["Annals of Attics"],
 *         "author": [{ "given": "Mira", "family": "Okafor", "affiliation": [{ "name": "Ulm" }] }], "issued": { "date-parts": [[2024, 5]] },
 *         "volume": "12", "issue": "3", "page": "1-9", "abstract": "<jats:p>…</jats:p>" } ] } }
 */
import type { PaperType } from '../../../model/schema.ts';
import type { Format } from '../format.ts';
import { distinctLinks, retracted, type Work, worksFormat } from './works.ts';

/** Parts and containers of works, with what they are. */
const noWorks: Record<string, string> = {
  'peer-review': 'is a review',
  component: 'is a part of a work',
  grant: 'is a grant',
  journal: 'is a journal',
  'journal-issue': 'is an issue of a journal',
  'journal-volume': 'is a volume of a journal',
  'book-series': 'is a series of books',
  'proceedings-series': 'is a series of proceedings',
};

/** What Crossref calls works of which a bibliography says more than that they are works. */
const typesOfWorks: Readonly<Record<string, PaperType>> = {
  'journal-article': 'article',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'book-chapter': 'incollection',
  'proceedings-article': 'inproceedings',
  proceedings: 'proceedings',
  report: 'techreport',
  dissertation: 'phdthesis',
  dataset: 'dataset',
};

export const crossref: Format = worksFormat('JSON of Crossref: one work, or "message" with its "items"', {
  name: 'crossref',
  known: `DOI type title subtitle original-title short-title author editor chair translator container-title
    short-container-title container-title-short issued published published-online published-print published-other created deposited indexed
    accepted posted content-created volume issue page article-number journal-issue abstract URL resource link event subject language
    ISSN issn-type ISBN isbn-type reference reference-count references-count is-referenced-by-count
    prefix member source score license content-domain relation alternative-id archive assertion funder
    update-policy update-to updated-by crossmark-restriction free-to-read approved group-title subtype institution
    standards-body publisher publisher-location edition-number degree clinical-trial-number edition`,

  leftOut: (work) => {
    const type = work.text('type');
    if (Object.hasOwn(noWorks, type)) return noWorks[type];
    if (isRetracted(work)) return 'is retracted';
    const notice = work.nodes('update-to.type').find(({ text }) => !/^(?:new_|new-)/.test(text));
    return notice && `is a notice about another work (${notice.text.replaceAll('_', ' ')})`;
  },

  read: (work) => {
    const container = work.of('container-title');
    const isJournal = /^(?:journal-|posted-content$|report|$)/.test(work.text('type'));
    return {
      id: work.of('DOI'),
      title: work.title('title', 'subtitle'),
      ...work.authors('author', 'editor', {
        given: 'given',
        family: 'family',
        suffix: 'suffix',
        group: 'name|literal',
        affiliation: 'affiliation.name',
      }),
      when: work.date('issued|published|published-online|published-print|posted'),
      journal: isJournal ? container : undefined,
      booktitle: isJournal ? undefined : container,
      event: work.of('event.name'),
      type: typesOfWorks[work.text('type')],
      publisher: work.of('publisher'),
      edition: work.of('edition-number|edition'),
      isbn: work.of('ISBN'),
      issn: work.of('ISSN'),
      address: work.of('publisher-location'),
      volume: work.of('volume'),
      issue: work.of('issue|journal-issue.issue'),
      pages: work.of('page|article-number'),
      links: distinctLinks(work.doi('DOI'), work.links('resource.primary.URL'), work.links('URL')),
      body: work.body('abstract'),
    };
  },
});

function isRetracted(work: Work): boolean {
  return (
    work.nodes('updated-by.type').some(({ text }) => /^(?:retraction|withdrawal|removal)$/i.test(text)) ||
    retracted(work.text('title')) !== undefined
  );
}
