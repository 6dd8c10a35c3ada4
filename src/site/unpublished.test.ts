/** Drafts and what waits for its day: nothing of the site says anything of them. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import type { Content, OwnPage } from '../model/content.ts';
import { createSite } from './create-site.ts';
import { everythingPublished } from './published.fixture.ts';

const content = readContent(path.resolve('src/fixtures/seminar'));
/** Read from a dump. */
const slug = 'almagor-associative-memory-and-the-art-of-forgetting';
const page: OwnPage = {
  name: 'about',
  path: 'pages/about.md',
  fields: { title: 'About our secrets' },
  body: '',
};

type Waiting = { draft?: 'true' | 'false'; publishFrom?: string };

function withTalk(waiting: Waiting, more: Partial<Content> = {}): Content {
  const talks = content.talks.map((talk) =>
    talk.fields.slug === slug ? { ...talk, fields: { ...talk.fields, ...waiting } } : talk,
  );
  return { ...content, talks, ownPages: [{ ...page, fields: { ...page.fields, ...waiting } }], ...more };
}

/** The page of a source knows the id of an entry that was taken out, and does not print it. */
const mentions = (of: Content) =>
  [...everythingPublished(createSite(of))].flatMap(([name, text]) =>
    /art of forgetting|About our secrets/i.test(name + text) ||
    (!name.startsWith('lines of ') && (name + text).includes(slug))
      ? [name]
      : [],
  );

describe('a talk and a page', () => {
  it.each<[string, Waiting, string | undefined]>([
    ['a draft', { draft: 'true' }, '2030-01-01'],
    ['of which the day has not come', { publishFrom: '2025-03-02' }, '2025-03-01'],
    ['that wait for a day, where none is known', { publishFrom: '2025-03-02' }, undefined],
  ])('%s: published nowhere', (_, waiting, day) => {
    expect(mentions(withTalk(waiting, { day }))).toEqual([]);
  });

  it.each<[string, Waiting, string | undefined]>([
    ['is no draft', { draft: 'false' }, undefined],
    ['from their day on', { publishFrom: '2025-03-02' }, '2025-03-02'],
  ])('%s: published as any other', (_, waiting, day) => {
    const found = mentions(withTalk(waiting, { day }));
    expect(found).toContain(`api/v1/talks/${slug}.json`);
    expect(found).toContain('page about/');
  });

  it('leaves what it is one with for itself', () => {
    const others = content.talks.filter(({ fields }) => fields.slug !== slug).slice(0, 2);
    const ids = [`talks/${slug}`, ...others.map(({ fields }) => `talks/${fields.slug}`)];
    const site = createSite(withTalk({ draft: 'true' }, { entryRules: { same: [ids] } }));
    const slugs = site.catalogue.talks.map((talk) => talk.slug);
    expect(slugs).toContain(others[0]?.fields.slug);
    expect(slugs).not.toContain(others[1]?.fields.slug);
  });
});
