/**
 * Papers as the API of Semantic Scholar gives them: one, the "data" of a search, the papers of an author, citations.
 *
 *     { "total": 1, "data": [ { "paperId": "ab12…", "title": "Tilings, again", "authors": [{ "authorId": "1", "name": "Mira Okafor" }],
 *                               "externalIds": { "DOI": "10.1234/abc", "ArXiv": "2405.01234" }, "venue": "Annals of Attics", "year": 2024,
 *                               "publicationDate": "2024-05-16", "journal": { "name": "Annals of Attics", "volume": "12", "pages": "1-9" } } ] }
 */
import type { Format } from '../format.ts';
import { distinctLinks, retracted, worksFormat } from './works.ts';

export const semanticScholar: Format = worksFormat('JSON of Semantic Scholar: papers with their "paperId"', {
  name: 'semantic-scholar',
  // A "tldr" is written by a program.
  known: `paperId corpusId externalIds url title abstract venue publicationVenue year referenceCount citationCount
    influentialCitationCount isOpenAccess openAccessPdf fieldsOfStudy s2FieldsOfStudy publicationTypes publicationDate
    journal citationStyles authors citations references embedding tldr matchScore isInfluential contexts intents textAvailability`,

  leftOut: (work) => retracted(work.text('title')),

  read: (work) => {
    const isConference = work.nodes('publicationTypes').some(({ text }) => text === 'Conference');
    const venue = work.of('venue|publicationVenue.name');
    const isPreprint = /^arxiv(?:\.org)?$/i.test(venue?.text ?? '');
    const journal = work.of('journal.name');
    const isArxiv = /^arxiv$/i.test(journal?.text ?? '');
    const address = work.links('url', 'Semantic Scholar');
    return {
      id: work.of('paperId'),
      title: work.of('title'),
      people: work.people('authors', { name: 'name', affiliation: 'affiliations' }),
      when: work.date('publicationDate|year'),
      journal: isConference || isArxiv ? undefined : (journal ?? (isPreprint ? undefined : venue)),
      event: isConference && !isPreprint ? venue : undefined,
      volume: isArxiv ? undefined : work.of('journal.volume'),
      pages: work.of('journal.pages'),
      links: distinctLinks(
        work.doi('externalIds.DOI'),
        work.arxiv('externalIds.ArXiv'),
        work.links('openAccessPdf.url', 'PDF'),
        address,
      ),
      body: work.body('abstract'),
    };
  },
});
