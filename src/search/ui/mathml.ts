/** Builds the MathML of a formula element by element: text never becomes markup, and only elements of MathML are made. */
import { decodeEntities } from '../format/rich-text.ts';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** The presentation elements of MathML Core (section 1.4). None of them loads, links or runs anything. */
const element =
  /^(?:math|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/;

const attribute =
  /^(?:accent|accentunder|columnspan|depth|dir|display|displaystyle|fence|form|height|largeop|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|rowspan|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

/** @param markup as the build writes it. Other elements become `mrow`, other attributes are dropped. */
export function formulaElement(markup: string, document: Document): Node {
  const top = document.createDocumentFragment();
  const open: Node[] = [top];
  for (const [, end, name, attributes = '', text] of markup.matchAll(
    /<(\/?)(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.appendChild(document.createTextNode(decodeEntities(text)));
    else if (end) open.length > 1 && open.pop();
    else {
      const child = document.createElementNS(namespace, element.test(name ?? '') ? (name ?? '') : 'mrow');
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w-]{1,60})="([^"]*)"/g))
        if (attribute.test(key)) child.setAttribute(key, decodeEntities(value));
      parent.appendChild(child);
      open.push(child);
    }
  }
  return top;
}
