import { describe, expect, it, test } from 'vitest';
import { texts } from './detect-language.fixture.ts';
import { foreignLanguagesOf, languageOf, languagesOf } from './detect-language.ts';

describe('languageOf', () => {
  it.each([
    [
      'en',
      'We show that the limit of these networks is a Gaussian process, and what follows from it for training.',
    ],
    ['en', 'On the geometry of the moduli space of curves, and how it is used'],
    [
      'fr',
      'Dans cet exposé, nous montrons que l’entropie d’un système est liée à la géométrie de son espace des phases.',
    ],
    ['fr', 'Introduction à la théorie des groupes quantiques et à leurs représentations dans les catégories'],
    ['fr', "Qu'est-ce qu'une intelligence ? Ce que les réseaux de neurones nous apprennent sur le langage"],
    [
      'de',
      'Der Vortrag gibt einen Überblick über die Theorie der Zahlkörper und zeigt, wie man sie auf Kurven anwendet.',
    ],
    [
      'es',
      'En esta charla veremos cómo los métodos de la geometría se aplican al estudio de las redes y más allá.',
    ],
    [
      'pt',
      'Nesta palestra vamos ver como os métodos da geometria não lineares são usados em redes, e uma aplicação à física.',
    ],
    [
      'it',
      'In questo seminario vediamo come i metodi della geometria si applicano allo studio delle reti, con un esempio nel piano.',
    ],
  ])('tells %s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['a short title', 'Les espaces de Banach'],
    ['names', 'Ursula von der Leyen, Paulo de la Cruz, Luigi di Maio, Jean du Bois, Ana dos Santos'],
    ['names between English words', 'Los Alamos and El Farol: von Neumann, der Waerden, de Rham'],
    ['terms alone', 'Riemann–Roch Hirzebruch Grothendieck motivic cohomology stacks'],
    [
      'formulas alone',
      '$a + b = c$ and $$\\sum_{i \\in I} x_i$$ \\(the of and is\\) \\[we are that\\] \\des \\les \\dans',
    ],
    ['an address alone', 'https://example.org/le/les/des/dans/pour/nous/avec'],
    ['a language that is not known', 'Tässä esityksessä näytämme miten verkot oppivat ja mitä niistä seuraa'],
    ['another script', 'В этом докладе мы покажем, что сети обучаются и что из этого следует'],
    [
      'two languages',
      'Nous montrons que les réseaux sont des processus dans cet espace. We show that the networks are processes in this space, with examples.',
    ],
  ])('says nothing of %s', (_, text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  it('is not led astray by the French names of an English text', () => {
    const text =
      'We study the work of the Institut des Hautes Études and of Bois-Marie le Grand, and what it has led to.';
    expect(languageOf(text)).toBe('en');
  });

  it('reads a text with formulas', () => {
    expect(
      languageOf('Nous montrons que $f(x) = a$ et $g$ sont liées dans les espaces $L^p$ pour $p > 1$.'),
    ).toBe('fr');
  });
});

const inFrench = 'Nous montrons que les réseaux sont des processus dans cet espace.';
test.each([
  ['a short title', 'Réseaux de neurones', inFrench, { title: 'fr', abstract: 'fr' }],
  [
    'a title in another language',
    'On the theory of networks, and what it is for',
    inFrench,
    { title: 'en', abstract: 'fr' },
  ],
  [
    'a title that may be in another',
    'The theory of networks',
    inFrench,
    { title: undefined, abstract: 'fr' },
  ],
  ['a title without an abstract', 'Réseaux de neurones', '', { title: undefined, abstract: undefined }],
])('languagesOf: %s', (_, title, body, languages) => {
  expect(languagesOf({ title, body })).toEqual(languages);
});

test.each(texts)('languagesOf tells %s: %s', (language, title, body) => {
  expect(languagesOf({ title, body })).toEqual({ title: language, abstract: language });
});

test('no title alone is told to be in a language that it is not in', () => {
  const wrong = texts.filter(([language, title]) => (languageOf(title) ?? language) !== language);
  expect(wrong).toEqual([]);
});

test.each([
  'Graph U-Nets',
  'Deep Boltzmann Machines',
  'Stein Points',
  'Variational Schrödinger Momentum Diffusion',
])('names and terms make no other language of the title of an English abstract: %s', (title) => {
  const body = 'We propose a sampler that needs few steps, and show on several problems how well it works.';
  expect(languagesOf({ title, body })).toEqual({ title: 'en', abstract: 'en' });
});

test('a page marks what is not in the language of the interface, and says so', () => {
  const entry = { title: 'Réseaux de neurones', body: inFrench };
  expect(foreignLanguagesOf(entry, 'en')).toEqual({ title: 'fr', abstract: 'fr', shown: 'fr' });
  expect(foreignLanguagesOf(entry, 'fr')).toEqual({});
});
