import { describe, expect, it } from 'vitest';
import { maskLines, maskPrivate, type PrivateKind } from './mask.ts';

/** Each secret between "«" and "»"; the rest stays. */
const secrets: Record<PrivateKind, string[]> = {
  emails: [
    'Contact: «ada.example@cs.example.edu».',
    'Write to «<ada@maths.example>», please.',
    'Ada Example «<ada_example+talks@maths.example.org>»',
    '«{ada, ben}@cs.example.edu»',
    '«ada (at) example (dot) edu»',
    '«ada [at] example.org»',
    '«ada[at]cs[dot]example[dot]edu»',
    '«ada AT cs DOT example DOT edu»',
    '«ada at example dot edu»',
    'Organiser: «ada dot example at maths dot example dot edu»',
    'e-mail: «ada at example.edu»',
    '«ada.example at maths.example.org»',
    'E-Mail: «ada.example @ example.org»',
    '«ada (arobase) example.fr»',
    '«ada&#64;example.org»',
    'Kontakt «ada(ät)example.de»',
    '<a href="«mailto:ada@example.org?subject=Talk»">Ada</a>',
    'ORGANIZER;CN=Ada:«mailto:ada@example.org»',
    'https://list.example/join?address=«ada%40example.org»&x=1',
    'https://link.example/?data=05%7C01%7C«ada.example%40uni.example»%7Cabc',
    'Host: Ada Example («ada@cs»), Ben Example («ben@cs»)',
    'or email «ada+talks@cs».',
    '<«0.5.2.91.Ada.Example@A.CS.EXAMPLE.EDU».0>',
    'Join by SIP: «81234567890@meet.example.com»',
    '«zoë@übung.example»',
  ],
  phones: [
    'Tel. «+44 (0)1865 555 123»',
    'Phone: «+1-617-555-0123»',
    '«+49 69 1234 5678» Germany',
    '«+33 1 23 45 67 89»',
    '«0033 1 23 45 67 89»',
    'call «(617) 555-0123» or «617-555-0124»',
    'Telefon «030/1234567»',
    'Fax: «0201 555 01 23»',
    'Room 12, «01865 555123»',
    '«01 23 45 67 89»',
    '«020 7946 0958»',
    'ext. «73525»',
    'Tel (office): «73525»',
    'Tél. : «01.23.45.67.89»',
    '<a href="tel:«+4969123456»">call us</a>',
    'Host: Ada Example, «x7883» (Ben: «X8-7897»)',
    'Please call her at «268-7897».',
    'Phone «(000) 555-0142»',
    'Teléfono: «218 417 000»',
  ],
  meetings: [
    'Meeting ID: «812 3456 7890»',
    'Webinar ID «812-3456-7890»',
    'Passcode: «4711»',
    'Passcode: «x7Kq!z»',
    'passcode «4711», and welcome',
    '(Meeting ID: «812 3456 7890», Passcode: «gauss»)',
    'Kenncode: «123456»',
    'Kennwort: «Hilbert»',
    'Meeting-ID: «812 3456 7890» | Kenncode: «123456»',
    'Code secret : «471147»',
    'Mot de passe : «Galois»',
    'Contraseña: «abc123»',
    'Senha: «abc123»',
    'The password is «a1b2c3».',
    '**Passcode:** «4711»',
    '"passcode": "«enigma»",',
    'Phone Conference ID: «123 456 789#»',
    'Meeting number (access code): «2732 123 4567»',
    'ID de réunion : «812 3456 7890»',
    'PIN: «123 456 789#»',
  ],
};

/** What looks like it. */
const ordinary = [
  'The talk is at math.example.edu, in Room 2.31.',
  'Slides are available at example.org/talks.',
  'Look at a dot product, and at one dot in the plane.',
  'image@2x.png, git@code.example:ada/talks',
  'https://social.example/@ada and @ada',
  'https://cdn.example/npm/pkg@1.2.3/file.js',
  'Monday 26 February 2024, 14:00-15:00 (GMT+1)',
  '05/06/2024 14:30 2024-02-26T14:00:00+0100, 2023-2024',
  'Mon, 26 Feb 2024 14:00:00 +0100 (CET)',
  'arXiv:2403.01234v2, https://arxiv.org/abs/2403.01234, doi:10.1234/555.0123.4567',
  'ISSN 0123-4567, ISBN 0-521-88068-8, ISBN 978-0-521-88068-8, 0000-0002-1825-0097',
  'pp. 2159-2173, vol. 181 (3), 455-460, MR 0123456, 68T05, 05C10',
  'Phys. Rev. Lett. 123, 045601 (2019)',
  '$x_0 + 1 234 567 8901 = y$ and \\(+49 30 1234567\\)',
  '3.14159265358979 and 1,000,000,000 and 299 792 458 m/s',
  '0930 1030 1130',
  'Tel Aviv 2023, Call for papers 2024-2025, Cell 2020',
  'Password: a history of authentication',
  'Password-based key exchange is secure. The password is announced by the organisers.',
  'PIN: Physics-Informed Networks',
  'codes, access codes and pass codes of length 24',
  'recall@k, precision@recall, mAP@IoU (mAP@IoU), pass@k (pass@k), lodash@latest',
  'x = 1234, a 4096x2048 grid, pages 268-7897',
  'Room 1234, building 0510, 12345 Berlin',
  'https://meet.example/j/81234567890',
  'Conference 2024: 120 talks, 3000 guests',
];

const invitation = `Ada Example is inviting you to a scheduled Zoom meeting.
Topic: Knots on Mondays
Time: Feb 26, 2024 02:00 PM London
https://zoom.example/j/81234567890?pwd=QWERTY1
Meeting ID: 812 3456 7890
Passcode: 471147
One tap mobile
+13015550123,,81234567890#,,,,*471147# US (Washington DC)
Dial by your location
        +1 301 555 0123 US (Washington DC)
• +44 203 555 0123 United Kingdom
Find your local number: https://zoom.example/u/abc
Join by SIP
• 81234567890@zoom.example
`;
const invitationMasked = `Ada Example is inviting you to a scheduled Zoom meeting.
Topic: Knots on Mondays
Time: Feb 26, 2024 02:00 PM London
https://zoom.example/j/81234567890
Meeting ID: •••
Passcode: •••
One tap mobile
••• US (Washington DC)
Dial by your location
        ••• US (Washington DC)
• ••• United Kingdom
Find your local number: https://zoom.example/u/abc
Join by SIP
• •••
`;

const bare = (marked: string) => marked.replace(/[«»]/g, '');
const masked = (marked: string) => marked.replace(/«[^»]*»/g, '•••');

describe.each(Object.entries(secrets))('%s', (kind, lines) => {
  it.each(lines)('%s', (line) => expect(maskPrivate(bare(line))).toBe(masked(line)));
  it('are shown where a setting says so', () => {
    for (const line of lines) {
      const shown = maskPrivate(bare(line), [kind as PrivateKind]);
      expect(shown === bare(line) || kind !== 'emails').toBe(true);
      expect(maskPrivate(bare(line), ['emails', 'phones', 'meetings'])).toBe(bare(line));
    }
  });
});

it.each(ordinary)('%s stays', (line) => expect(maskPrivate(line)).toBe(line));

describe('a text of several lines', () => {
  it('has a code below the word that tells what it is', () => {
    expect(
      maskLines(['Meeting ID', '812 3456 7890', '', 'Passcode:', '', 'gauss', 'Phone:', '5550123']),
    ).toEqual(['Meeting ID', '•••', '', 'Passcode:', '', '•••', 'Phone:', '•••']);
    expect(maskLines(['Passwords', 'A history of them', 'Phone', '2024'])).toEqual([
      'Passwords',
      'A history of them',
      'Phone',
      '2024',
    ]);
  });

  it('has an invitation without what lets somebody in', () => {
    expect(maskPrivate(invitation)).toBe(invitationMasked);
  });

  it('is read across the folds of a calendar', () => {
    const folded = `DESCRIPTION:${'x'.repeat(44)} write to ada@exam`;
    expect(maskLines([folded, ' ple.example for it'])).toEqual([
      folded.replace('ada@exam', '•••'),
      ' ••• for it',
    ]);
  });

  it('is read across the soft breaks of a mail', () => {
    const broken = `${'y'.repeat(54)} ada.example@=`;
    expect(maskLines([broken, 'maths.example'])).toEqual([broken.replace('ada.example@', '•••'), '•••']);
  });

  it('is masked where it is Base64 with an address in it', () => {
    const encoded = (text: string) => btoa(text).replace(/.{76}/g, '$&\n').split('\n');
    const secret = encoded(`${'A talk about knots. '.repeat(5)}Write to ada@maths.example.`);
    expect(maskLines(['a', ...secret, 'b'])).toEqual(['a', ...secret.map(() => '•••'), 'b']);
    const other = encoded('A talk about knots. '.repeat(9));
    expect(maskLines(other)).toEqual(other);
  });

  it('has formulas over several lines as they were', () => {
    const text = '$$\na\n+49 30 1234567\n$$\n+49 30 1234567';
    expect(maskPrivate(text)).toBe('$$\na\n+49 30 1234567\n$$\n•••');
    expect(maskPrivate('$$ 5\n\n+49 30 1234567')).toBe('$$ 5\n\n•••');
  });
});

it.each([
  ['https://meet.example/j/812?pwd=aBc.1', 'https://meet.example/j/812'],
  ['(https://meet.example/j/812?pwd=aBc&x=1)', '(https://meet.example/j/812?x=1)'],
  ['https://meet.example/j/812?x=1&amp;pwd=aBc', 'https://meet.example/j/812?x=1'],
  [
    'https://link.example/?url=https%3A%2F%2Fmeet.example%2Fj%2F8%3Fpwd%3DaBc&data=1',
    'https://link.example/?url=https%3A%2F%2Fmeet.example%2Fj%2F8&data=1',
  ],
])('%s loses its passcode', (address, without) => expect(maskPrivate(address)).toBe(without));

it('of a Markdown link to an address, the text is left', () => {
  expect(
    maskPrivate('Ask [Ada Example](mailto:ada@maths.example), or [ben@x.example](mailto:ben@x.example).'),
  ).toBe('Ask Ada Example, or •••.');
});

describe('any text', () => {
  const pieces = [
    ...Object.values(secrets).flat().map(bare),
    ...ordinary,
    '',
    ' ',
    '\n',
    ', ',
    '$',
    '(',
    '••• ',
    'at ',
  ];
  const random = seeded(7);
  const texts = Array.from({ length: 400 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join(random() < 0.5 ? '\n' : ' '),
  );

  it('is masked once and for all, in as many lines', () => {
    for (const text of texts) {
      const once = maskPrivate(text);
      expect(maskPrivate(once)).toBe(once);
      expect(once.split('\n')).toHaveLength(text.split('\n').length);
    }
  });

  it('keeps everything around what is masked, in its order', () => {
    for (const text of texts) {
      let from = 0;
      for (const kept of maskPrivate(text).split(/•••|\n/)) {
        const at = text.indexOf(kept.slice(0, 12), from);
        expect(at, text).toBeGreaterThanOrEqual(from);
        from = at;
      }
    }
  });

  it.each([
    ['a@'],
    ['at at '],
    ['+1 '],
    ['0123 '],
    ['a dot '],
    ['{('],
    ['$1 '],
    ['passcode '],
    ['passcode: '],
    ['Tel. ('],
    ['https://a?pwd='],
    ['[](mailto:'],
    ['1234567890,,'],
    ['x'],
  ])('of %j repeated is read in time that grows with it', (piece) => {
    for (const length of [20_000, 40_000, 80_000]) {
      const text = piece.repeat(length / piece.length);
      expect(maskPrivate(text).length).toBeLessThanOrEqual(text.length + length);
      expect(maskLines(text.match(/.{1,70}/gs) ?? [])).toHaveLength(Math.ceil(text.length / 70));
    }
  });
});

/** A small generator of numbers between 0 and 1 (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
