/** Lists of papers and talks in the manner of the programs that export them: what becomes an entry, what is left out, what is reported. */
import { describe, expect, it } from 'vitest';
import type { PaperFields, TalkFields } from '../model/schema.ts';
import { runOn } from './in-memory.fixture.ts';

/** The entries of a file without their origins, and "rule: text" of each notice. */
function read(name: string, text: string) {
  const { entries, notices, counts } = runOn(new Map(), { [name]: text });
  expect(counts.get(name)?.inEntries).toBeGreaterThan(0);
  return {
    entries: entries.map(({ kind, fields, body }) => {
      const { origin: _, slug: __, ...rest } = fields as TalkFields & PaperFields;
      return { kind, ...rest, ...(body && { body }) };
    }),
    noticed: notices.map(({ rule, text: said }) => `${rule}: ${said}`),
  };
}

const doi = (of: string) => ({ url: `https://doi.org/${of}`, label: 'DOI' });
const json = (value: unknown) => JSON.stringify(value);

describe('RIS', () => {
  it('of Zotero: a container with two names, notes, an address of the date of access', () => {
    const { entries, noticed } = read(
      'library.ris',
      `TY  - CONF
TI  - Steps & stairs
AU  - Núñez de la Torre, José
T2  - 3rd Workshop on Steps
A2  - Esch, Boris
C3  - Proceedings of the 3rd Workshop on Steps
DA  - 2021/06/14/
PY  - 2021
SP  - 1
EP  - 12
Y2  - 2024/01/05/10:22:33
L1  - files/12/Steps.pdf
N1  - <p>Read this again</p>
ER  - 
`,
    );
    expect(entries).toEqual([
      {
        kind: 'paper',
        title: 'Steps & stairs',
        authors: [{ name: 'José Núñez de la Torre', printed: 'Núñez de la Torre, José' }],
        type: 'inproceedings',
        booktitle: 'Proceedings of the 3rd Workshop on Steps',
        editors: [{ name: 'Boris Esch', printed: 'Esch, Boris' }],
        event: '3rd Workshop on Steps',
        pages: '1-12',
        note: 'Read this again',
        date: '2021-06-14',
      },
    ]);
    expect(noticed).toEqual([]);
  });

  it('of EndNote: a day without its year, a number that is no address', () => {
    const { entries } = read(
      'export.ris',
      'TY  - JOUR\nAU  - Okafor, M.\nPY  - 2020\nDA  - May 16\nTI  - Rafters\nT2  - J. Roofs\nDO  - https://doi.org/10.1234/roof.33\nUR  - <Go to ISI>://WOS:0001\nER  -\n',
    );
    expect(entries).toMatchObject([{ date: '2020', journal: 'J. Roofs', links: [doi('10.1234/roof.33')] }]);
  });

  it('with text between its records, an indented line that looks like a tag, and no end', () => {
    const { entries, noticed } = read(
      'pasted.ris',
      'TY  - JOUR\nT1  - One\nY1  - 2001\nER  - \nSome text\nTY  - JOUR\nT1  - Two\nAB  - First line,\n  KW - and a second.\nY1  - 2002-03-04\n',
    );
    expect(entries).toMatchObject([
      { title: 'One', date: '2001' },
      { title: 'Two', date: '2002-03-04', body: 'First line,\nKW - and a second.' },
    ]);
    expect(noticed).toEqual([expect.stringContaining('“Some text” is in no entry')]);
  });
});

it('MEDLINE: a translated title, two affiliations, an issue of two months', () => {
  const { entries } = read(
    'pubmed.nbib',
    `
PMID- 38000001
DP  - 2024 May-Jun
TI  - [Lofts and
      their beams].
LID - S0000-0000(24)00001-1 [pii]
LID - 10.1016/j.x.2024.01.001 [doi]
FAU - Okafor, Mira A
AU  - Okafor MA
AD  - Department of Attics, Ulm. Electronic address: mira@attics.example.org.
AD  - Loft Institute.
PT  - Journal Article
JT  - Annals of attics
`,
  );
  expect(entries).toEqual([
    {
      kind: 'paper',
      title: 'Lofts and their beams',
      authors: [
        {
          name: 'Mira A Okafor',
          printed: 'Okafor, Mira A',
          affiliation: 'Department of Attics, Ulm; Loft Institute',
        },
      ],
      journal: 'Annals of attics',
      date: '2024',
      links: [
        doi('10.1016/j.x.2024.01.001'),
        { url: 'https://pubmed.ncbi.nlm.nih.gov/38000001/', label: 'PubMed' },
      ],
    },
  ]);
});

describe('Crossref', () => {
  const work = (fields: object) => ({
    DOI: '10.1234/a',
    prefix: '10.1234',
    type: 'journal-article',
    ...fields,
  });

  it('one work: markup and line breaks in its title, a group, a book of editors', () => {
    const one = read(
      'work.json',
      json({
        status: 'ok',
        message: work({
          title: ['Lofts   &amp; H\n   <sub>2</sub>O'],
          author: [{ name: 'Loft Consortium', affiliation: [{ name: 'Ulm' }] }],
          issued: { 'date-parts': [[null]] },
        }),
      }),
    );
    expect(one.entries).toEqual([
      {
        kind: 'paper',
        type: 'article',
        title: 'Lofts & H₂O',
        authors: [{ name: 'Loft Consortium', affiliation: 'Ulm' }],
        links: [doi('10.1234/a')],
      },
    ]);
    const book = read(
      'book.json',
      json(work({ title: ['Beams'], editor: [{ given: 'Cem', family: 'Ay' }] })),
    );
    expect(book.entries).toMatchObject([{ authors: [{ name: 'Cem Ay' }] }]);
  });

  it('what is no paper, or one no longer, is named; a new version is a paper', () => {
    const { entries, noticed } = read(
      'works.json',
      json({
        message: {
          items: [
            work({ title: ['Kept'] }),
            work({ DOI: '10.1234/b', title: ['Kept, too'], 'update-to': [{ type: 'new_version' }] }),
            work({ DOI: '10.1234/c', title: ['Erratum to: Kept'], 'update-to': [{ type: 'erratum' }] }),
            work({ DOI: '10.1234/d', title: ['Gone'], 'updated-by': [{ type: 'retraction' }] }),
            work({ DOI: '10.1234/e', title: ['WITHDRAWN: Also gone'] }),
            work({ DOI: '10.1234/f', title: ['A look'], type: 'peer-review' }),
            work({ DOI: '10.1234/g', title: ['Retraction in ladders'] }),
          ],
        },
      }),
    );
    expect(entries.map(({ title }) => title)).toEqual(['Kept', 'Kept, too', 'Retraction in ladders']);
    expect(noticed).toEqual([
      'left-out: “Erratum to: Kept” is a notice about another work (erratum), so it is no entry',
      'left-out: “Gone” is retracted, so it is no entry',
      'left-out: “WITHDRAWN: Also gone” is retracted, so it is no entry',
      'left-out: “A look” is a review, so it is no entry',
    ]);
  });

  it('what doi.org gives is one of its works', () => {
    const { entries } = read(
      'citation.json',
      json({
        indexed: {},
        'reference-count': 2,
        DOI: '10.1234/z',
        title: 'Lofts',
        'container-title': 'Annals',
        type: 'journal-article',
      }),
    );
    expect(entries).toMatchObject([{ title: 'Lofts', journal: 'Annals' }]);
  });
});

it('OpenAlex: a work without a title of its own, the first of January, names of places as printed', () => {
  const { entries } = read(
    'work.json',
    json({
      id: 'https://openalex.org/W44',
      title: null,
      display_name: 'Knots',
      publication_year: 1998,
      publication_date: '1998-01-01',
      authorships: [
        { author: { display_name: 'M. Okafor' }, institutions: [], raw_affiliation_strings: ['Ulm', 'Loft'] },
      ],
      biblio: { first_page: '10', last_page: '10' },
      abstract_inverted_index: { b: [1, -1, 'x'], a: [0], c: [1e300] },
    }),
  );
  expect(entries).toEqual([
    {
      kind: 'paper',
      title: 'Knots',
      authors: [{ name: 'M. Okafor', affiliation: 'Ulm; Loft' }],
      pages: '10',
      date: '1998',
      body: 'a b',
    },
  ]);
});

it('OpenReview: authors by their profiles; replies, what is withdrawn or deleted', () => {
  const paper = (id: string, content: object, more: object = {}) => ({
    id,
    forum: id,
    invitations: ['Attics.org/2025/Conference/-/Submission'],
    content,
    ...more,
  });
  const { entries, noticed } = read(
    'notes.json',
    json({
      notes: [
        paper('abc1', {
          title: { value: 'Deep attics' },
          authors: { value: ['~Mira_Okafor1'] },
          venue: { value: 'Attics 2025 Poster' },
        }),
        paper('abc2', { title: { value: 'Shallow' }, venue: { value: 'Submitted to Attics 2025' } }),
        paper('abc3', {
          title: { value: 'Left' },
          venueid: { value: 'Attics.org/2025/Conference/Withdrawn_Submission' },
        }),
        paper('abc4', { title: 'Gone' }, { ddate: 1700000000000 }),
        paper(
          'r1',
          { title: 'Good' },
          { forum: 'abc1', replyto: 'abc1', invitations: ['…/-/Official_Review'] },
        ),
        paper('r2', { comment: 'Hm' }, { forum: 'abc1', replyto: 'r1', invitation: '…/-/Official_Comment' }),
        paper('r3', { title: 'Yes' }, { forum: 'abc1', invitations: ['…/-/Decision'] }),
      ],
    }),
  );
  expect(entries).toMatchObject([
    { title: 'Deep attics', authors: [{ name: 'Mira Okafor' }], event: 'Attics 2025 Poster' },
    { title: 'Shallow' },
  ]);
  expect(entries[1]).not.toHaveProperty('event');
  expect(noticed.map((text) => text.replace(/^left-out: |, so .*$/g, ''))).toEqual([
    '“Left” is withdrawn',
    '“Gone” is deleted',
    '“Good” is a review',
    '“r2” is a comment',
    '“Yes” is a decision',
  ]);
});

it('a long list of reviews is named in short', () => {
  const reply = (index: number) => ({
    id: `r${index}`,
    forum: 'a',
    invitation: '-/Review',
    content: { title: `T${index}` },
  });
  const paper = { id: 'a', forum: 'a', invitation: '-/Submission', content: { title: 'Deep attics' } };
  const { noticed } = read(
    'notes.json',
    json([paper, ...Array.from({ length: 50 }, (_, index) => reply(index))]),
  );
  expect(noticed).toHaveLength(21);
  expect(noticed.at(-1)).toBe('left-out: 30 further works left out: each is a review');
});

it('DBLP: several venues, markup, people of one name', () => {
  const info = {
    authors: { author: { text: 'Wei Tran 0003' } },
    title: 'What is an <i>n</i>-loft?',
    venue: ['LoftConf', 'Attic Workshop'],
    year: '2023',
    type: 'Conference and Workshop Papers',
    key: 'conf/loft/Tran23',
    ee: 'https://doi.org/10.1145/1.2',
  };
  const { entries } = read('dblp.json', json({ result: { hits: { hit: [{ '@id': '1', info }] } } }));
  expect(entries).toEqual([
    {
      kind: 'paper',
      title: 'What is an n-loft?',
      authors: [{ name: 'Wei Tran' }],
      booktitle: 'LoftConf, Attic Workshop',
      date: '2023',
      links: [{ url: 'https://doi.org/10.1145/1.2' }],
    },
  ]);
});

describe('feeds', () => {
  it('older listings of arXiv: links around names, the number behind the title', () => {
    const { entries } = read(
      'rss.rdf',
      `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<item rdf:about="http://arxiv.org/abs/2205.00001">
<title>On lofts &amp; attics. (arXiv:2205.00001v1 [math.CO])</title>
<link>http://arxiv.org/abs/2205.00001</link>
<description rdf:parseType="Literal">&lt;p&gt;We prove $a &amp;lt; b$.
&lt;/p&gt;</description>
<d:creator> &lt;a href="http://arxiv.org/a/okafor"&gt;Mira Okafor&lt;/a&gt;, &lt;a href="http://arxiv.org/a/tal"&gt;Jan van der Tal&lt;/a&gt;</d:creator>
</item>
</rdf:RDF>`,
    );
    expect(entries).toEqual([
      {
        kind: 'paper',
        title: 'On lofts & attics',
        authors: [{ name: 'Mira Okafor' }, { name: 'Jan van der Tal' }],
        links: [{ url: 'https://arxiv.org/abs/2205.00001', label: 'arXiv' }],
        body: 'We prove $a < b$.',
      },
    ]);
  });

  it('a blog: labels in the text say who, when and where, not the author and the day of the item', () => {
    const { entries, noticed } = read(
      'feed.xml',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<item><title>Mira Okafor &#8211; Tilings, again</title><dc:creator>Jan</dc:creator><pubDate>Mon, 13 May 2024 08:00:00 +0000</pubDate>
<guid>https://s.example.org/?p=99</guid>
<content:encoded><![CDATA[<p><strong>Speaker:</strong> Mira Okafor (Ulm)</p><p><strong>Date:</strong> Thursday 16 May 2024</p>
<p><strong>Time:</strong> 14:00&#8211;15:00</p><p><strong>Venue:</strong> Room 5</p><p><strong>Abstract:</strong> We tile &amp; climb.</p>]]></content:encoded></item>
<item><title>Summer break</title><dc:creator>Jan</dc:creator><pubDate>Mon, 13 May 2024 08:00:00 +0000</pubDate></item>
</channel></rss>`,
    );
    expect(entries).toEqual([
      {
        kind: 'talk',
        title: 'Tilings, again',
        speakers: [{ name: 'Mira Okafor', affiliation: 'Ulm' }],
        date: '2024-05-16',
        start: '14:00',
        end: '15:00',
        location: 'Room 5',
        body: 'We tile & climb.',
      },
      { kind: 'talk', title: 'Summer break' },
    ]);
    expect(noticed).toEqual([
      expect.stringContaining('say when items of the feed were written, not when talks are'),
    ]);
  });

  it('a journal that has no room for an abstract', () => {
    const { entries } = read(
      'journal.rss',
      `<rss version="2.0"><channel><item><title><![CDATA[Beams in <em>situ</em>]]></title><link>https://attics.example.org/S1</link>
<description><![CDATA[<p>Publication date: June 2024</p><p><b>Source:</b> Annals of Attics, Volume 12</p><p>Author(s): Mira Okafor, Jan van der Tal</p>]]></description>
</item></channel></rss>`,
    );
    expect(entries).toEqual([
      {
        kind: 'paper',
        title: 'Beams in situ',
        authors: [{ name: 'Mira Okafor' }, { name: 'Jan van der Tal' }],
        journal: 'Annals of Attics',
        volume: '12',
        date: '2024-06',
        links: [{ url: 'https://attics.example.org/S1' }],
      },
    ]);
  });

  it('and other files that are cut off stop no other dump, and say where', () => {
    const { entries, notices } = runOn(new Map(), {
      'c.json': '[{"id": "a", "type": "article-journal",\n"title": "One"},\n{"id": "b", "tit',
      'a.xml': '<rss version="2.0"><channel>\n<item><title>One</title></item>\n<item><title>Two</tit',
      'b.ris': 'TY  - JOUR\nTI  - Kept\nER  - \n',
    });
    expect(entries.map(({ fields }) => fields.title)).toEqual(['Kept']);
    expect(notices.map(({ dump, line, text }) => `${dump}:${line} ${text}`)).toEqual([
      'c.json:3 is no well-formed csl-json: unexpected end of string',
      'a.xml:3 is no well-formed feed: the element “title” that begins here does not end',
    ]);
  });
});

describe('schema.org', () => {
  const page = (...data: unknown[]) =>
    `<html><head>\n${data.map((each) => `<script type="application/ld+json">\n${json(each)}\n</script>`).join('\n')}\n</head></html>`;

  it('one person with several names, entities, numbers that are no texts', () => {
    const { entries } = read(
      'article.html',
      page({
        '@context': 'http://schema.org',
        '@type': 'ScholarlyArticle',
        name: 'Roof &#x2013; a study',
        author: { '@type': 'Person', name: ['Mira Okafor', 'Jan van der Tal'] },
        datePublished: '2021/05/01',
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: 2,
          isPartOf: {
            '@type': ['PublicationVolume', 'Periodical'],
            volumeNumber: 12,
            name: 'Annals of Attics',
          },
        },
        sameAs: ['https://doi.org/10.1234/x'],
        pageStart: 1,
        pageEnd: 9,
      }),
    );
    expect(entries).toEqual([
      {
        kind: 'paper',
        title: 'Roof – a study',
        authors: [{ name: 'Mira Okafor' }, { name: 'Jan van der Tal' }],
        journal: 'Annals of Attics',
        volume: '12',
        issue: '2',
        pages: '1-9',
        date: '2021-05-01',
        links: [doi('10.1234/x')],
      },
    ]);
  });

  it('events online, postponed, with an address in parts, in a list', () => {
    const event = (fields: object) => ({ '@context': 'https://schema.org', '@type': 'Event', ...fields });
    const { entries } = read(
      'events.html',
      page([
        event({
          name: 'One',
          startDate: '2024-05-16T19:00-04:00',
          location: { '@type': 'VirtualLocation', url: 'https://live.example.org/1' },
        }),
        event({
          name: 'Two',
          startDate: '2024-06-01',
          eventStatus: 'EventPostponed',
          location: {
            '@type': 'Place',
            name: 'Hub, Ulm',
            address: { streetAddress: 'Weg 1', addressLocality: 'Ulm' },
          },
          performer: [{ '@type': 'PerformingGroup', name: 'Attic Group' }],
        }),
      ]),
    );
    expect(entries).toEqual([
      {
        kind: 'talk',
        title: 'One',
        date: '2024-05-16',
        start: '19:00',
        location: 'Online',
        links: [{ url: 'https://live.example.org/1', label: 'Online' }],
      },
      {
        kind: 'talk',
        title: 'Two',
        date: '2024-06-01',
        status: 'postponed',
        location: 'Hub, Ulm, Weg 1',
        speakers: [{ name: 'Attic Group' }],
      },
    ]);
  });

  it('nodes that refer to each other in a circle, and data that are not well-formed', () => {
    const { entries, noticed } = read(
      'circle.html',
      `${page({
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@id': '#e',
            '@type': 'Event',
            name: 'One',
            superEvent: { '@id': '#s' },
            performer: { '@id': '#p' },
          },
          { '@id': '#s', '@type': 'EventSeries', name: 'Attic Seminar', subEvent: { '@id': '#e' } },
          { '@id': '#p', '@type': 'Person', name: 'Mira Okafor', performerIn: { '@id': '#e' } },
        ],
      })}\n<script type="application/ld+json">{"@type":"Event","name":</script>`,
    );
    expect(entries).toEqual([
      { kind: 'talk', title: 'One', series: 'Attic Seminar', speakers: [{ name: 'Mira Okafor' }] },
    ]);
    expect(noticed).toEqual([
      expect.stringContaining('field-in-doubt: the data for machines that begin here'),
    ]);
  });

  it('an article of a blog is no paper', () => {
    const text = page({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'News',
      author: { name: 'admin' },
    });
    expect(runOn(new Map(), { 'news.html': text }).entries).toEqual([]);
  });
});
