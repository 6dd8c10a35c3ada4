/**
 * What pages and components of a catalogue import as `colloquy/site`. Public, as README.md in this folder says: names and fields here are
 * added to, and not changed or taken away, within a major version.
 */
import type { Series } from '../catalogue/series.ts';
import type { Speaker } from '../catalogue/speakers.ts';
import { newestFirst, undated } from '../catalogue/talk-lists.ts';
import type { CatalogueSettings, Paper, Talk } from '../model/schema.ts';
import { getSite } from './get-site.ts';
import { href } from './urls.ts';

/** All that is published: private data are marks, and what was taken down is not there. */
export interface PublishedCatalogue {
  /** What `catalogue.yaml` says. */
  settings: CatalogueSettings;
  /** Newest first; those without a date last. */
  talks: readonly Talk[];
  /** In the order of their pages and lines. */
  papers: readonly Paper[];
  /** By surname. */
  speakers: readonly Speaker[];
  /** By name. */
  series: readonly Series[];
}

/** The catalogue that is built or served. To be called while a page is rendered. */
export function publishedCatalogue(): PublishedCatalogue {
  const { settings, talks, papers, speakers, series } = getSite().catalogue;
  return { settings, talks: [...newestFirst(talks), ...undated(talks)], papers, speakers, series };
}

/**
 * The address of a page or file for a link, with the path that the site lies below: `linkTo('talks/slug/')`, `linkTo('talks.ics')`.
 *
 * @param path without a slash at its beginning; "" is the home page
 */
export function linkTo(path: string): string {
  return href(path);
}
