/**
 * Works as the API of OpenAlex gives them: "results", or one work.
 *
 *     { "meta": { "count": 1 }, "results": [
 *       { "id": "https://openalex.org/W1234", "doi": "https://doi.org/10.1234/abc", "title": "Tilings, again", "publication_date": "2024-05-16",
 *         "authorships": [{ "author": { "display_name": "Mira Okafor" }, "institutions": [{ "display_name": "Ulm" }] }],
 *         "primary_location": { "source": { "display_name": "Annals of Attics", "type": "journal" }, "landing_page_url": "https://…" },
 *         "biblio": { "volume": "12", "issue": "3", "first_page": "1", "last_page": "9" },
 *         "abstract_inverted_index": { "We": [0], "tile": [1, 4] } } ] }
 */
import type { PrintedField } from '../../record.ts';
import { nodeField } from '../files/data-tree.ts';
import type { Format } from '../format.ts';
import { bodyOf, distinctLinks, type Work, worksFormat } from './works.ts';

/** Types of OpenAlex that are no works. A "review" is a paper that reviews a field. */
const noWorks: Record<string, string> = {
  'peer-review': 'is a review',
  paratext: 'is no work, but something around one',
  erratum: 'is an erratum',
  retraction: 'is a notice of a retraction',
  grant: 'is a grant',
};

export const openalex: Format = worksFormat(
  'JSON of OpenAlex: one work, or "results" with their openalex.org ids',
  {
    name: 'openalex',
    known: `id doi title display_name publication_year publication_date ids language primary_location locations
    best_oa_location locations_count type type_crossref type_id indexed_in open_access authorships biblio
    abstract_inverted_index abstract_inverted_index_v3 abstract is_retracted is_paratext is_xpac
    corresponding_author_ids corresponding_institution_ids
    countries_distinct_count institutions_distinct_count institutions institution_assertions apc_list apc_paid fwci citation_normalized_percentile
    cited_by_percentile_year cited_by_count cited_by_api_url has_fulltext fulltext_origin fulltext primary_topic topics keywords
    concepts mesh sustainable_development_goals grants funders awards datasets versions referenced_works
    referenced_works_count related_works ngrams_url counts_by_year updated_date created_date relevance_score
    host_venue alternate_host_venues has_content content_urls authors_count display_relevance_score is_authors_truncated`,

    leftOut: (work) => {
      const type = work.text('type');
      if (Object.hasOwn(noWorks, type)) return noWorks[type];
      if (isTrue(work, 'is_retracted')) return 'is retracted';
      return isTrue(work, 'is_paratext') ? noWorks['paratext'] : undefined;
    },

    read: (work) => {
      const source = work.of('primary_location.source.display_name|host_venue.display_name');
      const isConference = work.text('primary_location.source.type|host_venue.type') === 'conference';
      // A repository holds the text; nobody would say that the paper appeared in it.
      const isRepository = work.text('primary_location.source.type|host_venue.type') === 'repository';
      const abstract = work.nodes('abstract_inverted_index');
      return {
        id: work.of('id'),
        title: work.of('title|display_name'),
        people: work.people('authorships', {
          name: 'author.display_name|raw_author_name',
          affiliation: 'institutions.display_name|raw_affiliation_strings|raw_affiliation_string',
        }),
        when: publicationDate(work),
        journal: isConference || isRepository ? undefined : source,
        event: isConference ? source : undefined,
        volume: work.of('biblio.volume'),
        issue: work.of('biblio.issue'),
        pages: work.pages('biblio.pages', 'biblio.first_page', 'biblio.last_page'),
        links: distinctLinks(
          work.doi('doi|ids.doi'),
          work.arxiv('primary_location.landing_page_url'),
          work.links('primary_location.landing_page_url'),
          work.links('primary_location.pdf_url|best_oa_location.pdf_url', 'PDF'),
        ),
        body: abstract.length > 0 ? bodyOf(textOfIndex(work)) : work.body('abstract'),
      };
    },
  },
);

function isTrue(work: Work, path: string): boolean {
  return work.nodes(path).some(({ text }) => text === 'true');
}

/** OpenAlex writes the first of January where it knows the year alone. */
function publicationDate(work: Work): PrintedField | undefined {
  const date = work.date('publication_date');
  if (date && !/^\d{4}-01-01$/.test(date.text)) return date;
  return work.of('publication_year') ?? (date && { ...date, text: date.text.slice(0, 4) });
}

/** The abstract from its words, each with the places where it stands. */
function textOfIndex(work: Work): PrintedField | undefined {
  const [index] = work.nodes('abstract_inverted_index');
  if (!index) return undefined;
  const words = index.members.flatMap(({ name, value }) =>
    value.items.filter(({ text }) => /^\d{1,7}$/.test(text)).map(({ text }) => ({ name, at: Number(text) })),
  );
  const text = words
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .join(' ')
    .trim();
  return nodeField(index, text);
}
