import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { formatDescriptions } from './formats.ts';
import { writeCalendar } from './icalendar/calendar.ts';
import { talkEvent } from './icalendar/event.ts';

const file = (slug: string, date: string, timezone: string) => {
  const event = talkEvent(
    { title: `Talk ${slug}`, slug, body: '', date, start: '14:00', timezone },
    { uid: `talks/${slug}@example.org`, url: `https://example.org/talks/${slug}/`, revision: 0 },
  );
  return writeCalendar(event ? [event] : [], {
    name: 'X',
    url: 'https://example.org/',
    host: 'example.org',
    timezone: 'UTC',
  });
};

describe('several entries as one file', () => {
  it('is a calendar with each zone once and every event as it was', async () => {
    const one = file('a', '2024-07-01', 'Europe/Lisbon');
    const two = file('b', '2022-01-01', 'Europe/Lisbon');
    const three = file('c', '2024-07-01', 'America/New_York');
    const text = await formatDescriptions.ics.combine([one, two, three], 'Search: a, b');
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(
      component.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid')),
    ).toEqual(['America/New_York', 'Europe/Lisbon']);
    for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    expect(
      component
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString()),
    ).toEqual(['2024-07-01T13:00:00.000Z', '2022-01-01T14:00:00.000Z', '2024-07-01T18:00:00.000Z']);
    expect(text).toContain('\r\nNAME:Search: a\\, b\r\n');
    expect(text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/)?.[0]).toBe(
      one.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/)?.[0],
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('is the calendar itself, of one', async () => {
    const one = file('a', '2024-07-01', 'Europe/Lisbon');
    expect(await formatDescriptions.ics.combine([one], 'X')).toBe(one);
  });

  it('is a calendar whose name breaks no line', async () => {
    const texts = [file('a', '2024-07-01', 'UTC'), file('b', '2024-07-02', 'UTC')];
    const text = await formatDescriptions.ics.combine(texts, `${'é'.repeat(50)}\r\nATTACH:x; y`);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/^ATTACH/m);
    expect(text.replaceAll('\r\n ', '')).toContain(`\r\nX-WR-CALNAME:${'é'.repeat(50)} ATTACH:x\\;\r\n`);
  });

  it('is nothing, of nothing', async () => {
    expect(await formatDescriptions.ics.combine([], 'X')).toBe('');
    expect(await formatDescriptions.bib.combine([], 'X')).toBe('');
  });

  it('is one list of JSON', async () => {
    expect(JSON.parse(await formatDescriptions.json.combine(['{"id":1}', '{"id":2}'], 'X'))).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
  });

  it('is a bibliography, with the abstracts where a format has room for them', async () => {
    const file = (key: string, text: string) =>
      JSON.stringify({
        bibtex: `@misc{${key}}\n`,
        ris: `ID  - ${key}\r\nER  - \r\n`,
        csl: { id: key },
        abstract: { text },
      });
    const texts = [file('a', 'One\nof $& two.'), file('b', '')];
    const plain = JSON.stringify({ ...JSON.parse(file('c', '')), abstract: { markdown: 'Without markup.' } });
    expect(await formatDescriptions.ris.combine([plain], 'X')).toContain('AB  - Without markup.\r\n');
    expect(await formatDescriptions.bib.combine(texts, 'X')).toBe('@misc{a}\n\n@misc{b}\n');
    expect(await formatDescriptions.ris.combine(texts, 'X')).toBe(
      'ID  - a\r\nAB  - One of $& two.\r\nER  - \r\n\r\nID  - b\r\nER  - \r\n',
    );
    expect(JSON.parse(await formatDescriptions['csl.json'].combine(texts, 'X'))).toEqual([
      { id: 'a', abstract: 'One\nof $& two.' },
      { id: 'b' },
    ]);
  });

  it('is Markdown in which no title is markup', async () => {
    const kept = {
      id: 'talks/a',
      kindOfEntry: 'talk',
      page: 'https://example.org/talks/a(1)/',
      plainTitle: 'A [b](javascript:x) *c* <d>',
      speakers: [{ name: 'E_F' }],
      date: '2024-01-01',
    };
    expect(await formatDescriptions.md.combine([JSON.stringify(kept)], 'X')).toBe(
      '- [A \\[b\\](javascript:x) \\*c\\* \\<d\\>](https://example.org/talks/a%281%29/): E\\_F, 2024-01-01\n',
    );
  });
});
