/**
 * References of EndNote and of publishers' pages (.enw), in the format of refer.
 *
 *     %0 Journal Article
 *     %T Tilings, again
 *     %A Okafor, Mira
 *     %J Annals of Attics
 *     %D 2024
 */
import { taggedFormat } from './tagged-records.ts';
import { distinctLinks, retracted, type Work } from './works.ts';

export const endnote = taggedFormat({
  name: 'endnote',
  layout: 'references of EndNote (.enw): "%0 Journal Article" and further lines that begin with a sign',
  tag: /^%([0-9A-Z@!$*&()>+?#^=~<[\]|]) ?(.*)$/,
  first: '0',
  known: '0 T A E Y J B V N P & D 8 R U X K @ I C F G M W L 1 2 3 4 ! $ > + ~ ( ) = ^ [ # | S 6 7 9 ? Q H O',

  isTalk,

  leftOut: (work) => retracted(work.text('T')),

  read: (work) => {
    const isJournal = /journal|magazine|newspaper|periodical|preprint|generic/i.test(work.text('0'));
    const container = work.of(isJournal ? 'J|B' : 'B|J');
    const [day, year] = [work.date('8'), work.date('D')];
    return {
      id: work.of('F|M'),
      title: work.of('T'),
      ...work.authors('A', 'E', {}, isTalk(work) ? 'speakers' : 'authors'),
      when: day && year && day.text.startsWith(year.text) ? day : (year ?? day),
      journal: isJournal ? container : undefined,
      booktitle: isJournal ? undefined : container,
      volume: work.of('V'),
      issue: work.of('N'),
      pages: work.of('P|&'),
      edition: work.of('7'),
      publisher: work.of('I'),
      address: work.of('C'),
      isbn: work.standardNumber('@', 'isbn'),
      issn: work.standardNumber('@', 'issn'),
      links: distinctLinks(work.doi('R'), work.arxiv('U'), work.links('U'), work.links('>', 'PDF')),
      body: work.body('X'),
    };
  },
});

function isTalk(work: Work): boolean {
  return /^(?:presentation|slides?|talk)\b/i.test(work.text('9'));
}
