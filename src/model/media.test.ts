import { describe, expect, it } from 'vitest';
import { mediaOf, mediumKinds, playerOf } from './media.ts';

const url = 'https://a.example/x';

describe('what a talk brings along', () => {
  it.each([
    ['2025-10-01.pdf', 'slides'],
    ['Roberts_slides.pdf', 'slides'],
    ['talk.pptx', 'slides'],
    ['Lecture 3.mp4', 'recording'],
    ['poster.pdf', undefined],
    ['handout_slides.pdf', 'slides'],
    ['lecture-notes.pdf', undefined],
    ['data.zip', undefined],
  ])('the file %s: %s', (name, kind) => {
    const { media, files } = mediaOf({ files: [{ name, url }] });
    expect(media.map((medium) => medium.kind)).toEqual(kind === undefined ? [] : [kind]);
    expect(files).toHaveLength(kind === undefined ? 1 : 0);
  });

  it.each([
    [{ url: 'https://youtu.be/abc' }, 'recording'],
    [{ url, label: 'Aufzeichnung' }, 'recording'],
    [{ url: 'https://speakerdeck.com/a/b' }, 'slides'],
    [{ url, label: 'Slides' }, 'slides'],
    [{ url: 'https://notyoutube.com/x' }, undefined],
    [{ url: 'https://arxiv.org/abs/2101.00001' }, undefined],
  ])('the link %o: %s', (link, kind) => {
    expect(mediumKinds({ links: [link] })).toEqual(kind === undefined ? [] : [kind]);
  });

  it('a file without an address is not to be had, and stays a file', () => {
    const file = { name: 'Roberts slides.pdf' };
    expect(mediaOf({ files: [file] })).toEqual({ media: [], files: [file], links: [] });
  });

  it('slides come before recordings', () => {
    const talk = {
      files: [
        { name: 'a.mp4', url },
        { name: 'b.pdf', url },
      ],
    };
    expect(mediaOf(talk).media.map(({ name }) => name)).toEqual(['b.pdf', 'a.mp4']);
    expect(mediumKinds(talk)).toEqual(['slides', 'recording']);
  });
});

it.each([
  ['https://www.youtube.com/watch?v=abcDEF123_-', 'https://www.youtube-nocookie.com/embed/abcDEF123_-'],
  [
    'https://www.youtube.com/watch?list=x&v=abcDEF123_-&t=3',
    'https://www.youtube-nocookie.com/embed/abcDEF123_-',
  ],
  ['https://youtu.be/abcDEF123_-?t=3', 'https://www.youtube-nocookie.com/embed/abcDEF123_-'],
  ['http://m.youtube.com/live/abcDEF123_-', 'https://www.youtube-nocookie.com/embed/abcDEF123_-'],
  ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://vimeo.com/123456789/0123abcdef', 'https://player.vimeo.com/video/123456789?dnt=1&h=0123abcdef'],
  ['https://www.youtube.com/@department', undefined],
  ['https://vimeo.com/channels/staffpicks', undefined],
  ['https://youtube.com.example/watch?v=abcDEF123_-', undefined],
  ['https://example.org/?u=https://youtu.be/abcDEF123_-', undefined],
  ['https://video.example/talk.mp4', undefined],
])('a player of %s is at %s', (address, player) => {
  expect(playerOf(address)?.address).toBe(player);
});
