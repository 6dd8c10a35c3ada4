/** The tree of a page in HTML: a visit of all its nodes, its tables of data, its formulas. */
import type { parseDocument } from 'htmlparser2';

export type HtmlNode = ReturnType<typeof parseDocument>['childNodes'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** Visits all nodes in order, however deep they lie. `enter` says whether what is inside is visited. */
export function walk(
  nodes: readonly HtmlNode[],
  enter: (node: HtmlNode) => boolean,
  leave: (node: HtmlNode) => void,
): void {
  const open: { node?: HtmlNode; children: readonly HtmlNode[]; at: number }[] = [{ children: nodes, at: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.at];
    top.at += 1;
    if (!node) {
      if (top.node) leave(top.node);
      open.pop();
    } else if (enter(node)) open.push({ node, children: 'childNodes' in node ? node.childNodes : [], at: 0 });
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** The tables that hold rows of cells, and not the layout of a page, with the number of cells in their longest row. */
export function tablesOfData(nodes: readonly HtmlNode[]): Map<HtmlNode, number> {
  const found = new Map<HtmlNode, number>();
  const open: { table: HtmlNode; rows: number; cells: number; width: number; isFrame: boolean }[] = [];
  const enter = (node: HtmlNode) => {
    if (!isElement(node)) return false;
    const inside = open.at(-1);
    if (node.name === 'table') {
      if (inside) inside.isFrame = true;
      open.push({ table: node, rows: 0, cells: 0, width: 0, isFrame: false });
    } else if (node.name === 'tr' && inside) inside.cells = 0;
    else if ((node.name === 'td' || node.name === 'th') && inside) {
      inside.cells += 1;
      if (inside.cells === 2) inside.rows += 1;
      inside.width = Math.max(inside.width, inside.cells);
    }
    return true;
  };
  walk(nodes, enter, (node) => {
    if (!isElement(node) || node.name !== 'table') return;
    const one = open.pop();
    if (one && !one.isFrame && one.rows > 1) found.set(node, one.width);
  });
  return found;
}

/** The TeX of a formula that a script renders: "$x^2$". */
export function formulaOf(node: HtmlElement): string | undefined {
  const { name, attribs } = node;
  const type = attribs['type'] ?? '';
  if (name === 'script' && /^math\/tex/.test(type)) {
    const mark = /mode=display/.test(type) ? '$$' : '$';
    return `${mark}${textIn(node).trim()}${mark}`;
  }
  if (name === 'annotation') return undefined;
  if (name === 'math' || /(?:^|\s)katex(?:\s|$)/.test(attribs['class'] ?? '')) {
    let tex: string | undefined;
    walk(
      node.childNodes,
      (inner) => {
        if (
          isElement(inner) &&
          inner.name === 'annotation' &&
          inner.attribs['encoding'] === 'application/x-tex'
        )
          tex = textIn(inner).trim();
        return isElement(inner) && tex === undefined;
      },
      () => {},
    );
    return tex === undefined ? undefined : `$${tex}$`;
  }
  return undefined;
}

function textIn(node: HtmlElement): string {
  let text = '';
  walk(
    node.childNodes,
    (inner) => {
      if (inner.type === 'text') text += inner.data;
      return isElement(inner);
    },
    () => {},
  );
  return text;
}
