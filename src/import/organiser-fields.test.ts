/** What an organiser's table or file says beside the talk: host, note, keywords, online link, biography and portrait. */
import { expect, it } from 'vitest';
import type { TalkFields } from '../model/schema.ts';
import { runOn } from './in-memory.fixture.ts';

const talksOf = ({ entries }: ReturnType<typeof runOn>) => entries.map(({ fields }) => fields as TalkFields);

it('are read from the columns of a table', () => {
  const result = runOn(new Map(), {
    'plan.csv': `Title,Speaker,Date,Host,Note,Keywords,Online link,Bio,Portrait
Knots in ice,Ada Example,2024-05-02,Ben Other,Unusual room,"knots; sea ice",https://meet.example/ice,"Ada *counts* crossings.",files/ada.jpg
Two voices,Ada Example | Ben Other,2024-05-09,,,"duets, ice",soon,Both sing.,photo.jpg
`,
  });
  const [knots, voices] = talksOf(result);
  expect(knots).toMatchObject({
    host: 'Ben Other',
    note: 'Unusual room',
    keywords: ['knots', 'sea ice'],
    online: 'https://meet.example/ice',
    speakers: [{ name: 'Ada Example', portrait: 'files/ada.jpg' }],
  });
  expect(knots?.speakers?.[0]?.bio).toContain('crossings');
  expect(voices?.keywords).toEqual(['duets', 'ice']);
  expect(voices?.online).toBeUndefined();
  // What finds no place is told.
  expect(result.notices.map(({ line, rule }) => [line, rule])).toEqual(
    expect.arrayContaining([
      [3, 'not-kept'],
      [3, 'value-refused'],
    ]),
  );
});

it('slides that are a file of the site keep its place, and other paths are the name of a file', () => {
  const [knots, voices] = talksOf(
    runOn(new Map(), {
      'plan.csv': `Title,Speaker,Date,Slides
Knots in ice,Ada Example,2024-05-02,files/slides/ice.pdf
Two voices,Ben Other,2024-05-09,uploads/duet.pdf
`,
    }),
  );
  expect(knots?.files).toEqual([{ name: 'ice.pdf', url: 'files/slides/ice.pdf' }]);
  expect(voices?.files).toEqual([{ name: 'duet.pdf' }]);
});

it('a recording may be a file of the site, and has its still', () => {
  const result = runOn(new Map(), {
    'plan.csv': `Title,Speaker,Date,Video,Still
Knots in ice,Ada Example,2024-05-02,files/ice.mp4,files/ice.jpg
Two voices,Ben Other,2024-05-09,https://video.example/7,files/duet.png
Nothing to see,Cyn Third,2024-05-16,,files/none.png
`,
  });
  const [knots, voices, none] = talksOf(result);
  expect(knots?.files).toEqual([{ name: 'ice.mp4', url: 'files/ice.mp4', still: 'files/ice.jpg' }]);
  expect(voices?.links).toEqual([
    { url: 'https://video.example/7', label: 'Video', still: 'files/duet.png' },
  ]);
  expect(none).not.toHaveProperty('links');
  expect(result.notices.map(({ line, rule }) => [line, rule])).toContainEqual([4, 'not-kept']);
});

it('are read from front matter', () => {
  const [talk] = talksOf(
    runOn(new Map(), {
      'talks/ice.md': `---
title: "Knots in ice"
speaker: "Ada Example"
date: 2024-05-02
invited by: "Ben Other"
remark: "Tea at four"
keywords:
  - knots
  - sea ice
online: https://meet.example/ice
bio: "Ada counts crossings."
---

An abstract.
`,
    }),
  );
  expect(talk).toMatchObject({
    host: 'Ben Other',
    note: 'Tea at four',
    keywords: ['knots', 'sea ice'],
    online: 'https://meet.example/ice',
    speakers: [{ name: 'Ada Example', bio: 'Ada counts crossings.' }],
  });
});
