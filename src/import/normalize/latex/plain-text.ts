/** LaTeX's text mode to Unicode: accents, letters, quotes, dashes. Formulas stay as they are. */
import { combiningAccents, specialCharacters, textCommands } from '../../../text/tex-characters.ts';
import { plainOfHtml } from '../html.ts';
import { journals } from './astronomy-journals.ts';

const symbolAccent =
  /\\([`'^~=."])\s*(?:\{\s*(\\[ij]|\p{L}\p{M}{0,2})\s*\}|(\\[ij](?!\p{L})|\p{L}\p{M}{0,2}))/gu;
const letterAccent = /\\([uvHcdbkr])(?:\s*\{\s*(\\[ij]|\p{L}\p{M}{0,2})\s*\}|\s+(\\[ij](?!\p{L})|\p{L}))/gu;
const styles =
  /\\(?:emph|text(?:bf|it|sc|rm|tt|sf|up|sl|md|normal|subscript|superscript|ssc)?|[mhf]box|uppercase|lowercase|Make(?:Upper|Lower)case|enquote|mkbib(?:emph|italic|bold|quote|parens|acro|superscript|ordinal)|underline|protect|natexlab|foreignlanguage\{[a-z]{2,20}\})\*?\s*(?=\{)/g;
/** "{\em exact}": a switch of the font, of the size, of nothing. */
const switches =
  /\\(?:em|it|bf|sc|tt|sl|rm|sf|cyr|upshape|itshape|bfseries|scshape|small|footnotesize|normalsize|large|relax|xspace|protect|noindent|newblock|boldmath|unboldmath|sloppy|allowbreak|linebreak|nolinebreak|newline|null|break|penalty0?)(?![A-Za-z])\s*/g;
const journalMacro = /\\([A-Za-z]{2,9})(?![A-Za-z])/g;
const formula =
  /(\$\$[\s\S]{0,3000}?\$\$|\$(?:\\.|[^$\\]){0,3000}\$|\\\([\s\S]{0,3000}?\\\)|\\\[[\s\S]{0,3000}?\\\])/;

/**
 * Special characters are replaced by noncharacters of Unicode first, so that no later step takes the "_" of "\_" or the "~" of
 * "\textasciitilde{}" for markup, and put back at the end.
 */
const literals = Object.entries(specialCharacters).map(([character, tex], index) => ({
  character,
  command: tex.replace('{}', ''),
  placeholder: String.fromCharCode(0xfdd0 + index),
}));
const placeholderOf = new Map(literals.map(({ command, placeholder }) => [command, placeholder]));
const characterOf = new Map(literals.map(({ placeholder, character }) => [placeholder, character]));

/** "M{\"u}ller" → "Müller"; "{$L^2$} norms" → "$L^2$ norms". An unknown command stays. */
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
    const mark = combiningAccents[accent];
    return mark ? `${letter}${mark}` : whole;
  };
  return (
    text
      .replace(/[\uFDD0-\uFDEF]/g, '')
      // Programs that escape "&amp;" mean "&".
      .replace(/\\&(?=(?:amp|lt|gt|quot|apos|nbsp);)/g, '&')
      .replace(/\\&\\?#(?=(?:\d{2,6}|x[\da-f]{2,6});)/gi, '&#')
      .replace(/\\\\/g, '\n')
      // A key for sorting prints nothing.
      .replace(/\\(?:noopsort|SortNoop|sortnoop|singleletter|switchargs|bibsort)\s?\{[^{}]{0,200}\}/g, '')
      .replace(/\\(?:mkbibquote|enquote)\*?\s?\{((?:[^{}]|\{[^{}]{0,200}\}){0,500})\}/g, '“$1”')
      .replace(/\\ensuremath\s?\{([^{}$]{0,500})\}/g, '$$$1$$')
      .replace(/\\(?:[ ,;:>]|\n|(?:quad|qquad|thinspace|space|enspace|hfill)(?![A-Za-z])\s*)/g, ' ')
      .replace(/\\(?:[-/!@+]|hskip\s?[\d.]{1,6}[a-z]{2}|hspace\{[^{}]{0,20}\}|vspace\{[^{}]{0,20}\})/g, '')
      // Twice, for letters with two accents: "\~{\^e}".
      .replace(symbolAccent, accented)
      .replace(letterAccent, accented)
      .replace(symbolAccent, accented)
      .replace(letterAccent, accented)
      .replace(/\\([A-Za-z]+)(?:\{\}|(?![A-Za-z])\s*)/g, (whole, name: string) =>
        Object.hasOwn(textCommands, name)
          ? (textCommands[name] ?? whole)
          : (placeholderOf.get(`\\${name}`) ?? whole),
      )
      .replace(/\\href\s?\{([^{}]*)\}\s?\{([^{}]*)\}/g, '$2 ($1)')
      .replace(styles, '')
      .replace(switches, '')
      .replace(/\\url\{([^{}]*)\}/g, '$1')
      .replace(/\\[%&#_$]/g, (command) => placeholderOf.get(command) ?? command)
      .replace(/(?<!\\)~/g, ' ')
      .replace(/---/g, '—')
      .replace(/--/g, '–')
      .replace(/``/g, '“')
      .replace(/''/g, '”')
      .replace(/(?<!\\)[{}]/g, '')
      .replace(/\\([{}])/g, '$1')
      .replace(journalMacro, (whole, name: string) =>
        Object.hasOwn(journals, name) ? (journals[name] ?? whole) : whole,
      )
      .replace(
        /<\/?(?:i|b|u|em|strong|sub|sup|span|scp|tt|italic|bold|inf|br|p|(?:jats|mml):[a-z]{1,12})(?:\s[^<>]{0,300})?\/?>/gi,
        '',
      )
      .replace(/&(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,6});/gi, (entity) =>
        plainOfHtml(`x${entity}x`).slice(1, -1),
      )
      .replace(/[\uFDD0-\uFDEF]/g, (placeholder) => characterOf.get(placeholder) ?? '')
  );
}
