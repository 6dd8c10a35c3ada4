/**
 * The second demo: the seminars of an invented department, as a content folder that no import has seen yet. Its talks stand in texts beside
 * this file; their days follow from the day that it is to be of, so that there is always something to come.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvCell } from '../../src/export/announcements/plain-forms.ts';
import { daysAfter, weekday } from '../../src/text/calendar-days.ts';
import { slugOf } from '../../src/text/slug.ts';
import { drawPortrait } from './portrait.ts';
import { writeSlides } from './slides.ts';
import { writeStill } from './stills.ts';

const folder = path.join(import.meta.dirname, 'department');

interface PlannedTalk {
  title: string;
  speaker: string;
  affiliation: string;
  abstract: string;
  /** `YYYY-MM-DD` */
  day: string;
  isComing: boolean;
}

/** How many talks of each series are to come. */
const coming = 6;
/** Weeks between one talk and the next, going back in time: two terms a year. In August there is none. */
const weeksBack = [2, 2, 2, 2, 2, 2, 14, 2, 2, 2, 2, 2, 16];

/**
 * Writes the content folder. Files that are there are replaced; what an import made of them stays.
 *
 * @param day the day that the department is seen on, `YYYY-MM-DD`. The same day gives the same bytes.
 */
export function writeDepartment(content: string, day: string): void {
  cpSync(path.join(folder, 'content'), content, { recursive: true });
  for (const name of ['dumps', 'files/portraits', 'files/slides', 'files/stills'])
    mkdirSync(path.join(content, name), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(content, name), text);
  const colloquium = readTalks('colloquium.txt', onOrAfter(day, 3));
  for (const name of new Set(colloquium.map(({ speaker }) => speaker)))
    write(portraitOf(name), drawPortrait(name));
  for (const [index, talk] of colloquium.entries()) {
    const slides = slidesOf(talk, index);
    if (slides) writeFileSync(path.join(content, slides), writeSlides(talk), 'latin1');
    if (isRecorded(talk, index)) writeFileSync(path.join(content, stillOf(talk)), writeStill(talk.title));
  }
  write('dumps/colloquium.csv', table(colloquium.map(colloquiumRow)));
  write('dumps/algorithms.txt', printedPage(readTalks('algorithms.txt', onOrAfter(day, 1))));
}

/** Blocks of title, speaker with affiliation, and abstract, the oldest first. @param first the day of the first one that is to come */
function readTalks(name: string, first: string): PlannedTalk[] {
  const blocks = readFileSync(path.join(folder, name), 'utf8').trim().split('\n\n');
  const past = blocks.length - coming;
  const isInAugust = (weeks: number) => daysAfter(first, 7 * weeks).slice(5, 7) === '08';
  const weeks: number[] = [];
  for (let index = past, ahead = 0; index < blocks.length; index += 1, ahead += 2) {
    while (isInAugust(ahead)) ahead += 1;
    weeks[index] = ahead;
  }
  for (let index = past - 1, back = 0; index >= 0; index -= 1) {
    back += weeksBack[(past - 1 - index) % weeksBack.length] ?? 2;
    while (isInAugust(-back)) back += 1;
    weeks[index] = -back;
  }
  return blocks.map((block, index) => {
    const [title = '', by = '', abstract = ''] = block.split('\n');
    const [, speaker = by, affiliation = ''] = /^(.*?) \((.*)\)$/.exec(by) ?? [];
    const day = daysAfter(first, 7 * (weeks[index] ?? 0));
    return { title, speaker, affiliation, abstract, day, isComing: index >= past };
  });
}

const portraitOf = (name: string) => `files/portraits/${slugOf(name)}.svg`;

function slidesOf({ title, isComing }: PlannedTalk, index: number): string | undefined {
  return index % 3 === 1 && !isComing ? `files/slides/${slugOf(title)}.pdf` : undefined;
}

const isRecorded = ({ isComing }: PlannedTalk, index: number) => index % 4 === 2 && !isComing && index > 20;

const stillOf = ({ title }: PlannedTalk) => `files/stills/${slugOf(title)}.svg`;

const hosts = ['Isaura Fenwick', 'Hadrian Lofthouse'];

function colloquiumRow(talk: PlannedTalk, index: number): Record<string, string> {
  const { title, speaker, affiliation, abstract, day, isComing } = talk;
  const isNext = isComing && index % 2 === 0;
  return {
    id: `colloquium-${index + 1}`,
    title,
    speaker,
    affiliation,
    date: day,
    start: '16:15',
    end: '17:15',
    room: 'Great Lecture Hall, Harbour Building',
    abstract,
    slides: slidesOf(talk, index) ?? '',
    video: isRecorded(talk, index) ? `https://video.osterhaven.example/watch/${1000 + index * 37}` : '',
    still: isRecorded(talk, index) ? stillOf(talk) : '',
    host: hosts[index % 3] ?? '',
    note: isNext ? 'Tea at 15:45 in the common room' : '',
    keywords: index % 5 === 0 ? 'lecture for students' : '',
    status: index === 47 ? 'cancelled' : index === 57 ? 'tentative' : '',
    portrait: portraitOf(speaker),
    bio:
      isComing && affiliation
        ? `${speaker} works at ${affiliation}, and likes questions after the lecture better than the lecture.`
        : '',
    online: isNext ? 'https://meet.osterhaven.example/colloquium' : '',
  };
}

/** A table as spreadsheets write it (RFC 4180). */
function table(rows: readonly Record<string, string>[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** The page of the other seminar as somebody pasted it, the newest first. */
function printedPage(talks: readonly PlannedTalk[]): string {
  const blocks = talks
    .toReversed()
    .map(({ title, speaker, affiliation, abstract, day }) =>
      [longDay(day), title, `${speaker}, ${affiliation}`, abstract].filter(Boolean).join('\n'),
    );
  return `${['Algorithms over Tea', 'Tuesdays at 13:00, Room 2.04', ...blocks].join('\n\n')}\n`;
}

/** "Tuesday, 13 October 2026, 13:00" */
function longDay(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).formatToParts(date);
  const part = (type: string) => words.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}, 13:00`;
}

/** @param wanted day of the week: 0 is Monday */
function onOrAfter(day: string, wanted: number): string {
  return daysAfter(day, (wanted - weekday(day) + 7) % 7);
}
