import { describe, expect, it } from 'vitest';
import { readDump } from '../../dump.ts';
import type { DumpRecord } from '../../record.ts';
import { ownWorks } from './own-works.ts';

function read(text: string) {
  const dump = readDump('page.txt', Buffer.from(text));
  const [layout] = ownWorks.propose(dump);
  return layout ? { layout, ...ownWorks.read(dump, layout) } : undefined;
}

function shown({ title, people, journal, volume, when }: DumpRecord) {
  const who = Array.isArray(people) ? people.map(({ name }) => name.text) : [];
  return [title?.text, who.join('; '), journal?.text, volume?.text, when?.text].map((part) => part ?? '-');
}

const french = `Mathilde Carpentras
Enseignement

Publications

2021
1. Des arbres et des trous, avec L. Boissier, Annales des Forêts 14 (2021), no. 2, 33-58. https://example.org/aaf14
2. Sur un théorème de Gantelet, à paraître dans Revue de Botanique Discrète.

2019
3. Mousses aléatoires : une introduction, avec Ivo Marek et Tone Halvorsen, J. Alg. Foams 3 (2019), 1–20.
4. Quand les feuilles tombent-elles ?, Bulletin de la Société des Jardins 40 (2019), 9-17.
5. Thèse de doctorat, Université de Rennes, 2016.

Dernière mise à jour : mai 2021
`;

describe("a person's own list of works", () => {
  it('gives each work the author that only the head names', () => {
    const reading = read(french);
    const own = 'Mathilde Carpentras';
    expect(reading?.records.map(shown)).toEqual([
      ['Des arbres et des trous', `${own}; L. Boissier`, 'Annales des Forêts', '14', '2021'],
      ['Sur un théorème de Gantelet', own, 'Revue de Botanique Discrète', '-', '2021'],
      [
        'Mousses aléatoires : une introduction',
        `${own}; Ivo Marek; Tone Halvorsen`,
        'J. Alg. Foams',
        '3',
        '2019',
      ],
      ['Quand les feuilles tombent-elles ?', own, 'Bulletin de la Société des Jardins', '40', '2019'],
    ]);
    expect(reading?.records[0]?.inferred?.[0]?.field).toBe('authors');
    expect(reading?.records[0]?.links?.[0]?.text).toBe('https://example.org/aaf14');
  });

  it('leaves an item that says no title for a notice', () => {
    const reading = read(french);
    const thesis = french.split('\n').findIndex((line) => line.startsWith('5.')) + 1;
    expect(reading?.boilerplate.some(({ line }) => line === thesis)).toBe(false);
  });

  it('reads coauthors in brackets, wrapped items and titles that a full stop ends', () => {
    const records = read(`Publikationen von Henrike Vosskamp

• Gitter im Regen (mit Jan Oltmann), Archiv der Gitter 88 (2020), 12–40.
• Ein Lemma und seine Feinde. Mitteilungen der Nordakademie 7 (2018), S. 3–9.
• Flächen, Falten, Fehler (gemeinsam mit P. Quist und A. Rode), eingereicht.
• Kugeln in Kisten: eine Übersicht (mit Jan Oltmann und
  Silke Traber), Jahrbuch für Stapelkunde 2 (2016), 100–131.
`)?.records;
    expect(records?.map(shown).map(([title, who]) => [title, who])).toEqual([
      ['Gitter im Regen', 'Henrike Vosskamp; Jan Oltmann'],
      ['Ein Lemma und seine Feinde', 'Henrike Vosskamp'],
      ['Flächen, Falten, Fehler', 'Henrike Vosskamp; P. Quist; A. Rode'],
      ['Kugeln in Kisten: eine Übersicht', 'Henrike Vosskamp; Jan Oltmann; Silke Traber'],
    ]);
  });

  it('says that an author may be missing where the page names no owner', () => {
    const reading = read(`Research papers

[3] Cold starts, with Amina Yusuf, Annals of Warmth 3 (2018), 1-9.
[2] Warm starts, with Amina Yusuf and B. Colt, Thermal Letters 14 (2016), 88-91.
[1] Lukewarm starts, preprint.
`);
    expect(reading?.remarks?.map(({ rule }) => rule)).toEqual(Array(3).fill('field-in-doubt'));
  });

  it('is no list of references that begin with their authors, and none of talks', () => {
    expect(
      read(`Publications of Ivo Marek

1. I. Marek and T. Halvorsen, Foams that count, J. Alg. Foams 3 (2019), 1–20.
2. I. Marek, Drops with a past, Annals of Drops 4 (2020), 12–31.
3. I. Marek and R. Deol, Sticky beads, J. Alg. Foams 5 (2021), 7–9.
`),
    ).toBeUndefined();
    expect(
      read(`Ivo Marek: talks

1. Foams that count, with Tone Halvorsen, Workshop on Foam, Ulm, 2019.
2. Drops with a past, with Rufina Deol, Drop Days, Ghent, 2020.
3. Sticky beads, with Rufina Deol, Bead Seminar, Oslo, 2021.
`),
    ).toBeUndefined();
  });

  it('reads hostile text to its end', () => {
    const line = `${'a, with '.repeat(100)}${'. ( '.repeat(60)}`;
    const page = `Publications of Ivo Marek\n${Array.from({ length: 400 }, (_, at) => `[${at}] ${line}`).join('\n')}`;
    expect(read(page)?.records ?? []).toEqual([]);
  });
});
