/** Formulas in MathML, as publishers write them into titles and abstracts, to TeX. */

/** An element, or a text; the names are without their prefix. */
export interface MathNode {
  name: string;
  text: string;
  children: MathNode[];
}

/** Formulas nested more deeply stand in no title. */
const deepest = 40;

/** Elements with a fixed number of parts, and how their parts are written (MathML Core, section 3). */
const built: Record<string, (parts: string[]) => string> = {
  msup: ([base = '', up = '']) => `${inGroup(base)}^${inBraces(up)}`,
  msub: ([base = '', down = '']) => `${inGroup(base)}_${inBraces(down)}`,
  msubsup: ([base = '', down = '', up = '']) => `${inGroup(base)}_${inBraces(down)}^${inBraces(up)}`,
  munder: ([base = '', down = '']) => `${inGroup(base)}_${inBraces(down)}`,
  mover: ([base = '', over = '']) => accent(base, over),
  munderover: ([base = '', down = '', up = '']) => `${inGroup(base)}_${inBraces(down)}^${inBraces(up)}`,
  mfrac: ([above = '', below = '']) => `\\frac{${above}}{${below}}`,
  mroot: ([base = '', degree = '']) => `\\sqrt[${degree}]{${base}}`,
  msqrt: (parts) => `\\sqrt{${joined(parts)}}`,
};

/** Marks above a letter. */
const accents: Record<string, string> = {
  '¯': 'bar',
  '‾': 'overline',
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '˙': 'dot',
  '→': 'vec',
};

/** What TeX would act on. */
const escapes: Record<string, string> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
};

/** The TeX of a formula; `undefined` where there is nothing in it. An element that is not known stands for what it holds. */
export function texOfMath(math: MathNode): string | undefined {
  const own = texIn(math);
  if (own !== undefined) return own || undefined;
  return written(math, 0).trim() || undefined;
}

/** The TeX that the file gives beside the formula: `<annotation encoding="application/x-tex">`. */
function texIn({ children }: MathNode): string | undefined {
  const semantics = children.find(({ name }) => name === 'semantics');
  const annotation = semantics?.children.find(({ name }) => name === 'annotation');
  return annotation && joined(annotation.children.map(({ text }) => text)).trim();
}

function written({ name, text, children }: MathNode, depth: number): string {
  if (depth > deepest || name === 'annotation' || name === 'annotation-xml') return '';
  if (name === '') return escaped(text.replace(/\s+/g, ' ').trim());
  const elements = children.filter((child) => child.name !== '');
  const parts = (elements.length > 0 ? elements : children).map((child) => written(child, depth + 1));
  if (name === 'mi' || name === 'mtext') return word(name, joined(parts));
  if (name === 'mspace') return ' ';
  return built[name]?.(parts) ?? joined(parts);
}

/** A letter of TeX is one letter; words are set upright. */
function word(name: string, text: string): string {
  return /^[A-Za-z ]{2,40}$/.test(text) ? (name === 'mi' ? `\\mathrm{${text}}` : `\\text{${text}}`) : text;
}

function accent(base: string, over: string): string {
  const command = Object.hasOwn(accents, over.trim()) ? accents[over.trim()] : undefined;
  return command ? `\\${command}{${base}}` : `${inGroup(base)}^${inBraces(over)}`;
}

/** Parts one after another; what would lengthen the command before it is set apart. */
function joined(parts: readonly string[]): string {
  let text = '';
  for (const part of parts)
    text += /\\[A-Za-z]{1,30}$/.test(text.slice(-31)) && /^[A-Za-z]/.test(part) ? ` ${part}` : part;
  return text;
}

const inBraces = (text: string) => `{${text.trim()}}`;
const inGroup = (text: string) =>
  text.length > 1 && !/^\\[A-Za-z]{1,30}(?:\{\w{0,20}\})?$/.test(text) ? `{${text}}` : text;

function escaped(text: string): string {
  return text.replace(/[\\{}$%#&_^~]/g, (sign) => escapes[sign] ?? sign);
}
