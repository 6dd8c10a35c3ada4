import { expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import type { Reading } from '../../record.ts';
import { citationLists } from './citations.ts';

const dumpOf = (text: string) => readDump('references.txt', new TextEncoder().encode(text));

function readBest(text: string): { parted: unknown; reading: Reading } {
  const dump = dumpOf(text);
  const [layout] = citationLists.propose(dump);
  if (!layout) throw new Error('Nothing is proposed.');
  return { parted: layout['parted'], reading: citationLists.read(dump, layout) };
}

const numbered = `Tove Almqvist: publications

Home
Research

2021
1. T. Almqvist and P. Ringdal, Foams that count to twelve, J. Fluid Mech. 912 (2021), 45–67.
2. T. Almqvist, M. Okafor, and J. van der Veen, Drying paint and the law of the wall, Phys. Rev. Lett. 126 (2021), no. 4, 044501.
   https://doi.org/10.1234/prl.2021.4
2019
3. T. Almqvist, "Slow drops on fast surfaces", Proc. of the 9th Workshop on Wetting, Springer, 2019, pp. 12-24.
4. P. Ringdal and T. Almqvist. A note on sticky
   beads. European Journal of Beads 3(2):101-119, 2019.

Contact: Room 4.12`;

it('reads numbered references that go on in the next line, below headings with years', () => {
  const { parted, reading } = readBest(numbered);
  expect(parted).toBe('marks');
  expect(reading.records).toMatchObject([
    {
      kind: 'paper',
      title: { text: 'Foams that count to twelve', from: 7, to: 7 },
      people: [{ name: { text: 'T. Almqvist' } }, { name: { text: 'P. Ringdal' } }],
      when: { text: '2021' },
      journal: { text: 'J. Fluid Mech.' },
      volume: { text: '912' },
      pages: { text: '45–67' },
      listedUnder: { text: '2021', from: 6 },
    },
    {
      title: { from: 8 },
      issue: { text: '4' },
      links: [{ text: 'https://doi.org/10.1234/prl.2021.4', label: 'DOI' }],
    },
    { event: { text: 'Proc. of the 9th Workshop on Wetting' }, listedUnder: { text: '2019' } },
    { title: { text: 'A note on sticky\n   beads', from: 12, to: 13 }, journal: { from: 13, to: 13 } },
  ]);
});

it('reads references that blank lines part, of any style', () => {
  const { parted, reading } = readBest(`References

Okafor, M., Lindqvist, P. & Sousa, R. (2018). Why maps fold badly. Annals of Cartographic Science, 12(3), 201–219.

Trémaudan, É. (2017). La mémoire des ponts. Rennes: Presses du Ponant,
Collection Passerelles.

Vossbeck, Henrike. "Der Schatten der Zahlen." Zeitschrift für Zählkunde 44, no. 2 (2015): 3–29.`);
  expect(parted).toBe('blocks');
  expect(reading.records.map(({ title }) => title?.text)).toEqual([
    'Why maps fold badly',
    'La mémoire des ponts',
    'Der Schatten der Zahlen',
  ]);
});

it('takes the year of the heading where a reference has none', () => {
  const { reading } = readBest(`2020
T. Almqvist and P. Ringdal. Foams that count to twelve. Journal of Foams 912:45-67, to appear.
M. Okafor. Drying paint and the law of the wall. Journal of Walls 12:1-20, to appear.
P. Ringdal. Slow drops on fast surfaces. Journal of Drops 7:100-120, to appear.`);
  expect(reading.records.map(({ when }) => when)).toEqual(
    Array.from({ length: 3 }, () => ({ text: '2020', from: 1, to: 1, isShared: true })),
  );
});

it('proposes nothing for pages of talks', () => {
  const talk = (day: number) => `${day} March 2024, 14:00, Room 3
Mira Okafor (Ulm)
Why maps fold badly
We show that every map can be folded in three moves, and explain why two are not enough. This is joint work with P. Lindqvist.
`;
  expect(citationLists.propose(dumpOf([4, 11, 18, 25].map(talk).join('\n')))).toEqual([]);
});

it('takes no block with an abstract for a reference', () => {
  const paper = (title: string, authors: string, abstract: string) => `Primary Area: graphs
Submission Number: 31
${title}
${authors}
Published: 14 Feb 2025, Last Modified: 30 Apr 2025FJORDML 2025 OralEveryoneRevisionsBibTeX
Hide details
Keywords: graph neural networks; oversquashing
Abstract:
${abstract}
`;
  const page = [
    paper(
      'Graph Rewiring Considered Optional',
      'Ye-seul Noh, Rodolfo Etcheverry Ponce, Anneke Vroomans',
      'Rewiring adds edges to a graph so that messages travel faster. We compare eleven rewiring methods under a fixed budget of time rather than of parameters. Three findings: (i) none beats a wider network on the six data sets that everybody uses, (ii) two of them do on a seventh which we built for the purpose, and (iii) the order changes with the seed.',
    ),
    paper(
      'Tokenizers for Sheet Music: A Comparative Study with Amateur Choirs',
      'Emilija Petrauskaitė-Long, Baptiste Corneau, Ngaire Whatarau',
      'Sheet music is two-dimensional and language models read one dimension. We try five ways of flattening a score and let 83 amateur singers judge what the models compose. Larger vocabularies help the loss and harm the singers.',
    ),
    paper(
      'Does Dropout Know What It Drops?',
      'Ludovic Hennebelle, Adaeze Mgbechi-Ford',
      'We replace the coin of dropout by deterministic masks, chosen so that each unit is dropped equally often, and observe no change whatever. We then replace it by masks chosen by an adversary and observe a large one. Between these extremes lies a family of masks for which training is both faster and easier to reproduce.',
    ),
  ];
  expect(citationLists.propose(dumpOf(page.join('\n')))).toEqual([]);
});

it('explains a layout that names no division', () => {
  expect(citationLists.problemOf({ reader: 'citations', parted: 'commas' })).toBe(
    'parted is to be one of "marks", "blocks", "lines"; found "commas"',
  );
  expect(citationLists.problemOf({ reader: 'citations', parted: 'lines' })).toBeUndefined();
});

it('reads a dash for the authors of the reference above, and what did not appear yet', () => {
  const { reading } = readBest(`Almqvist: references

1. Almqvist, T., Okafor, M. (2019). Foams that count to twelve. Journal of Foams, 12(3), 45–67.
2. ———. (2020). More foam, and less. Annals of Drops, 3(1), 1–9.
3. Ringdal, P. (2011). Slow drops on fast surfaces. Journal of Wetting, 2, 12–24.
4. Okafor, M. A short note on beads. To appear in European Journal of Beads.
`);
  expect(reading.records).toHaveLength(4);
  expect(reading.records[1]).toMatchObject({
    title: { text: 'More foam, and less', from: 4 },
    people: [
      { name: { text: 'Almqvist, T.', from: 3, isShared: true } },
      { name: { text: 'Okafor, M.', from: 3, isShared: true } },
    ],
    inferred: [{ field: 'authors' }],
  });
  expect(reading.records[3]).toMatchObject({ journal: { text: 'European Journal of Beads' } });
});
