import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { formerTopics, remembered } from './topic-memory.ts';

const topic = (slug: string, ...more: string[]) => ({
  slug,
  label: slug.replaceAll('-', ' '),
  phrases: [slug, ...more],
});

describe('remembered', () => {
  it('keeps what is known, as it is, and adds what is new by slug', () => {
    const known = [{ ...topic('lottery-ticket'), label: 'Lottery tickets' }];
    const found = remembered(known, [topic('pruning'), topic('lottery-ticket'), topic('entropy')]);
    expect(found.map(({ label }) => label)).toEqual(['Lottery tickets', 'entropy', 'pruning']);
    expect(remembered(found, [topic('pruning')])).toEqual(found);
  });
});

describe('formerTopics', () => {
  it('finds the texts that print what was a topic once', () => {
    const texts = [
      { title: 'Physics-Informed Neural Networks', text: '' },
      { title: 'On waves', text: 'We use PINNs.' },
      { title: 'On waves', text: 'Nothing.' },
    ];
    const known = [topic('physics-informed-neural-network', 'pinn'), topic('wave')];
    expect(
      formerTopics(known, [topic('wave')], corpusOf(texts)).map(({ slug, entries }) => [slug, entries]),
    ).toEqual([['physics-informed-neural-network', [0, 1]]]);
  });
});
