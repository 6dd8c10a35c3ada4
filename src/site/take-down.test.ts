/** A talk or a person that is taken down: in nothing that is published, and the address says so. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../catalogue/catalogue.ts';
import { readContent } from '../content/read-content.ts';
import type { Content } from '../model/content.ts';
import { createSite } from './create-site.ts';
import { everythingPublished, sourceIn } from './published.fixture.ts';
import { sitemapPages } from './sitemap-pages.ts';

const seminar = readContent(path.resolve('src/fixtures/seminar'));
const meshes = 'talks/keleti-moving-meshes-for-ice';

const withRules = (takenDown: string[], changes: Partial<Content> = {}): Content => ({
  ...seminar,
  ...changes,
  entryRules: { ...seminar.entryRules, takenDown },
});
const withPerson = (person: Content['people'][number], changes: Partial<Content> = {}): Content => ({
  ...seminar,
  people: [...seminar.people.filter(({ name }) => name !== person.name), person],
  ...changes,
});

describe('a talk that is taken down', () => {
  const site = createSite(withRules([meshes]));
  const published = everythingPublished(site);

  it('is in nothing that is published', () => {
    for (const [name, text] of published)
      for (const word of ['Meshes that Follow', 'A mesh that follows', 'keleti-meshes.pdf'])
        expect(text, name).not.toContain(word);
    expect([...published.keys()].filter((name) => /^(?:talks\/|body of).*keleti/.test(name))).toEqual([]);
    expect(sitemapPages(site).filter(({ path }) => path.includes('keleti'))).toEqual([]);
  });

  it('says so at each address that it had', () => {
    const gone = site.catalogue.redirects.filter(({ isTakenDown }) => isTakenDown);
    expect(gone).toEqual([
      { from: 'talks/keleti-meshes-that-follow-the-ice/', to: 'talks/', isRemoved: true, isTakenDown: true },
      { from: `${meshes}/`, to: 'talks/', isRemoved: true, isTakenDown: true },
    ]);
  });

  it('leads the pages that had nothing else to their lists', () => {
    const before = createSite(seminar).catalogue;
    const addresses = (catalogue: typeof before) => [
      ...catalogue.speakers.map(({ slug }) => `speakers/${slug}/`),
      ...catalogue.series.map(({ slug }) => `series/${slug}/`),
      ...catalogue.venues.map(({ slug }) => `venues/${slug}/`),
      ...catalogue.redirects.map(({ from }) => from),
    ];
    const now = new Set(addresses(site.catalogue));
    expect(addresses(before).filter((address) => !now.has(address))).toEqual([]);
    expect(site.catalogue.redirects).toContainEqual({
      from: 'speakers/orsolya-keleti/',
      to: 'speakers/',
      isRemoved: true,
    });
  });

  it('leaves as many lines of its dump, and the lines of others as they were', () => {
    const { linesOf } = site.catalogue;
    const lines = seminar.linesOf('numerics-lunch.csv');
    expect(linesOf('numerics-lunch.csv')).toEqual(lines.map((line, index) => (index === 5 ? '•••' : line)));
  });

  it('takes what is the same entry with it', () => {
    const { redirects, papers } = createCatalogue(withRules(['papers/a-catalogue-of-imaginary-reviewers']));
    expect(papers.filter(({ slug }) => slug.startsWith('a-catalogue-of-imaginary'))).toEqual([]);
    expect(redirects.filter(({ isTakenDown }) => isTakenDown).map(({ from }) => from)).toEqual([
      'papers/a-catalogue-of-imaginary-reviewers/',
      'papers/a-catalogue-of-imaginary-reviews/',
    ]);
  });

  it('may have lost its file, too', () => {
    const content = withRules([meshes], {
      talks: seminar.talks.filter(({ fields }) => `talks/${fields.slug}` !== meshes),
      history: { ...seminar.history, [meshes]: { revision: 0, changed: '', deleted: true } },
    });
    const { redirects, linesOf } = createCatalogue(content);
    expect(redirects).toContainEqual({
      from: `${meshes}/`,
      to: 'talks/',
      isRemoved: true,
      isTakenDown: true,
    });
    expect(linesOf('numerics-lunch.csv')[5]).toBe('•••');
  });

  it('must be there', () => {
    expect(() => createCatalogue(withRules(['talks/never-heard-of']))).toThrow(
      'entries.yaml: "talks/never-heard-of" is no entry',
    );
  });
});

describe('a person who is taken down', () => {
  const site = createSite(
    withPerson({
      name: 'Teodor Vance',
      also: ['T. Vance', 'Vance, T'],
      takenDown: true,
      orcid: '0000-0001-5109-3700',
    }),
  );
  const published = everythingPublished(site);

  it('is named in nothing that is published', () => {
    for (const [name, text] of published) {
      expect(text, name).not.toMatch(/(?:Teodor|T\.)\s+Vance|Vance, T|0000-0001-5109-3700/);
    }
  });

  it('leaves the talks, without a name', () => {
    const talk = site.catalogue.entryById.get('talks/vance-parallel-tides');
    expect(talk?.kind === 'talk' && talk.of.speakers).toBeUndefined();
    expect(sourceIn(published, 'talks/vance-parallel-tides')).toContain(
      'speakers:\n  - name: "•••"\n    affiliation: "•••"\n',
    );
  });

  it('has addresses that say so', () => {
    const gone = site.catalogue.redirects.filter(({ isTakenDown }) => isTakenDown);
    expect(gone.map(({ from, to }) => [from, to])).toEqual([
      ['speakers/t-vance/', 'speakers/'],
      ['speakers/teodor-vance/', 'speakers/'],
    ]);
  });

  it('goes with the lines of a dump that print the name as nobody else writes it', () => {
    const at = 3;
    const { linesOf } = createCatalogue(
      withPerson(
        { name: 'Orsolya Keleti', takenDown: true },
        {
          linesOf: (dump) =>
            seminar.linesOf(dump).map((line) => line.replace('Orsolya Keleti', "Orsolya K{\\'e}leti")),
        },
      ),
    );
    expect(linesOf('numerics-lunch.csv').filter((line) => line.includes('leti"'))).toEqual([]);
    expect(linesOf('numerics-lunch.csv')[5]).toBe('•••');
    expect(linesOf('numerics-lunch.csv')[at]).toBe(seminar.linesOf('numerics-lunch.csv')[at]);
  });

  it('does not take the name of somebody else who bears it', () => {
    const [id, other] = [
      'talks/sethna-symplectic-integrators-for-clocks-and-comets',
      'talks/sethna-exploiting-symmetries-in-symplectic-integrators',
    ];
    const { entryById, redirects, speakers } = createCatalogue(
      withPerson({ name: 'Rukmini Sethna', only: [id], takenDown: true }),
    );
    const namesAt = (id: string) => {
      const entry = entryById.get(id);
      return entry?.kind === 'talk' ? entry.of.speakers?.map(({ name }) => name) : [];
    };
    expect(namesAt(id)).toBeUndefined();
    expect(namesAt(other)).toEqual(['Rukmini Sethna']);
    // The two had "rukmini-sethna" and "rukmini-sethna-2": who is left keeps the one that was theirs.
    const [left] = speakers.filter(({ name }) => name === 'Rukmini Sethna');
    const gone = redirects.filter(({ isTakenDown }) => isTakenDown).map(({ from }) => from);
    expect(gone).toHaveLength(1);
    expect(gone).not.toContain(`speakers/${left?.slug}/`);
  });
});

it('an editor who is taken down is named nowhere, and the authors are', () => {
  const isFirst = ({ fields }: { fields: { slug: string } }) =>
    fields.slug === 'turing-patterns-on-surfaces-that-grow';
  const first = seminar.papers.find(isFirst);
  if (!first) throw new Error('the fixture has no such paper');
  const others = seminar.papers.filter((paper) => !isFirst(paper));
  const fields = {
    ...first.fields,
    authors: [{ name: 'Mira Okafor' }],
    editors: [{ name: 'Jutta Doevendans', printed: 'Doevendans, Jutta' }, { name: 'Pelle Lindqvist' }],
  };
  const edited = Object.create(null, {
    ...Object.getOwnPropertyDescriptors(first),
    fields: { enumerable: true, value: fields },
  }) as typeof first;
  const { papers } = createCatalogue(
    withPerson({ name: 'Jutta Doevendans', takenDown: true }, { papers: [edited, ...others] }),
  );
  const paper = papers.find(({ slug }) => slug === first.fields.slug);
  expect(paper).toMatchObject({
    authors: [{ name: 'Mira Okafor' }],
    editors: [{ name: 'Pelle Lindqvist' }],
  });
  expect(JSON.stringify(papers)).not.toContain('Doevendans');
});
