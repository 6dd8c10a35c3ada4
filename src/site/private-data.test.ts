/** What a whole site publishes of the private data in its entries and dumps: nothing, unless a setting says so. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import type { Content, StoredTalk } from '../model/content.ts';
import { createSite } from './create-site.ts';
import { everythingPublished, sourceIn } from './published.fixture.ts';

const seminar = readContent(path.resolve('src/fixtures/seminar'));
const slug = 'keleti-moving-meshes-for-ice';
const dump = 'numerics-lunch.csv';
const secret = {
  body: 'Write to orsolya.keleti@discrete.example or call +49 30 5550123. Meeting ID: 812 3456 7890, Passcode: 471147',
  location: 'Kitchen (Tel. 030/5550124)',
  link: 'https://meet.example/j/81234567890?pwd=Geheim1',
  notice: '“Ask orsolya at discrete dot example” is in no entry',
};
const secrets = ['discrete.example', 'discrete dot', '5550123', '5550124', '3456 7890', '471147', 'Geheim1'];

/** The fixture, with private data in an entry, its file, its dump and its notices. */
function withSecrets(changes: Partial<Content['catalogue']> = {}): Content {
  const talks = seminar.talks.map((talk): StoredTalk => {
    if (talk.fields.slug !== slug) return talk;
    const fields = { ...talk.fields, location: secret.location, links: [{ url: secret.link }] };
    return {
      kind: 'talk',
      path: talk.path,
      fields,
      body: secret.body,
      text: `---\ntitle: "Meshes"\nlocation: "${secret.location}"\nlinks:\n  - url: "${secret.link}"\nslug: "${slug}"\n---\n\n${secret.body}\n`,
    };
  });
  const before = seminar.ledger[dump];
  return {
    ...seminar,
    catalogue: { ...seminar.catalogue, corrections: 'organisers@seminar.example', ...changes },
    talks,
    ledger: before
      ? {
          ...seminar.ledger,
          [dump]: { ...before, notices: [{ line: 1, rule: 'unread-line', text: secret.notice }] },
        }
      : seminar.ledger,
    linesOf: (name) =>
      seminar
        .linesOf(name)
        .map((line, index) =>
          name === dump && index === 5 ? `${line} ${secret.body} ${secret.location} ${secret.link}` : line,
        ),
  };
}

describe('private data', () => {
  const content = withSecrets();
  const site = createSite(content);
  const published = everythingPublished(site);

  it('is in nothing that is published', () => {
    for (const [name, text] of published)
      for (const word of secrets) expect(text, `${name} has ${word}`).not.toContain(word);
  });

  it('is told by a mark, where everything else is as it was', () => {
    expect(published.get(`body of talks/${slug}`)).toBe(
      'Write to ••• or call •••. Meeting ID: •••, Passcode: •••',
    );
    const file = sourceIn(published, `talks/${slug}`);
    expect(file.split('\n')).toHaveLength(
      (content.talks.find(({ fields }) => fields.slug === slug)?.text ?? '').split('\n').length,
    );
    expect(file).toContain(
      'location: "Kitchen (Tel. •••)"\nlinks:\n  - url: "https://meet.example/j/81234567890"\n',
    );
    expect(published.get(`lines of ${dump}`)).toContain('Write to ••• or call •••');
  });

  it('stays in the content that was read, as do the addresses that a curator set', () => {
    expect(content.talks.find(({ fields }) => fields.slug === slug)?.body).toBe(secret.body);
    expect(site.catalogue.settings.corrections).toBe('organisers@seminar.example');
  });

  it('is published where the settings show it', () => {
    const shown = everythingPublished(createSite(withSecrets({ showPrivate: ['emails', 'meetings'] })));
    expect(shown.get(`body of talks/${slug}`)).toBe(secret.body.replace('+49 30 5550123', '•••'));
  });
});

it('a catalogue without private data is published as it is', () => {
  const { catalogue } = createSite(seminar);
  for (const { fields, body, text } of [...seminar.talks, ...seminar.papers]) {
    const id = `${seminar.talks.some((talk) => talk.fields === fields) ? 'talks' : 'papers'}/${fields.slug}`;
    const entry = catalogue.entryById.get(id);
    if (!entry) continue;
    expect(entry.of.title).toBe(fields.title);
    expect(entry.of.body).toBe(body);
    expect(catalogue.fileTextOf(id)).toBe(text);
  }
});
