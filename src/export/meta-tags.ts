/** The meta elements in the head of an entry's page, for search engines and reference managers. */
import { type Entry, peopleOf } from '../model/entry.ts';
import type { Paper, PaperType, Talk } from '../model/schema.ts';
import { plainTitle } from '../render/math.ts';
import { doiOf } from './csl.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Dublin Core for a talk, as a presentation; the tags of Google Scholar for a paper whose authors and date are known.
 *
 * @param page the public address of the entry's page
 */
export function metaTags(entry: Entry, page: string): MetaTag[] {
  return entry.kind === 'talk' ? talkTags(entry.of, page) : paperTags(entry.of, page);
}

function talkTags(talk: Talk, page: string): MetaTag[] {
  return [
    { name: 'DC.type', content: 'presentation' },
    { name: 'DC.title', content: plainTitle(talk.title) },
    ...peopleOf({ kind: 'talk', of: talk }).map((content) => ({ name: 'DC.creator', content })),
    ...(talk.date ? [{ name: 'DC.date', content: talk.date }] : []),
    ...(talk.location ? [{ name: 'DC.coverage', content: talk.location }] : []),
    ...(talk.series ? [{ name: 'DC.relation.ispartof', content: talk.series }] : []),
    { name: 'DC.identifier', content: page },
  ];
}

const institutionTags: Partial<Record<PaperType, string>> = {
  phdthesis: 'dissertation_institution',
  mastersthesis: 'dissertation_institution',
  techreport: 'technical_report_institution',
};

function paperTags(paper: Paper, page: string): MetaTag[] {
  const authors = peopleOf({ kind: 'paper', of: paper });
  // Google Scholar requires a title, an author and a year.
  if (authors.length === 0 || !paper.date || paper.date.startsWith('--')) return [];
  const [from, to] = paper.pages?.split(/\s*[-–]+\s*/) ?? [];
  const doi = doiOf(paper.links);
  const tags: [string, string | undefined][] = [
    ['title', plainTitle(paper.title)],
    ...authors.map((author): [string, string] => ['author', author]),
    ['publication_date', paper.date.replaceAll('-', '/')],
    ['journal_title', paper.journal],
    [
      paper.type === 'inproceedings' ? 'conference_title' : 'inbook_title',
      paper.booktitle && plainTitle(paper.booktitle),
    ],
    [institutionTags[paper.type ?? 'misc'] ?? '', paper.institution],
    ['publisher', paper.publisher],
    ['isbn', paper.isbn],
    ['issn', paper.issn],
    ['volume', paper.volume],
    [paper.type === 'techreport' ? 'technical_report_number' : 'issue', paper.issue],
    ['firstpage', from],
    ['lastpage', to],
    ['doi', doi],
    ['abstract_html_url', page],
  ];
  return tags.flatMap(([name, content]) => (name && content ? [{ name: `citation_${name}`, content }] : []));
}
