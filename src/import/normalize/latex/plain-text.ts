/** What LaTeX writes in plain text, as Unicode: accents, letters, quotes, dashes. Formulas stay as they are. */

/** A combining character behind the letter; NFC makes one of the two. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};
const letters: Record<string, string> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł' },
  ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
  ...{ ldots: '…', dots: '…', textendash: '–', textemdash: '—', copyright: '©', S: '§', P: '¶' },
  ...{ textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”' },
  ...{ LaTeX: 'LaTeX', TeX: 'TeX', textregistered: '®', texttrademark: '™', textasciitilde: '~' },
};
const symbolAccent = /\\([`'^~=."])\s*(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?!\p{L})|\p{L}))/gu;
const letterAccent = /\\([uvHcdbkr])(?:\s*\{\s*(\\[ij]|\p{L})\s*\}|\s+(\\[ij](?!\p{L})|\p{L}))/gu;
const styles = /\\(?:emph|textbf|textit|textsc|textrm|texttt|textsf|text|mbox|uppercase|enquote)\s*(?=\{)/g;
const formula = /(\$\$[\s\S]*?\$\$|\$(?:\\.|[^$\\])*\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\])/;

/** "M{\\"u}ller" → "Müller"; "{$L^2$} norms" → "$L^2$ norms". A command that is not known stays. */
export function plainOfLatex(text: string): string {
  return text
    .split(formula)
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part)))
    .join('')
    .normalize('NFC');
}

function plainPart(text: string): string {
  const accented = (whole: string, accent: string, braced?: string, bare?: string) => {
    const letter = (braced ?? bare ?? '').replace(/^\\/, '');
    const mark = accents[accent];
    return mark ? `${letter}${mark}` : whole;
  };
  return text
    .replace(/\\\\/g, '\n')
    .replace(symbolAccent, accented)
    .replace(letterAccent, accented)
    .replace(/\\([A-Za-z]+)(?:\{\}|(?![A-Za-z])\s*)/g, (whole, name: string) =>
      Object.hasOwn(letters, name) ? (letters[name] ?? whole) : whole,
    )
    .replace(styles, '')
    .replace(/\\url\{([^{}]*)\}/g, '$1')
    .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '$2 ($1)')
    .replace(/\\([%&#_$])/g, '\uE000$1')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([{}])/g, '$1')
    .replace(/\uE000/g, '');
}
