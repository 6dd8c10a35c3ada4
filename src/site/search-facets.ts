/** The filter values of an entry: what has a page is named by the last part of its address, so one person or place is one value. */
import type { Paper, Talk } from '../model/schema.ts';
import type { FacetValue, FacetValues } from '../search/format/facets.ts';
import { slugOf } from '../text/slug.ts';
import type { Site } from './site.ts';

export function talkFacets(talk: Talk, site: Site): FacetValues {
  const { seriesNamed, speakerAt, venuesOf, venues, institutionOf } = site.catalogue;
  const series = talk.series === undefined ? undefined : seriesNamed(talk.series);
  const speakers = (talk.speakers ?? []).flatMap(({ name }) => speakerAt(talk, name) ?? []);
  const institution = institutionOf(talk);
  // Two institutions may have a room of the same name.
  const isOnly = (name: string) => venues.filter((venue) => venue.name === name).length === 1;
  return {
    series: series ? [[series.slug, series.name]] : [],
    speaker: speakers.map(({ slug, name }): FacetValue => [slug, name]),
    topic: topicValues(talk, site),
    institution: institution === undefined ? [] : [[slugOf(institution) || institution, institution]],
    place: venuesOf(talk).map(
      ({ slug, name, institution }): FacetValue => [
        slug,
        institution === undefined || isOnly(name) ? name : `${name}, ${institution}`,
      ],
    ),
  };
}

export function paperFacets(paper: Paper, site: Site): FacetValues {
  return { topic: topicValues(paper, site) };
}

function topicValues(entry: Talk | Paper, { analysis }: Site): FacetValue[] {
  return analysis()
    .topicsOf(entry)
    .map(({ slug, label }): FacetValue => [slug, label]);
}
