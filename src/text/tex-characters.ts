/** How TeX's text mode spells characters: one table, which the import reads by and the BibTeX export writes by. */

/** Accent commands ("\'", "\v") and the combining character of each; NFC joins it with the letter in front of it. */
export const combiningAccents: Readonly<Record<string, string>> = {
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

/** Commands that print a letter, a punctuation mark or a name, without their backslash. */
export const textCommands: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł' },
  ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
  ...{ ldots: '…', dots: '…', textendash: '–', textemdash: '—', copyright: '©', S: '§', P: '¶' },
  ...{ textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”' },
  ...{ LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', textregistered: '®', texttrademark: '™' },
  ...{
    textquotesingle: "'",
    textquotedbl: '"',
    quotedblbase: '„',
    quotesinglbase: '‚',
    glqq: '„',
    grqq: '“',
  },
  ...{
    guillemotleft: '«',
    guillemotright: '»',
    flqq: '«',
    frqq: '»',
    guilsinglleft: '‹',
    guilsinglright: '›',
  },
  ...{ textless: '<', textgreater: '>', textbar: '|', textunderscore: '_', textasteriskcentered: '*' },
  ...{ textdegree: '°', degree: '°', textcelsius: '°C', textmu: 'µ', textohm: 'Ω', textperthousand: '‰' },
  ...{ textpm: '±', texttimes: '×', textdiv: '÷', textminus: '−', textonehalf: '½', textonequarter: '¼' },
  ...{ textcopyright: '©', textsection: '§', textparagraph: '¶', textbullet: '•', textperiodcentered: '·' },
  ...{ textellipsis: '…', textexclamdown: '¡', textquestiondown: '¿', textdagger: '†', textdaggerdbl: '‡' },
  ...{
    texteuro: '€',
    euro: '€',
    pounds: '£',
    textsterling: '£',
    textyen: '¥',
    textcent: '¢',
    textnumero: '№',
  },
  ...{ textordfeminine: 'ª', textordmasculine: 'º', textonesuperior: '¹', texttwosuperior: '²' },
  ...{ slash: '/', textvisiblespace: ' ', textquoteright: '’', IJ: 'Ĳ', ij: 'ĳ', SS: 'ẞ' },
  ...{
    bibrangedash: '–',
    hyphen: '-',
    bibinitperiod: '.',
    bibinitdelim: ' ',
    bibnamedelima: ' ',
    nobreakspace: ' ',
  },
};

/** Characters that TeX acts on, and what prints them. */
export const specialCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // "\{" would do for TeX, but BibTeX counts braces without looking at what stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
};

/** An address without the backslashes that LaTeX wants in it: "a\_b" → "a_b". */
export function unescapedAddress(tex: string): string {
  return tex.replace(/\\([_%#&~])/g, '$1');
}
