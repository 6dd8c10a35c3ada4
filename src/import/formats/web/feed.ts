/**
 * Feeds: RSS 2.0, RSS 1.0 and Atom. Listings and answers of arXiv, tables of contents of journals, blogs of talks, and those of this program.
 *
 *     <feed xmlns="http://www.w3.org/2005/Atom"><entry>
 *       <id>http://arxiv.org/abs/2405.01234v1</id> <title>Tilings, again</title> <published>2024-05-16T00:00:00Z</published>
 *       <author><name>Mira Okafor</name></author> <summary>We tile …</summary> <link href="…" rel="alternate"/>
 *     </entry></feed>
 *
 *     <rss version="2.0"><channel><item>
 *       <title>Mira Okafor: Tilings, again</title> <link>…</link> <guid>…</guid> <pubDate>Thu, 16 May 2024 …</pubDate>
 *       <description>&lt;p&gt;We tile …&lt;/p&gt;</description> <dc:creator>Mira Okafor</dc:creator>
 *     </item></channel></rss>
 */
import { monthNamed } from '../../languages/languages.ts';
import type { PersonField, PrintedField, Remark } from '../../record.ts';
import { namesOfLines } from '../files/data-tree.ts';
import { brokenFile, otherLines } from '../files/parsed-file.ts';
import { readXml, type XmlFile } from '../files/xml-file.ts';
import type { Format } from '../format.ts';
import { readWorks, retracted, Work, type Works } from '../works/works.ts';
import { citationIn, type FeedEntry, itemFields, periodIn } from './feed-entry.ts';

const roots = ['feed', 'rss', 'rdf:RDF', 'RDF'];
const itemsAt = 'feed.entry|rss.channel.item|rdf:RDF.item|RDF.item|rss.item';

export const feed: Format = {
  name: 'feed',
  layout: 'a feed: RSS, Atom (.rss, .atom, .xml); listings of arXiv, journals, blogs of talks',

  recognises: ({ lines }) => {
    const file = readXml(lines);
    return file !== undefined && itemsIn(file).length > 0;
  },

  read: ({ lines }) => {
    const file = readXml(lines);
    if (!file?.root.members.some(({ name }) => roots.includes(name))) return { records: [], boilerplate: [] };
    if (file.broken) return brokenFile(file.broken.line, file.broken.message);
    const items = itemsIn(file);
    const isOwn = new Work(file.root).text('feed.generator|rss.channel.generator') === 'Colloquy';
    const { records, remarks } = readWorks(worksOf(isOwn), items);
    const names = namesOfLines([file.root]);
    return {
      records,
      boilerplate: otherLines(lines, records, ({ number }) => names.get(number) ?? 'tag'),
      remarks: [
        ...remarks,
        ...remarkOnDates(
          items,
          records.some(({ kind, when }) => kind === 'talk' && !when),
        ),
      ],
    };
  },
};

function itemsIn({ root }: XmlFile) {
  return new Work(root).nodes(itemsAt);
}

const worksOf = (isOwn: boolean): Works => ({
  name: 'feed',
  known: `id guid title link author creator dc:creator summary description content content:encoded published updated pubDate
    dc:date category dc:subject source comments enclosure rights dc:rights dc:source dc:title dc:identifier dc:publisher dc:language
    dc:format dc:type dc:description dcterms:temporal dcterms:spatial dcterms:isPartOf dcterms:bibliographicCitation arxiv:announce_type
    arxiv:primary_category arxiv:doi arxiv:DOI arxiv:journal_ref arxiv:journal_reference arxiv:affiliation prism:publicationName prism:volume prism:number
    prism:startingPage prism:endingPage prism:pageRange prism:doi prism:url prism:publicationDate prism:coverDate prism:coverDisplayDate
    prism:issn prism:eIssn prism:section prism:copyright prism:publicationDisplayDate ev:startdate ev:enddate ev:location ev:type ev:organizer
    slash:comments wfw:commentRss thr:total post-id media:group media:content media:thumbnail media:title media:description
    media:credit yt:videoId yt:channelId atom:link atom:updated atom:id feedburner:origLink @rdf:about @xml:lang @xml:base`,

  isTalk: (work) => !isPaper(work, isOwn),

  leftOut: (work) => {
    if (isOwn && /#change-\d+$/.test(work.text('id|guid'))) return 'tells of a change of another item';
    return retracted(work.text('title'));
  },

  read: (work) => itemFields(itemOf(work, isOwn)),
});

function isPaper(work: Work, isOwn: boolean): boolean {
  if (isOwn) return links(work).some(({ text }) => /\/papers\/[^/]+\/$/.test(text));
  return (
    isArxiv(work) ||
    work.nodes('prism:publicationName|prism:doi|arxiv:doi|arxiv:DOI|arxiv:journal_ref').length > 0 ||
    [work.text('dc:identifier'), work.text('guid|id'), work.text('link')].some((text) =>
      /\b10\.\d{4,9}\/\S/.test(text),
    ) ||
    /^<p>Publication date:/i.test(work.text('description').trim())
  );
}

function isArxiv(work: Work): boolean {
  return [work.text('id|guid|@rdf:about'), work.text('link.@href|link')].some((text) =>
    /(?:^|\/\/|\.)arxiv\.org[/:](?:abs\/)?|^oai:arXiv\.org:/i.test(text),
  );
}

function itemOf(work: Work, isOwn: boolean): FeedEntry {
  const isListing = work.nodes('arxiv:announce_type').length > 0;
  const arxiv = isArxiv(work);
  const [arxivId] = work.arxiv('id|guid|@rdf:about');
  const { doi, ...citation } = citationIn(work.of('dcterms:bibliographicCitation'));
  const title = work.of('title|dc:title|media:title');
  const content = work.of(
    'content:encoded|content|description|summary|media:group.media:description|dc:description',
  );
  const inText = imprintIn(content);
  const identifier = work.of('prism:doi|arxiv:doi|arxiv:DOI|dc:identifier');
  return {
    // Its number is that of the version, too; the paper stays the same.
    id: arxivId
      ? { text: arxivId.text, from: arxivId.from, to: arxivId.to }
      : work.of('id|guid|@rdf:about|link.@href|link'),
    // "Tilings, again. (arXiv:2405.01234v1 [math.CO])" in older listings.
    title:
      title && arxiv ? { ...title, text: title.text.replace(/\.?\s{0,3}\(arXiv:[^()]{4,60}\)$/, '') } : title,
    authors: authors(work),
    links: [
      ...doi,
      ...work.doiOf(identifier && { ...identifier, text: identifier.text.replace(/^doi:\s{0,3}/i, '') }),
      ...(arxivId ? [arxivId] : []),
      ...links(work),
    ],
    text: inText
      ? undefined
      : content && arxiv
        ? { ...content, text: abstractOfArxiv(content.text) }
        : content,
    ...(work.nodes('dcterms:temporal').length > 0
      ? periodIn(work.of('dcterms:temporal'))
      : {
          starts: work.of('ev:startdate|xcal:dtstart|startDate|start_date'),
          ends: work.of('ev:enddate|xcal:dtend|endDate|end_date'),
        }),
    location: work.of('dcterms:spatial|ev:location|xcal:location'),
    event: work.of('dcterms:isPartOf'),
    series: isOwn ? work.of('category.@term|category') : undefined,
    published: isListing
      ? undefined
      : work.date(`prism:publicationDate|prism:coverDate${arxiv ? '|published' : '|dc:date'}`),
    journal: work.of('prism:publicationName|arxiv:journal_ref|arxiv:journal_reference'),
    volume: work.of('prism:volume'),
    issue: work.of('prism:number'),
    pages: work.pages('prism:pageRange', 'prism:startingPage', 'prism:endingPage'),
    listedOn: isListing ? dayOf(work.of('pubDate|published|dc:date')) : undefined,
    ...Object.fromEntries(Object.entries(citation).filter(([, value]) => value !== undefined)),
    ...inText,
    isPaper: isPaper(work, isOwn),
    isOwn,
  };
}

/** Several names may stand in one element: "Mira Okafor, Jan van der Tal", or links to them in older listings of arXiv. */
function authors(work: Work): PersonField[] {
  const named = work.people('author', { name: 'name', affiliation: 'arxiv:affiliation' });
  const found = named.length > 0 ? named : work.people('dc:creator|creator|media:credit', {});
  return found
    .flatMap((person) => {
      const text = person.name.text.replace(/<a\s[^<>]{0,500}>|<\/a>/gi, '');
      // "mira@attics.example.org (Mira Okafor)", as RSS 2.0 wants it.
      const name = /^\S{1,200}@\S{1,200} \((.{2,200})\)$/.exec(text)?.[1] ?? text;
      const names = found.length === 1 && named.length === 0 ? name.split(/[;,]\s|\sand\s/) : [name];
      const isList = names.length > 1 && names.every((part) => /\S\s\S/.test(part));
      return (isList ? names : [name]).map((part) => ({
        ...person,
        name: { ...person.name, text: part.trim() },
      }));
    })
    .filter(({ name }) => name.text !== '' && !/@/.test(name.text));
}

function links(work: Work): (PrintedField & { label?: string })[] {
  const ofAtom = work.nodes('link').flatMap((node) => {
    const link = new Work(node);
    const [href] = link.links('@href');
    const isOther =
      /^(?:self|edit|replies|enclosure|next|hub)$/.test(link.text('@rel')) ||
      /atom\+xml|rss\+xml/.test(link.text('@type'));
    if (!href || isOther) return [];
    const isPdf = link.text('@title') === 'pdf' || link.text('@type') === 'application/pdf';
    // arXiv leads to the DOI by a link of its own.
    return [
      { ...href, ...(isPdf ? { label: 'PDF' } : /doi\.org\/10\./.test(href.text) ? { label: 'DOI' } : {}) },
    ];
  });
  return [
    ...work.links('feedburner:origLink'),
    ...work.links('link'),
    ...ofAtom,
    ...work.links('enclosure.@url'),
  ];
}

/** What ScienceDirect writes in place of an abstract: "Publication date: June 2024 · Source: Annals of Attics, Volume 12 · Author(s): …" */
function imprintIn(field: PrintedField | undefined): Partial<FeedEntry> | undefined {
  if (!field || !/^\s{0,20}<p>Publication date:/i.test(field.text)) return undefined;
  const text = field.text.replace(/<[^<>]{0,200}>/g, '\n');
  const of = (pattern: RegExp) => {
    const found = pattern.exec(text)?.[1]?.trim();
    return found ? { ...field, text: found } : undefined;
  };
  const names = of(/Author\(s\):[ \n]{0,9}(\S[^\n]{0,5000})/)?.text.split(', ') ?? [];
  return {
    published: of(/Publication date:[ \n]{0,9}(\S[^\n]{0,60})/),
    journal: of(/Source:[ \n]{0,9}(\S[^\n,]{0,200})/),
    volume: of(/, Volumes? ([\w–-]{1,20})/),
    issue: of(/, Issue ([\w–-]{1,20})/),
    ...(names.length > 0 && { authors: names.map((name) => ({ name: { ...field, text: name } })) }),
  };
}

/** "arXiv:2405.01234v1 Announce Type: new Abstract: We tile …" */
function abstractOfArxiv(text: string): string {
  return text
    .replace(
      /^\s{0,20}arXiv:\S{4,40}\s{1,9}Announce Type:\s{0,9}[\w-]{2,20}\s{1,9}(?:Abstract:\s{0,9})?/i,
      '',
    )
    .replace(/(?<=\S)\n(?=\S)/g, ' ');
}

/** "Mon, 20 Jul 2026 00:00:00 -0400" (RFC 822) → "2026-07-20", the day on the feed's own clock. */
function dayOf(field: PrintedField | undefined): PrintedField | undefined {
  if (!field) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(field.text)?.[0];
  const [, day = '', month = '', year = ''] =
    /^(?:[a-z]{3},?\s)?\s?(\d{1,2})\s([a-z]{3})[a-z]{0,6}\s(\d{4})\b/i.exec(field.text) ?? [];
  const at = monthNamed(month);
  const text = iso ?? (at ? `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined);
  return text === undefined ? undefined : { ...field, text };
}

/** The day on which an item was written is not that of the talk. */
function remarkOnDates(items: readonly Work['node'][], isUndated: boolean): Remark[] {
  const [first] = items;
  const day = first && new Work(first).of('pubDate|published|updated|dc:date');
  if (!day || !isUndated) return [];
  return [
    {
      line: day.from,
      rule: 'not-kept',
      text: `“${day.text}” and the like say when items of the feed were written, not when talks are: talks without a date of their own are undated`,
    },
  ];
}
