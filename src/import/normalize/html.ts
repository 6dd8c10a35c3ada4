/** HTML, and the JATS and MathML of publishers, to plain paragraphs. No markup survives. */
import { Parser } from 'htmlparser2';
import { type MathNode, texOfMath } from './mathml.ts';

const paragraph = new Set(
  'address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section sec title table tr ul'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object', 'svg']);

/** Raised and lowered signs that Unicode has, and that are read as such: "th" of "5th" stays as it is. */
const raised = signs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const lowered = signs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** The heading of an abstract, which says nothing. */
const heading = /^(?:abstract|summary|zusammenfassung|résumé|resumen)\s{0,9}[:.]?$/i;

/**
 * Blank lines separate paragraphs; `<br>` and list items begin a line. A link becomes its text and, if that differs, the address in
 * parentheses. A formula in MathML, or in the TeX beside it, stands between dollar signs; H<sub>2</sub>O is H₂O. The prefixes of JATS
 * count for nothing: `<jats:p>`.
 */
export function plainOfHtml(html: string): string {
  let text = '';
  const hidden: string[] = [];
  const numbers: number[] = [];
  let address: { url: string; from: number } | undefined;
  let script: { name: string; from: number } | undefined;
  let head: number | undefined;
  let tex: { from: number } | undefined;
  let isWritten = false;
  let endsInBreak = false;
  const math: MathNode[] = [];
  const parser = new Parser(
    {
      onopentag: (printed, { href }) => {
        const name = unprefixed(printed);
        if (name === 'math' || math.length > 0) {
          const node = { name, text: '', children: [] };
          math.at(-1)?.children.push(node);
          math.push(node);
          return;
        }
        if (name === 'alternatives') isWritten = false;
        if (name === 'tex-math') tex = { from: text.length };
        if (name === 'title') head = text.length;
        // A line break in front of it comes from a program that indents: "H⏎<sub>2</sub>".
        if ((name === 'sub' || name === 'sup') && endsInBreak) text = text.trimEnd();
        if (name === 'sub' || name === 'sup') script = { name, from: text.length };
        if (unseen.has(name)) hidden.push(name);
        else if (name === 'br') text += '\n';
        else if (name === 'li') {
          const number = numbers.at(-1);
          if (number !== undefined && number > 0) numbers[numbers.length - 1] = number + 1;
          text += number ? `\n${number}. ` : '\n- ';
        } else if (paragraph.has(name)) text += '\n\n';
        if (name === 'ol') numbers.push(1);
        if (name === 'ul') numbers.push(0);
        if (name === 'a' && href && /^https?:/i.test(href)) address = { url: href, from: text.length };
      },
      ontext: (part) => {
        if (math.length > 0) math.at(-1)?.children.push({ name: '', text: part, children: [] });
        else if (hidden.length === 0) {
          endsInBreak = /\n[ \t]*$/.test(part.slice(-80));
          text += part.replace(/\s+/g, ' ');
        }
      },
      onclosetag: (printed) => {
        const name = unprefixed(printed);
        if (math.length > 0) {
          const node = math.pop();
          // The same formula may stand there twice, as TeX and as MathML.
          const formula = math.length === 0 && node && !isWritten && hidden.length === 0 && texOfMath(node);
          if (formula) text += `$${formula}$`;
          return;
        }
        if (name === 'tex-math' && tex) {
          const found = texOfDocument(text.slice(tex.from));
          text = `${text.slice(0, tex.from)}${found && `$${found}$`}`;
          isWritten = found !== '';
          tex = undefined;
        }
        if (name === 'alternatives') isWritten = false;
        if (script && name === script.name) {
          text = text.slice(0, script.from) + inScript(name, text.slice(script.from));
          script = undefined;
        }
        if (name === 'title' && head !== undefined) {
          if (heading.test(text.slice(head).trim())) text = text.slice(0, head);
          head = undefined;
        }
        if (hidden.at(-1) === name) hidden.pop();
        else if (paragraph.has(name)) text += '\n\n';
        if (name === 'ol' || name === 'ul') numbers.pop();
        if (name === 'a' && address) {
          const { url, from } = address;
          const shown = text.slice(from).trim();
          if (shown === '') text += url;
          else if (shown !== url && shown !== url.replace(/^https?:\/\/|\/$/g, '')) text += ` (${url})`;
          address = undefined;
        }
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** "jats:p", "mml:math" → "p", "math". */
function unprefixed(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function signs(plain: string, written: string): ReadonlyMap<string, string> {
  const all = [...written];
  return new Map([...plain].map((sign, index) => [sign, all[index] ?? sign]));
}

/** Raised or lowered text in the signs of Unicode, where it has all of them. */
function inScript(name: string, text: string): string {
  const known = name === 'sub' ? lowered : raised;
  const letters = [...text.trim()];
  return letters.length > 0 && letters.length < 12 && letters.every((sign) => known.has(sign))
    ? letters.map((sign) => known.get(sign)).join('')
    : text;
}

/** The formula in a whole TeX document around it, as publishers write it: `\\documentclass… \\begin{document}$$x$$\\end{document}`. */
function texOfDocument(text: string): string {
  const begin = text.indexOf('\\begin{document}');
  const end = text.indexOf('\\end{document}');
  const inner =
    begin < 0 ? text : text.slice(begin + '\\begin{document}'.length, end < begin ? undefined : end);
  return inner
    .trim()
    .replace(/^\${1,2}|\${1,2}$/g, '')
    .trim();
}
