import { describe, expect, it } from 'vitest';
import { corpusOf } from './corpus.ts';
import { similarityOf } from './similarity.ts';
import { topicsOf } from './topics.ts';

const pinns = ['fluids', 'waves', 'heat'].map((field) => ({
  title: `Physics-Informed Neural Networks for ${field}`,
  text: `We train physics-informed neural networks (PINNs) on ${field}. The boundary of ${field} is hard.`,
}));
const others = ['entropy', 'cells', 'knots', 'primes', 'trees', 'groups', 'detectors'].map((word) => ({
  title: `A study of ${word}`,
  text: `This text is about ${word} and nothing else; ${word} matter to us. We propose a novel method.`,
}));
const find = (texts: { title: string; text: string }[], series: (string | undefined)[] = []) => {
  const corpus = corpusOf(texts);
  return topicsOf(texts, corpus, similarityOf(corpus), series);
};

describe('topicsOf', () => {
  const texts = [...pinns, { title: 'PINNs fail', text: 'Why PINNs fail.' }, ...others];
  const { topics, of } = find(texts);

  it('finds a phrase that recurs, with what prints only its acronym, and nothing else', () => {
    expect(topics).toEqual([
      {
        slug: 'physics-informed-neural-network',
        label: 'physics-informed neural networks',
        phrases: expect.arrayContaining(['physics-informed-neural-network', 'pinn']),
        entries: expect.arrayContaining([0, 1, 2, 3]),
      },
    ]);
  });

  it('gives each entry its topics', () => {
    expect(of.map((list) => list.length)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('is the same at every run', () => {
    expect(find(texts)).toEqual(find(texts));
  });

  it('takes what every abstract says for no topic', () => {
    const same = others.map(({ title, text }) => ({ title: `${title}: a novel method`, text }));
    expect(find(same).topics).toEqual([]);
  });

  it('takes no name of a series for a topic of its own talks', () => {
    const talks = pinns.map(() => 'Physics-Informed Neural Networks Seminar');
    expect(find([...pinns, ...others], talks).topics).toEqual([]);
    // Elsewhere it is one.
    expect(find([...pinns, ...others], [undefined, undefined, talks[2]]).topics).toHaveLength(1);
  });

  /** Three texts with a title and a sentence, with something else in each. */
  const about = (title: string, sentence: string) =>
    ['fluids', 'waves', 'heat'].map((field) => ({
      title: `${title} for ${field}`,
      text: `${sentence} ${field} matter.`,
    }));
  const slugs = (texts: typeof others) => find([...texts, ...others]).topics.map(({ slug }) => slug);

  it('completes the beginning of a name, also where it ends in no adjective', () => {
    expect(slugs(about('Zero-sum games', 'We consider zero-sum games. Zero-sum games are many.'))).toEqual([
      'zero-sum-game',
    ]);
    expect(slugs(about('Markov decision processes', 'We use Markov decision processes.'))).toEqual([
      'markov-decision-process',
    ]);
  });

  it('takes no phrase that ends in a verb, and none of one word twice', () => {
    expect(slugs(about('Sensors recover fields', 'Sensors recover the field; they recover it.'))).toEqual([]);
    expect(slugs(about('Off-policy policy evaluation', 'Off-policy policy evaluation.'))).not.toContain(
      'policy-policy-evaluation',
    );
  });

  it('takes what stands in the place of an abstract, and words of an announcement, for no topic', () => {
    const announced = others.map(({ title, text }) => ({
      title: `${title}, by an invited speaker`,
      text: `${text} Invited speaker. A seminar talk. Abstract to follow. To be announced.`,
    }));
    expect(find(announced).topics).toEqual([]);
  });

  it.each([
    [
      'German',
      'elliptische-kurven',
      'Elliptische Kurven',
      'elliptische Kurven',
      [
        ['# und ihre Anwendungen', 'Im Vortrag werden neue Ergebnisse über @ vorgestellt.'],
        ['Eine Einführung: #', 'Eine Einführung in @ und ihre Anwendungen.'],
        ['Eine Einführung in die Zahlen: #', 'Wir zeigen, wie man @ auch in der Praxis verwenden kann.'],
      ],
    ],
    [
      'Spanish',
      'curvas-elipticas',
      'Curvas elípticas',
      'curvas elípticas',
      [
        ['# y sus aplicaciones', 'En esta charla presentamos resultados sobre las @ y sus aplicaciones.'],
        ['Introducción a las @', 'Una introducción a las @ y sus aplicaciones.'],
        ['Sobre las @ y sus aplicaciones', 'Veremos cómo se usan las @ en la práctica.'],
      ],
    ],
  ] as const)('takes no small word of %s for a topic', (_, slug, start, inside, talks) => {
    const filled = talks.map(([title, text]) => ({
      title: title.replace('#', start).replace('@', inside),
      text: text.replaceAll('@', inside),
    }));
    expect(find([...filled, ...others]).topics.map((topic) => topic.slug)).toEqual([slug]);
  });
});
