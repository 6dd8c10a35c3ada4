import { expect, test } from 'vitest';
import { terms, tokens } from './tokenize.ts';

test.each([
  ['Petar Veličković', 'petar velickovic'],
  ['José', 'jose'],
  ['Łukasz Straße Ångström', 'lukasz strasse angstrom'],
  ['DeepLabv3+', 'deeplabv3'],
  ['mean-field', 'mean field meanfield'],
  ['k‑means and GPT-4', 'k means kmeans and gpt 4 gpt4'],
  ['state-of-the-art', 'state of the art'],
  ['2020-21', '2020 21'],
  ['Smale’s 9th', 'smale 9th'],
  ["mathématiques de l’IA, d'Ascoli", 'mathematiques de ia ascoli'],
  ["O'Brien", 'o brien obrien'],
  ['∞-Laplacian', 'infinity laplacian'],
  ['ell_infty', 'ell infinity'],
  ['L^2, L² and L_2', 'l2 l2 and l2'],
  ['ell_2', 'l2'],
  ['f_theta(x)', 'f theta x'],
  ['fθ', 'f theta'],
  ['θεωρία', 'θεωρια'],
  ['ﬁeld', 'field'],
  ['constructor __proto__', 'constructor proto'],
  ['C++, C++17 and C, (C#), C♯; F# or .NET.', 'c++ c++ 17 and c c# c# f# or .net'],
  ['example.net, C+ and a.b', 'example net c and a b'],
  ['日本語', '日本語'],
  [' – ', ''],
])('%j is read as %j', (text, expected) => {
  expect(terms(text).join(' ')).toBe(expected);
});

test('a token stands where its letters stand in the text', () => {
  const text = '“Éﬁ” 𝛼-mixing, L², Veličković’s naïve mean-field';
  expect(tokens(text).map(({ term, start, end }) => [term, text.slice(start, end)])).toEqual([
    ['efi', 'Éﬁ'],
    ['alpha', '𝛼'],
    ['mixing', 'mixing'],
    ['l2', 'L²'],
    ['velickovic', 'Veličković'],
    ['naive', 'naïve'],
    ['mean', 'mean'],
    ['field', 'field'],
    ['meanfield', 'mean-field'],
  ]);
});
