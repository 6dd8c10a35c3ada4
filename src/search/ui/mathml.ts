/** Formulas of the index as elements, built one by one: text never becomes markup, and nothing but MathML's own elements is made. */
import { decode } from '../format/rich-text.ts';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** The elements of MathML Core that show something (MathML Core, section 1.4); none of them loads, links or runs. */
const element =
  /^(?:math|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/;

const attribute =
  /^(?:accent|accentunder|columnspan|depth|dir|display|displaystyle|fence|form|height|largeop|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|rowspan|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

/** The elements of a formula's markup; its text alone where the markup is not what the build writes. */
export function formulaElement(markup: string, document: Document): Node {
  const top = document.createDocumentFragment();
  const open: Node[] = [top];
  for (const [, end, name, attributes = '', text] of markup.matchAll(
    /<(\/?)(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.appendChild(document.createTextNode(decode(text)));
    else if (end) open.length > 1 && open.pop();
    else {
      const child = document.createElementNS(namespace, element.test(name ?? '') ? (name ?? '') : 'mrow');
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
        if (attribute.test(key)) child.setAttribute(key, decode(value));
      parent.appendChild(child);
      open.push(child);
    }
  }
  return top;
}
