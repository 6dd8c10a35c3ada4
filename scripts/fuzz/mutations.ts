/** What happens to a page before it is imported: what people, programs and attackers do to files. */
import type { Random } from '../../src/search/fixtures/random.ts';

/** A text as another one. `other` is a second page, for what is mixed. */
type Mutation = (text: string, random: Random, other: string) => string;

/** Characters that text is not expected to hold, or that formats part by. */
const oddities = [
  ...[
    '\u0000',
    '\u0001',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2028',
    '\u202e',
    '\u2066',
  ],
  ...[
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udfff',
    '\u0301',
    '\u{1f600}',
    '\u{e0041}',
    'ﬁ',
    'İ',
    'ß',
    '\u00a0',
    '\u3000',
  ],
];
const separators = [
  ...[
    ',',
    ';',
    ':',
    '|',
    '\t',
    '-',
    '–',
    '—',
    '/',
    '.',
    ' ',
    '"',
    "'",
    '`',
    '*',
    '_',
    '#',
    '@',
    '=',
    '~',
    '^',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '&',
    '$',
    '\\',
    '%',
    '“',
    '”',
    '«',
    '»',
    '•',
    '->',
    '--',
    '$$',
    '```',
  ],
];
const snippets = [
  ...[
    'and ',
    ' & ',
    'A. ',
    'Ann Bee, ',
    'Ann Bee (Ulm), ',
    '1',
    '2024',
    '12:30',
    '2 May 2024 ',
    'http://a.example/',
  ],
  ...[
    '<b>',
    '<p>',
    '<!--',
    '&amp;',
    '&#x202e;',
    '\\frac{',
    '\\begin{x}',
    '$x$',
    '^{',
    '_{',
    '{\\"o}',
    '\\textbf{',
    'a@b.example ',
  ],
  ...[
    'Talk on ',
    'Title: ',
    'Speaker: ',
    'Abstract: ',
    'Prof. Dr. ',
    'TBA ',
    'de ',
    'van der ',
    'arXiv:2401.01234 ',
    '10.1000/x ',
  ],
  ...[
    '"a": 1, ',
    '[1, ',
    '- a\n',
    'k: v\n',
    '@string{a = b # b}\n',
    'X-A:b\n',
    '=20',
    '=\n',
    '\r',
    '\r\n',
    '\n\n',
    '!!x ',
    '*a ',
    '&a ',
  ],
];
const lines = [
  ...[
    '',
    '---',
    '+++',
    '***',
    '# H',
    '> a',
    '> > a',
    '- a',
    '1. a',
    '| a | b |',
    '|---|---|',
    '<html>',
    '</p>',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    'Title: On nothing',
    'Speaker: Ann Bee',
    'Abstract',
    'Date: 2 May 2024',
    'Friday',
    '12:30',
    '14h30 – 15h',
    'TBA',
    'Cancelled',
  ],
  ...[
    'From: a@b.example',
    'Subject: Talk',
    'Content-Type: multipart/mixed; boundary="x"',
    '--x',
    '--x--',
    '-- ',
    'BEGIN:VEVENT',
    'END:VEVENT',
  ],
  ...[
    'RRULE:FREQ=SECONDLY',
    'RRULE:FREQ=DAILY;COUNT=100000',
    'DTSTART:99991231T235959Z',
    'DTSTART;TZID=Nowhere:20240101T000000',
  ],
  ...[
    '@article{a, title={b}}',
    '@string{a = "b"}',
    '@comment{',
    'a: &x [*x]',
    '<<: *x',
    '"a": {"b": [',
    'title,speaker,date',
    '2024-02-30',
  ],
];
/** How long a text becomes at most by being made long. */
const longest = 40_000;

const pickLine = (all: readonly string[], random: Random) => random.below(Math.max(all.length, 1));

function onLines(change: (all: string[], random: Random, other: string) => void): Mutation {
  return (text, random, other) => {
    const all = text.split('\n');
    change(all, random, other);
    return all.join('\n');
  };
}

function inserted(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/** As often as is far too often, and within bounds. */
function manyTimes(what: string, random: Random): string {
  const most = Math.max(1, Math.floor(longest / Math.max(what.length, 1)));
  return what.repeat(Math.min(most, random.pick([3, 30, 300, 3000, 30_000])));
}

const small: readonly Mutation[] = [
  onLines((all, random) => all.splice(pickLine(all, random), 1 + random.below(3))),
  onLines((all, random) => {
    const at = pickLine(all, random);
    all.splice(random.below(all.length + 1), 0, ...all.slice(at, at + 1 + random.below(8)));
  }),
  onLines((all, random) => {
    const [a, b] = [pickLine(all, random), pickLine(all, random)];
    [all[a], all[b]] = [all[b] ?? '', all[a] ?? ''];
  }),
  onLines((all, random) => all.splice(random.below(all.length + 1), 0, random.pick(lines))),
  onLines((all, random, other) =>
    all.splice(pickLine(all, random), random.below(3), random.pick(other.split('\n'))),
  ),
  onLines((all, random) => {
    const at = pickLine(all, random);
    all.splice(at, 2, `${all[at]}${random.pick(['', ' ', '\t', ', '])}${all[at + 1] ?? ''}`);
  }),
  onLines((all, random) => {
    const at = pickLine(all, random);
    const cut = random.below((all[at]?.length ?? 0) + 1);
    all.splice(at, 1, all[at]?.slice(0, cut) ?? '', all[at]?.slice(cut) ?? '');
  }),
  onLines((all, random) => {
    const at = pickLine(all, random);
    const separator = random.pick(['\t', ',', ';', '|', ' - ', ': ']);
    const cells = all[at]?.split(separator) ?? [];
    [cells[0], cells[cells.length - 1]] = [cells.at(-1) ?? '', cells[0] ?? ''];
    all[at] = cells.join(separator);
  }),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => inserted(text, random.below(text.length + 1), random.pick(oddities)),
  (text, random) => inserted(text, random.below(text.length + 1), random.pick(separators)),
  (text, random) => inserted(text, random.below(text.length + 1), random.pick(snippets)),
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.below(4));
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return inserted(text, random.below(text.length + 1), text.slice(at, at + random.below(80)));
  },
  (text, random) => {
    const separator = random.pick(separators);
    const at = text.indexOf(separator, random.below(text.length + 1));
    return at < 0 ? text : text.slice(0, at) + random.pick(separators) + text.slice(at + separator.length);
  },
  (text, random) =>
    text.replace(/\d+/g, (digits) => (random.below(6) === 0 ? `${random.below(100_000)}` : digits)),
];

const large: readonly Mutation[] = [
  (text, random) => inserted(text, random.below(text.length + 1), manyTimes(random.pick(separators), random)),
  (text, random) => inserted(text, random.below(text.length + 1), manyTimes(random.pick(snippets), random)),
  (text, random) => inserted(text, random.below(text.length + 1), manyTimes(random.pick(oddities), random)),
  (text, random) => {
    const at = random.below(text.length + 1);
    return inserted(text, at, manyTimes(text.slice(at, at + 1 + random.below(60)), random));
  },
  (text, random) => {
    const [open, close] = random.pick([
      ...[
        ['(', ')'],
        ['[', ']'],
        ['{', '}'],
        ['<b>', '</b>'],
        ['"', '"'],
        ['$', '$'],
        ['\\sqrt{', '}'],
      ],
      ...[
        ['{"a":', '}'],
        ['[[', ']]'],
        ['- ', ''],
        ['> ', ''],
        ['<div>', '</div>'],
        ['^{', '}'],
      ],
    ]);
    const times = random.pick([10, 100, 1000, 5000]);
    const middle = random.below(2) === 0 ? 'a' : '';
    const closing = random.below(2) === 0 ? (close ?? '').repeat(times) : '';
    return inserted(text, random.below(text.length + 1), `${(open ?? '').repeat(times)}${middle}${closing}`);
  },
  onLines((all, random) => {
    const at = pickLine(all, random);
    const block = all.slice(at, at + 1 + random.below(12)).join('\n');
    all.splice(at, 0, ...manyTimes(`${block}\n`, random).split('\n'));
  }),
  onLines((all, random) => {
    const line = all[pickLine(all, random)] ?? '';
    const times = Math.min(random.pick([20, 200, 2000]), Math.ceil(longest / (line.length + 6)));
    const numbered = Array.from({ length: times }, (_, index) =>
      line.replace(/\w+/, (word) => `${word}${index}`),
    );
    all.splice(random.below(all.length + 1), 0, ...numbered);
  }),
  (text, random) =>
    text.replaceAll('\n', random.pick(['', ' ', '\n\n', '\r\n', '\r', '\n\t', ', ', '\n> ', '\u2028'])),
  (text, random) => text.replaceAll(random.pick(separators), random.pick(separators)),
  (text, random) => text.replaceAll(/ +/g, random.pick(['', '\t', '  ', '\u00a0', '\u200b '])),
  (text, random) => (random.below(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
  (text, random, other) =>
    random.below(2) === 0 ? `${text}\n${other}` : `${other.slice(0, random.below(other.length))}\n${text}`,
];

/** A page after one to seven mutations. */
export function mutated(text: string, random: Random, other: string): string {
  let now = text;
  const times = 1 + random.below(7);
  for (let done = 0; done < times; done += 1) {
    const mutation = random.pick(random.below(8) === 0 ? large : small);
    now = mutation(now, random, other).slice(0, 2 * longest);
  }
  return now;
}

/** The bytes of a page, now and then in another encoding, or in two. */
export function encoded(text: string, random: Random): Uint8Array {
  const utf8 = Buffer.from(text, 'utf8');
  const at = random.below(utf8.length + 1);
  switch (random.below(24)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, random.below(2) === 0 ? 'utf16le' : 'utf8');
    case 1:
      return Buffer.from(text, 'latin1');
    case 2:
      return Buffer.concat([utf8.subarray(0, at), Buffer.from([random.below(256)]), utf8.subarray(at)]);
    case 3:
      return Buffer.concat([utf8.subarray(0, at), Buffer.from(utf8.subarray(at).toString('utf8'), 'latin1')]);
    case 4:
      return Buffer.from(utf8.toString('latin1'), 'utf8');
    case 5:
      return utf8.subarray(0, at);
    default:
      return utf8;
  }
}
