/** LaTeX's text mode to Unicode: accents, letters, quotes, dashes. Formulas stay as they are. */
import { combiningAccents, specialCharacters, textCommands } from '../../../text/tex-characters.ts';

const symbolAccent = /\\([`'^~=."])\s*(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?!\p{L})|\p{L}))/gu;
const letterAccent = /\\([uvHcdbkr])(?:\s*\{\s*(\\[ij]|\p{L})\s*\}|\s+(\\[ij](?!\p{L})|\p{L}))/gu;
const styles = /\\(?:emph|textbf|textit|textsc|textrm|texttt|textsf|text|mbox|uppercase|enquote)\s*(?=\{)/g;
const formula = /(\$\$[\s\S]*?\$\$|\$(?:\\.|[^$\\])*\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\])/;

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
  return text
    .replace(/[\uFDD0-\uFDEF]/g, '')
    .replace(/\\\\/g, '\n')
    .replace(symbolAccent, accented)
    .replace(letterAccent, accented)
    .replace(/\\([A-Za-z]+)(?:\{\}|(?![A-Za-z])\s*)/g, (whole, name: string) =>
      Object.hasOwn(textCommands, name)
        ? (textCommands[name] ?? whole)
        : (placeholderOf.get(`\\${name}`) ?? whole),
    )
    .replace(styles, '')
    .replace(/\\url\{([^{}]*)\}/g, '$1')
    .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '$2 ($1)')
    .replace(/\\[%&#_$]/g, (command) => placeholderOf.get(command) ?? command)
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([{}])/g, '$1')
    .replace(/[\uFDD0-\uFDEF]/g, (placeholder) => characterOf.get(placeholder) ?? '');
}
