import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Layout } from '../../../model/schema.ts';
import { readDump } from '../../dump.ts';
import type { DumpRecord } from '../../record.ts';
import { papers } from './papers.ts';

const dumpOf = (text: string) => readDump('page.txt', Buffer.from(text));

/** The papers of a page, read by the layout that the page is proposed with. */
function readPage(text: string): DumpRecord[] {
  const dump = dumpOf(text);
  const [layout] = papers.propose(dump);
  return layout ? papers.read(dump, layout).records : [];
}

const titles = (records: readonly DumpRecord[]) => records.map(({ title }) => title?.text);
const names = ({ people }: DumpRecord) =>
  Array.isArray(people)
    ? people.map(({ name, affiliation }) => [name.text, affiliation?.text].filter(Boolean).join(', '))
    : [];

const french = `Laboratoire de Géométrie des Pavages
Accueil | Équipe | Publications | Contact

Publications
2024
Pavages apériodiques et mots de Sturm
Mireille Vautrin, Karim Benhaddou
Annales de Pavage, tome 12, n° 3, 2024, p. 101–134
Sur une conjecture des damiers
Karim Benhaddou
Revue des Mosaïques 45 (2024), 1-18
2023
Un théorème d'inflation pour les quasi-cristaux du plan
Mireille Vautrin, Osei Lartey et Clémentine Roux
Actes du Colloque de Combinatoire de Fougères, 2023, p. 55–71
Des tuiles sans bord
Osei Lartey
Prépublication

Mentions légales
`;

const accepted = `TILEML 2025 - Accepted Papers

Main Track

Learning to Tile with Few Colours
Mira Okafor (University of Ulm), Jan Novakovic (Brno Tech), Sara Lindqvist (Uppsala University)

Gradient Descent on Mosaics
Tomo Arakawa (Kyoto Institute of Pattern), Bea Delgado (University of Ulm)

When Is a Floor Flat?
Priya Raman (IIT Kottayam)

Short Papers

A Note on Corners
Hugo Astier (ENS Fougères), Nia Boateng (Accra Polytechnic)
`;

describe('lists of papers', () => {
  it('reads title, authors and where a paper appeared, in French', () => {
    const records = readPage(french);
    expect(titles(records)).toEqual([
      'Pavages apériodiques et mots de Sturm',
      'Sur une conjecture des damiers',
      "Un théorème d'inflation pour les quasi-cristaux du plan",
      'Des tuiles sans bord',
    ]);
    expect(names(records[2] as DumpRecord)).toEqual(['Mireille Vautrin', 'Osei Lartey', 'Clémentine Roux']);
    expect(records[0]).toMatchObject({
      kind: 'paper',
      journal: { text: 'Annales de Pavage' },
      volume: { text: '12' },
      issue: { text: '3' },
      pages: { text: '101-134' },
      when: { text: '2024' },
    });
    expect(records[2]).toMatchObject({ event: { text: 'Actes du Colloque de Combinatoire de Fougères' } });
  });

  it('passes the year of a heading down where a paper has none', () => {
    expect(readPage(french)[3]?.when).toMatchObject({ text: '2023', isShared: true });
  });

  it('reads authors above their titles', () => {
    const records = readPage(`Institut für Angewandte Kachelkunde
Veröffentlichungen

Jana Kühnel, Torben Ackerling
Fliesenmuster mit beschränkter Drehung
Zeitschrift für Kachelkunde 17(2), S. 45–60, 2022
[PDF] [BibTeX]

Torben Ackerling
Kacheln im Hyperbolischen
Mitteilungen der Mosaikgesellschaft 8, S. 12–19, 2021
[PDF] [BibTeX]

Lieselotte Brandauer, Jana Kühnel
Wie viele Farben braucht ein Bad?
Jahresbericht der Fliesenvereinigung 33, S. 101–122, 2021
[PDF] [BibTeX]

Impressum
`);
    expect(titles(records)).toEqual([
      'Fliesenmuster mit beschränkter Drehung',
      'Kacheln im Hyperbolischen',
      'Wie viele Farben braucht ein Bad?',
    ]);
    expect(records.map(names)[2]).toEqual(['Lieselotte Brandauer', 'Jana Kühnel']);
    expect(records[1]).toMatchObject({ volume: { text: '8' }, pages: { text: '12-19' } });
  });

  it('takes what parts of a list are called for headings, and not for authors', () => {
    const records = readPage(accepted);
    expect(titles(records)).toHaveLength(4);
    expect(names(records[3] as DumpRecord)).toEqual([
      'Hugo Astier, ENS Fougères',
      'Nia Boateng, Accra Polytechnic',
    ]);
  });

  it('reads titles and authors in one line', () => {
    const records = readPage(`Accepted papers

• Learning to Tile with Few Colours. Mira Okafor, Jan Novakovic and Sara Lindqvist
• Gradient Descent on Mosaics. Tomo Arakawa, Bea Delgado
• When Is a Floor Flat? Priya Raman
• Robust Grout: Certified Bounds for Gaps. Lena Voigtmann and Mira Okafor
`);
    expect(titles(records)[2]).toBe('When Is a Floor Flat?');
    expect(titles(records)[3]).toBe('Robust Grout: Certified Bounds for Gaps');
    expect(names(records[0] as DumpRecord)).toEqual(['Mira Okafor', 'Jan Novakovic', 'Sara Lindqvist']);
  });

  it('reads cards with votes, without taking users and institutions for authors', () => {
    const card = (title: string, rest: string) =>
      `Submitted by\n\nuser-${title.length}\n${title.length * 3}\n${title}\n\n${rest}`;
    const records = readPage(
      `Paper Harbour\nModels\nLog In\nDaily Papers\nNov 21\n${[
        card(
          'LANTERN: Reading Street Signs at Night',
          'Harbour Vision Lab\n\n· 18 authors\nGitHub\n3.4k\n7\n',
        ),
        card('How Many Turns Until It Contradicts Itself?', '· 6 authors\n2\n'),
        card('Sparse Rewards, Dense Regrets', 'Studio Baobab\n\n· 1 author\nGitHub\n212\n'),
        card('Teaching Robots to Queue in the Rain', '· 4 authors\n'),
      ].join('')}Previous\nNext\n`,
    );
    expect(titles(records)).toEqual([
      'LANTERN: Reading Street Signs at Night',
      'How Many Turns Until It Contradicts Itself?',
      'Sparse Rewards, Dense Regrets',
      'Teaching Robots to Queue in the Rain',
    ]);
    expect(records.every(({ people, listedOn }) => !people && listedOn?.text === 'Nov 21')).toBe(true);
  });

  it('takes venues and prizes below titles for no papers, and no year from the news', () => {
    const records = readPage(`Quiet Systems Group
Jun 2021: Our paper on locks was accepted, and we are happy!

Selected papers

Sleepy Locks Considered Kind
Nadia Fairweather, Tomás Villanueva
QUIETSYS 2022
Best Paper Award
[paper] [code]

A Thousand Small Timeouts
Tomás Villanueva
Journal of Patient Computing 4(1), 2020, pp. 10-29
[paper]

Logs Nobody Reads: An Archaeology
Wen Harcourt, Nadia Fairweather and Giselle Okpara
To appear in the Workshop on Forgotten Systems
[paper] [slides]

Waiting Well
Giselle Okpara*, Wen Harcourt*
arXiv preprint, 2019

Group members
`);
    expect(titles(records)).toEqual([
      'Sleepy Locks Considered Kind',
      'A Thousand Small Timeouts',
      'Logs Nobody Reads: An Archaeology',
      'Waiting Well',
    ]);
    expect(records.map(({ when }) => when?.text)).toEqual(['2022', '2020', undefined, '2019']);
  });

  it('takes tracks between papers for no papers, and prizes for no part of titles', () => {
    const records = readPage(`LOOM 2024
Accepted papers

Session 1: Weaving

#3
Threads That Remember [Best Paper Nominee]
Rana Whitlock, Stefan Oyelaran
Keywords: memory, cloth

#8
On the Tension of Warps
Mirela Dascal
Keywords: tension

Session 2: Knitting

#11
PURL: A Language for Loops
Stefan Oyelaran, Ida Brandvold and Rana Whitlock
Keywords: languages

#12
Dropped stitches and how to find them (Outstanding Paper Award)
Ida Brandvold
Keywords: errors
`);
    expect(titles(records)).toEqual([
      'Threads That Remember',
      'On the Tension of Warps',
      'PURL: A Language for Loops',
      'Dropped stitches and how to find them',
    ]);
  });

  it('keeps text that is wrapped together, and titles over two lines', () => {
    const records = readPage(`Abstracts of the accepted papers of the Second Meeting on Pavement, Ghent 2019

A long title about the pavement of very large squares and of
the streets that lead to them
Mira Okafor, Jan Novakovic
We study the pavement of squares. Our results
show that squares are paved from the middle, and that streets follow
when the squares are done.

The second title
Tomo Arakawa, Bea Delgado and
Priya Raman
In this paper the second thing is looked at from the side. There are
many sides, and we take the one that is in the sun.

Third, and last
Hugo Astier
Nothing is known about the third thing. We prove that nothing can be
known about it, and we give examples.
`);
    expect(titles(records)[0]).toMatch(/squares and of\nthe streets that lead to them$/);
    expect(names(records[1] as DumpRecord)).toEqual(['Tomo Arakawa', 'Bea Delgado', 'Priya Raman']);
    expect(records[0]?.body?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^We study the[\s\S]{20,200} are done\.$/),
    ]);
  });

  it('leaves talks to the readers of talks', () => {
    const talks = ['Monday 3 March 2025, 4pm', 'Monday 10 March 2025, 4pm', 'Monday 17 March 2025, 4pm'].map(
      (day, index) => `Tilings of the Plane, Part ${index + 1}\nMira Okafor, Jan Novakovic\n${day}\n`,
    );
    expect(papers.propose(dumpOf(`Tiling Seminar\n\n${talks.join('\n')}`))).toEqual([]);
  });

  it('reads a page that grew as it did before, by the layout as sources.yaml keeps it', () => {
    const [layout] = papers.propose(dumpOf(accepted));
    const stored = parse(stringify(layout)) as Layout;
    const grown = `${accepted}\nPenrose Transformers\nYun-seo Baek (Daejeon Institute), Olu Adeyinka (University of Ulm)\n`;
    const { records } = papers.read(dumpOf(grown), stored);
    expect(papers.problemOf(stored)).toBeUndefined();
    expect(titles(records)).toEqual([...titles(readPage(accepted)), 'Penrose Transformers']);
  });

  it('stays linear: hostile text of many lines is read', () => {
    const hostile = [
      'A, '.repeat(300),
      '('.repeat(800),
      'In '.repeat(400),
      `Published: ${'1 May 2020 '.repeat(40)}`,
      '1-'.repeat(500),
      `${' '.repeat(900)};`,
    ];
    const page = (count: number) =>
      dumpOf(Array.from({ length: count }, (_, at) => hostile[at % hostile.length]).join('\n'));
    for (const count of [300, 600, 1200]) expect(() => papers.propose(page(count))).not.toThrow();
  });
});
