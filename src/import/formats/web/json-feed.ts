/**
 * JSON Feed, version 1 (jsonfeed.org).
 *
 *     { "version": "https://jsonfeed.org/version/1.1", "title": "Attic talks", "items": [
 *       { "id": "1", "url": "https://…", "title": "Tilings, again", "content_html": "<p>We tile …</p>", "authors": [{ "name": "Mira Okafor" }],
 *         "_talk": { "starts": "2024-05-16T14:00:00+01:00" } } ] }
 */

import type { Format } from '../format.ts';
import { type Work, worksFormat } from '../works/works.ts';
import { type FeedEntry, itemFields } from './feed-entry.ts';

export const jsonFeed: Format = worksFormat('JSON Feed: "items" below a "version" of jsonfeed.org', {
  name: 'json-feed',
  known: `id url external_url title content_html content_text summary image banner_image date_published date_modified author authors
    tags language attachments _talk _paper`,

  isTalk: (work) => !isPaper(work),
  leftOut: (work) => (/#change-\d+$/.test(work.text('id')) ? 'tells of a change of another item' : undefined),
  read: (work) => itemFields(itemOf(work)),
});

function isPaper(work: Work): boolean {
  return (
    work.node.members.some(({ name }) => name === '_paper') ||
    [work.text('url'), work.text('external_url')].some((text) =>
      /\barxiv\.org\/abs\/|\bdoi\.org\/10\./.test(text),
    )
  );
}

function itemOf(work: Work): FeedEntry {
  const isOwn = /^urn:uuid:/.test(work.text('id')) && /\/(?:talks|papers)\/[^/]+\/$/.test(work.text('url'));
  return {
    id: work.of('id|url'),
    title: work.of('title'),
    authors: work.people('authors|author', { name: 'name' }),
    links: [
      ...work.doi('_paper.doi'),
      ...work.arxiv('external_url|url'),
      ...work.links('external_url|url'),
      ...work.links('attachments.url'),
    ],
    text: work.of('content_html|content_text|summary'),
    starts: work.of('_talk.starts'),
    ends: work.of('_talk.ends'),
    timezone: work.of('_talk.timezone'),
    kind: work.of('_talk.kind'),
    status: work.of('_talk.status'),
    location: work.of('_talk.location'),
    event: work.of('_talk.event|_paper.event'),
    series: isOwn ? work.of('tags') : undefined,
    published: work.of('_paper.date'),
    journal: work.of('_paper.journal'),
    booktitle: work.of('_paper.booktitle'),
    bookSeries: work.of('_paper.series'),
    publisher: work.of('_paper.publisher'),
    howPublished: work.of('_paper.howPublished'),
    institution: work.of('_paper.institution'),
    address: work.of('_paper.address'),
    volume: work.of('_paper.volume'),
    issue: work.of('_paper.issue'),
    pages: work.of('_paper.pages'),
    isPaper: isPaper(work),
    isOwn,
  };
}
