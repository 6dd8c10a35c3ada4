import { describe, expect, it } from 'vitest';
import { type TextKind, textKind } from './text-kind.ts';

function likeliest(text: string): TextKind {
  const kinds = Object.entries(textKind(text)) as [TextKind, number][];
  return kinds.reduce((best, kind) => (kind[1] > best[1] ? kind : best))[0];
}

describe('textKind', () => {
  it.each<[TextKind, string[]]>([
    [
      'person',
      [
        'Ottoline Brandreth',
        'Prof. Dr. Henrike Vossbeck',
        'Ama K. Serwaa-Holt',
        'Lưu Tu Anh',
        'M.ª Dolores Arconada',
        'Sir Piers Hollowell',
      ],
    ],
    [
      'title',
      [
        'Liquid Mirrors',
        'Grief and Grammar',
        'NUDOS DE PAPEL: PLEGAR SIN CORTAR',
        '“What Is a Promise For?”',
        'Die Form der Wolken',
        'Sur les marches aléatoires en dimension trois',
        'Come piegare una mappa',
      ],
    ],
    [
      'organisation',
      [
        'University of Iowa',
        'UiT',
        'B H Cordwell & Sons',
        'Universidad de Vallehermoso',
        'Laboratoire Corvisart, CNRS',
        'TU Graz',
      ],
    ],
    [
      'place',
      [
        'L5',
        'M3',
        'Hörsaal 3',
        'Room 305',
        'Amphi Darboux',
        '214 Lindley Hall',
        'Zoom',
        'ISTB 140',
        'Aula Magna',
        'Zaal 2.04',
      ],
    ],
    [
      'prose',
      [
        'We show that every such map can be folded in three moves, and explain why two are not enough.',
        'Nous verrons comment une simple règle suffit pour compter tous les chemins qui reviennent à leur départ.',
      ],
    ],
    [
      'chrome',
      [
        'Skip to main content',
        'Show Details',
        'Privacy & Cookies',
        '© 2019',
        'Mentions légales',
        'Zurück',
        'Siguiente',
        'Leggi tutto',
      ],
    ],
  ])('tells a %s', (kind, texts) => {
    expect(texts.filter((text) => likeliest(text) !== kind)).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '???',
    '🎈',
    '\u0000',
    '\u202E',
    '中文',
    'a'.repeat(100_000),
    ' .'.repeat(100_000),
    '-'.repeat(100_000),
    'A.B.'.repeat(5000),
  ])('gives probabilities for odd text', (text) => {
    const values = Object.values(textKind(text));
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
  });

  it('does not depend on what was asked before', () => {
    const first = textKind('Liquid Mirrors');
    textKind('A long line of words, so that more of the working memory is used than before. '.repeat(4));
    expect(textKind('Liquid Mirrors')).toEqual(first);
  });
});
