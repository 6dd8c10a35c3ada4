import { expect, test } from 'vitest';
import { pages as fr } from '../i18n/fr.ts';
import type { Talk } from '../model/schema.ts';
import { mathml } from '../render/math.ts';
import { formula } from '../search/format/rich-text.ts';
import { terms } from '../search/format/tokenize.ts';
import { paperDocument, talkDocument } from './search-documents.ts';

const talk: Talk = {
  title: 'The $\\infty$-Laplacian in $\\ell_1$',
  slug: 'the-laplacian',
  speakers: [
    { name: 'José Urbano', printed: 'Prof. José Urbano', affiliation: 'University of Coimbra' },
    { name: 'Nir Gov', affiliation: 'University of Coimbra' },
  ],
  date: '2024-02-26',
  location: 'Room <1>',
  series: 'Mathematics & Physics',
  event: 'Journée IA',
  files: [{ name: 'slides.pdf' }],
  body: 'First *paragraph* with $f_\\theta$.\n\nSecond <script>alert(1)</script> & more.',
};

test('a talk is found by all that it says', () => {
  const { text } = talkDocument(talk, 'talks/the-laplacian/');
  expect(terms(text.title ?? '')).toEqual(expect.arrayContaining(['infinity', 'laplacian', 'l1', 'ell']));
  expect(text.people).toBe('José Urbano\nNir Gov');
  expect(text.affiliation).toBe('University of Coimbra');
  expect(text.series).toBe('Mathematics & Physics');
  expect(text.event).toBe('Journée IA\nRoom <1>\n26 February 2024\n2024-02-26');
  expect(terms(text.abstract ?? '')).toEqual(
    expect.arrayContaining(['first', 'paragraph', 'theta', 'script', 'alert']),
  );
});

test('a result shows text as text and formulas as MathML', () => {
  const { card, abstract } = talkDocument(talk, 'talks/the-laplacian/');
  expect(card).toMatchObject({
    kind: 'talk',
    path: 'talks/the-laplacian/',
    people: ['José Urbano', 'Nir Gov'],
    date: '2024-02-26',
    when: '26 February 2024',
    place: 'Room <1>',
  });
  expect(card.title).toBe(
    'The \u0001<math><mi>∞</mi></math>\u0002-Laplacian in \u0001<math><msub><mi>ℓ</mi><mn>1</mn></msub></math>\u0002',
  );
  expect(abstract).toBe(
    `First paragraph with ${formula(mathml('f_\\theta'))}.\nSecond <script>alert(1)</script> & more.`,
  );
});

test('control characters of an entry are not taken for formulas', () => {
  const { card } = talkDocument({ ...talk, title: 'A \u0001<math>b\u0002 c' }, 'talks/a/');
  expect(card.title).toBe('A <math>b c');
});

test('what markup holds beside the text is not found', () => {
  const body = '[x](http://a.b "a > b") y\n\n```a"(<math>\nz\n```';
  expect(talkDocument({ ...talk, body }, 'talks/a/').abstract).toBe('x y\nz');
});

test('a paper is found by its journal; what it does not have is not there', () => {
  const { text, card } = paperDocument(
    { title: 'On sets', slug: 'on-sets', journal: 'Journal of X', body: '' },
    'papers/on-sets/',
  );
  expect(text).toEqual({ title: 'On sets', event: 'Journal of X' });
  expect(card).toEqual({
    kind: 'paper',
    path: 'papers/on-sets/',
    title: 'On sets',
    people: [],
    event: 'Journal of X',
  });
});

test('marks a title that is in another language than the pages', () => {
  const french = {
    title: 'Réseaux de neurones',
    slug: 'a',
    body: 'Nous montrons que les réseaux sont des processus dans cet espace.',
  };
  expect(talkDocument(french, 'talks/a/').card.lang).toBe('fr');
  expect(talkDocument(french, 'talks/a/', {}, fr).card).not.toHaveProperty('lang');
});

test('a talk has slides and a video where a file or a link says so, and its status', () => {
  const facetsOf = (fields: Partial<Talk>) => {
    const { files: _, ...rest } = talk;
    const { facets } = talkDocument({ ...rest, ...fields }, 'talks/a/');
    return ['slides', 'video', 'status', 'language']
      .flatMap((name) => facets?.[name as 'slides']?.[0]?.[0] ?? '-')
      .join(' ');
  };
  expect(facetsOf({ body: '' })).toBe('- - - -');
  expect(facetsOf({ files: [{ name: 'a.pdf' }], body: '' })).toBe('yes - - -');
  expect(facetsOf({ links: [{ url: 'https://a.example/', label: 'Folien' }], body: '' })).toBe('yes - - -');
  expect(facetsOf({ links: [{ url: 'https://a.example/', label: 'Recording' }], body: '' })).toBe(
    '- yes - -',
  );
  expect(facetsOf({ links: [{ url: 'https://www.youtube.com/watch?v=1' }], body: '' })).toBe('- yes - -');
  expect(facetsOf({ links: [{ url: 'https://a.example/videography' }], body: '' })).toBe('- - - -');
  expect(facetsOf({ status: 'postponed', body: '' })).toBe('- - postponed -');
  expect(facetsOf({ body: 'Nous montrons que les réseaux de neurones apprennent ces lois.' })).toBe(
    '- - - fr',
  );
});

test('a talk of several days has a last day, and is found by what is its institution’s own', () => {
  const { lastDay, text } = talkDocument({ ...talk, endDate: '2024-02-28' }, 'talks/a/', {
    institution: [['x', 'Mathematical Institute, University of Oxford']],
  });
  expect(lastDay).toBe('2024-02-28');
  expect(text.event).toContain('\nOxford\n');
  expect(text.event).not.toContain('Mathematical');
  expect(talkDocument(talk, 'talks/a/')).not.toHaveProperty('lastDay');
});
