/** LaTeX's plain text, and what in it is none. */
import { expect, it } from 'vitest';
import { escapeTex } from '../../../export/bibtex.ts';
import { plainOfLatex } from './plain-text.ts';

it.each([
  ['M{\\"u}ller', 'Müller'],
  ['M\\"uller', 'Müller'],
  ["Poincar{\\'e}", 'Poincaré'],
  ["{\\'E}cole", 'École'],
  ['\\v{C}ech', 'Čech'],
  ['\\c cedilla', 'çedilla'],
  ['Gar{\\c{c}}ia', 'Garçia'],
  ["Mar{\\'\\i}a", 'María'],
  ['{\\O}rsted and {\\ss}', 'Ørsted and ß'],
  ['Erd\\H{o}s', 'Erdős'],
  ['Nguy{\\~{\\^e}}n Th{\\d{i}}', 'Nguyễn Thị'],
  ['A \\& B, C \\&amp; D, E &amp; F', 'A & B, C & D, E & F'],
  ['\\textquotedblleft{}q\\textquotedblright', '“q”'],
  ['{T}he {NASA} way', 'The NASA way'],
  ['92\\% of R\\&D', '92% of R&D'],
  ['101--140', '101–140'],
  ["``quoted''", '“quoted”'],
  ['A~B', 'A B'],
  ['An \\emph{important} word', 'An important word'],
  ['The {\\LaTeX} way', 'The LaTeX way'],
  // Formulas are left alone.
  ['on $\\ell_\\infty$ and $x_{2}$', 'on $\\ell_\\infty$ and $x_{2}$'],
  ['the {$L^2$} norm', 'the $L^2$ norm'],
  ['costs \\$5 and \\$6', 'costs $5 and $6'],
  // An unknown command stays.
  ['\\foo{bar}', '\\foobar'],
  ['plain text', 'plain text'],
  ['', ''],
])('%j → %j', (latex, plain) => {
  expect(plainOfLatex(latex)).toBe(plain);
});

it.each(['100 % of R&D', 'a_b ~ c^d', '{x} \\ #1', 'C:\\_x~y\\n', '$5'])(
  '%j, as the BibTeX export writes it, is read back',
  (text) => {
    expect(plainOfLatex(escapeTex(text))).toBe(text);
  },
);
