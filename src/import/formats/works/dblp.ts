/**
 * What a search of DBLP gives as JSON.
 *
 *     { "result": { "hits": { "@total": "1", "hit": [ { "@id": "12", "info": {
 *         "authors": { "author": [{ "@pid": "12/34", "text": "Mira Okafor 0002" }] }, "title": "Tilings, again.", "venue": "Ann. Attics",
 *         "volume": "12", "number": "3", "pages": "1-9", "year": "2024", "type": "Journal Articles", "key": "journals/attics/Okafor24",
 *         "doi": "10.1234/ABC", "ee": "https://doi.org/10.1234/ABC", "url": "https://dblp.org/rec/journals/attics/Okafor24" } } ] } } }
 */
import type { PersonField } from '../../record.ts';
import type { Format } from '../format.ts';
import { distinctLinks, type Work, worksFormat } from './works.ts';

export const dblp: Format = worksFormat('JSON of DBLP: "result" with its "hits"', {
  name: 'dblp',
  known: '@score @id info url',

  leftOut: (work) => (/^withdrawn items$/i.test(work.text('info.type')) ? 'is withdrawn' : undefined),

  read: (work) => {
    const [venue] = work.joined('info.venue', ', ');
    const isJournal = /journal|informal/i.test(work.text('info.type'));
    const isPreprint = /^CoRR$/.test(venue?.text ?? '');
    const title = work.of('info.title');
    return {
      id: work.of('info.key|info.url'),
      // DBLP ends every title with a dot.
      title: title && { ...title, text: title.text.replace(/(?<!\.)\.$/, '') },
      people: people(work),
      when: work.date('info.year'),
      journal: isJournal && !isPreprint ? venue : undefined,
      booktitle: isJournal ? undefined : venue,
      volume: isPreprint ? undefined : work.of('info.volume'),
      issue: work.of('info.number'),
      pages: work.of('info.pages'),
      links: distinctLinks(
        work.doi('info.doi'),
        work.arxiv('info.ee'),
        work.links('info.ee'),
        work.links('info.url', 'DBLP'),
      ),
    };
  },
});

/** "Wei Vale 0003" is the third Wei Vale that DBLP knows. */
function people(work: Work): PersonField[] {
  return work
    .people('info.authors.author', { name: 'text|name' })
    .map(({ name, ...rest }) => ({ ...rest, name: { ...name, text: name.text.replace(/ \d{4}$/, '') } }));
}
