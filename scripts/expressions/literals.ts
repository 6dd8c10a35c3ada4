/** Finds the regular expressions that stand in a TypeScript file. */
import ts from 'typescript';

export interface Literal {
  source: string;
  flags: string;
  line: number;
}

/** Every regular expression that is written as one. Those that are made of strings are not found. */
export function literalsIn(file: string, text: string): Literal[] {
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}
