import { expect, it } from 'vitest';
import { dumpAddresses } from './dump-slugs.ts';

it.each<[string, string[], string[], string[]]>([
  ['a name alone has no ending', ['talks.txt', 'list.md'], ['talks', 'list'], []],
  ['two of one name keep it', ['talks.txt', 'talks.ics'], ['talks.txt', 'talks.ics'], ['talks']],
  ['whatever the order', ['talks.ics', 'talks.txt'], ['talks.ics', 'talks.txt'], ['talks']],
  ['only the last dot begins it', ['v1.2.txt', 'v1.3.txt'], ['v1.2', 'v1.3'], []],
  [
    'a whole name is not given twice',
    ['a.txt', 'a.ics', 'a.txt.old'],
    ['a.txt', 'a.ics', 'a.txt.old'],
    ['a'],
  ],
  ['a name without an ending has the address', ['talks', 'talks.txt'], ['talks', 'talks.txt'], []],
  ['nothing but an ending stays', ['.txt', '..txt', '...txt'], ['.txt', '..txt', '...txt'], []],
  [
    'no sign begins a question, a place or a code',
    ['C# seminar?.txt', '100%.txt'],
    ['C- seminar-', '100-'],
    [],
  ],
  ['and two such names stay two', ['a?.txt', 'a#.txt'], ['a-.txt-2', 'a-.txt'], ['a-']],
  [
    'a file of a folder stands below it',
    ['talks/a.md', 'talks/b.md', 'talks.txt', 'v1.2/a'],
    ['talks/a', 'talks/b', 'talks', 'v1.2/a'],
    [],
  ],
  ['and is never mistaken for a page of a dump', ['talks/2.md', 'talks.txt'], ['talks/-2', 'talks'], []],
  [
    'none takes the place of the list, or of another dump',
    ['index.html', 'index.txt', 'talks/index.html', 'talks/index.md', 'talks.txt'],
    ['index-html', 'index.txt', 'talks/index-html', 'talks/index.md', 'talks'],
    ['index', 'talks/index'],
  ],
  ['nor without its last ending', ['index.html.txt', 'INDEX.HTML.md'], ['index-html', 'INDEX-HTML'], []],
  [
    'names of pages elsewhere are names here',
    ['index.html', 'sources.html', '404.txt', 'page.txt', '2.txt', 'sources'],
    ['index', 'sources.html', '404', 'page', '2', 'sources'],
    [],
  ],
  ['letters are composed', ['e\u0301.txt'], ['\u00E9'], []],
])('%s: %j', (_, dumps, expected, parted) => {
  const found = dumpAddresses(dumps);
  expect(dumps.map((dump) => found.addresses.get(dump))).toEqual(expected);
  expect(found.parted).toEqual(parted);
});
