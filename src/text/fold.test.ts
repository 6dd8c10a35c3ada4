import { expect, it } from 'vitest';
import { fingerprint, fold, words } from './fold.ts';
import { slugOf } from './slug.ts';

it.each([
  ['Veličković', 'velickovic'],
  ['Łukasz Gørtz', 'lukasz gortz'],
  ['Gauß', 'gauss'],
  ['ﬁne-tuning', 'fine-tuning'],
  ['Йошуа', 'иошуа'],
])('folds accents: %s', (text, folded) => expect(fold(text)).toBe(folded));

it.each([
  ['हिन्दी', 'हद'],
  ['がく', 'かく'],
])('keeps what is a letter to its readers: %s is not %s', (text, other) =>
  expect(fingerprint(text)).not.toBe(fingerprint(other)),
);

it('keeps words of other scripts whole', () => {
  expect(words('गणित और यन्त्र')).toHaveLength(3);
  expect(slugOf('गणित और यन्त्र')).toBe('गणित-और-यन्त्र');
  expect(slugOf('機械学習がわかる 1')).toBe('機械学習がわかる-1');
});
