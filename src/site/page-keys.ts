/**
 * What the pages of one entry or one person are made from. A page with the key of the last build is taken from it as it was, so a key holds
 * everything that its template and the components below read of the site.
 */
import { createHash } from 'node:crypto';
import { sourceTitle } from '../catalogue/sources/sources.ts';
import type { Speaker } from '../catalogue/speakers.ts';
import { neighbours } from '../catalogue/talk-lists.ts';
import { comingTalks } from '../catalogue/upcoming.ts';
import { asPaper, asTalk, type Entry, entryId } from '../model/entry.ts';
import { mediaOf } from '../model/media.ts';
import type { Paper, Talk } from '../model/schema.ts';
import { captionsOf } from './captions.ts';
import { entryActions, entryMetadata, listActions, speakerMetadata } from './page-metadata.ts';
import { speakerPath } from './paths.ts';
import type { Site } from './site.ts';

let frame: string | undefined;

/**
 * Says what the frame of every page is made from: the program, and what it was given besides the content. Until then no page has a key.
 *
 * @param parts plain data
 */
export function keysFrom(...parts: unknown[]): void {
  frame = hashOf(parts);
}

export function talkKey(talk: Talk, site: Site): string | undefined {
  const { adjacentTo, catalogue } = site;
  const { seriesNamed, venuesOf } = catalogue;
  const { within, before, after } = adjacentTo(talk);
  return keyOf(site, [
    entryParts(
      asTalk(talk),
      talk.speakers?.map(({ name }) => catalogue.speakerAt(talk, name)),
      site,
    ),
    [within, before, after],
    mediaOf(talk).media.map(({ url }) => [site.previews.get(url), captionsOf(url, site.servedFiles)]),
    talk.series !== undefined && nameAndSlug(seriesNamed(talk.series)),
    venuesOf(talk).map(nameAndSlug),
  ]);
}

export function paperKey(paper: Paper, site: Site): string | undefined {
  const { catalogue, sourcePages } = site;
  return keyOf(site, [
    entryParts(
      asPaper(paper),
      paper.authors?.map(({ name }) => catalogue.speakerNamed(name, `papers/${paper.slug}`)),
      site,
    ),
    paper.listings?.map(({ source }) => [sourcePages.pathOf(source), sourceTitle(catalogue.sources, source)]),
  ]);
}

/** @param part which part of the page it is, of how many */
export function speakerKey(speaker: Speaker, part: readonly number[], site: Site): string | undefined {
  const { speakers, speakerAt, seriesNamed } = site.catalogue;
  const { later, earlier } = neighbours(speakers, speaker);
  const { papers, people } = site.coSpeakersOf(speaker);
  return keyOf(site, [
    part,
    speaker,
    speaker.appearances.map(({ talk }) => [
      talk.speakers?.map(({ name }) => nameAndSlug(speakerAt(talk, name))),
      talk.series !== undefined && seriesNamed(talk.series)?.name,
    ]),
    site.catalogue.series.length,
    comingTalks(
      speaker.appearances.map(({ talk }) => talk),
      site.day,
    ).map(({ slug }) => slug),
    [later, earlier].map(nameAndSlug),
    papers,
    people.map(({ speaker: other, ...person }) => [person, nameAndSlug(other)]),
    speakerMetadata(speaker, site),
    listActions(speakerPath(speaker), site),
  ]);
}

/** What the pages of talks and papers have in common. */
function entryParts(entry: Entry, people: readonly unknown[] | undefined, site: Site): unknown[] {
  const { relatedTo, topicsOf } = site.analysis();
  const { origin } = entry.of;
  const provenance = origin && site.catalogue.provenance(entryId(entry), origin);
  return [
    entry,
    // It is not enumerable.
    entry.of.body,
    people?.map((person) => nameAndSlug(person as { name: string; slug: string } | undefined)),
    topicsOf(entry.of).map(({ label, slug }) => [label, slug]),
    relatedTo(entry.of),
    entryMetadata(entry, site),
    entryActions(entry, site),
    provenance,
    provenance?.map(({ dump, from }) => site.sourcePages.placeOf(dump, from)),
  ];
}

/** Of what a page links to, without all that belongs to it. */
const nameAndSlug = (of: { name: string; slug: string } | undefined) => of && [of.name, of.slug];

function keyOf(site: Site, parts: unknown[]): string | undefined {
  const { catalogue, brand, navigation } = site;
  const { packs } = site.exports().context;
  const { logo, icon, style } = brand;
  return frame && hashOf([frame, catalogue.settings, packs, logo, icon, style, navigation(), parts]);
}

function hashOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
