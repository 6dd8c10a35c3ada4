/**
 * Sources as a package holds them. Node strips no types below `node_modules`, so TypeScript becomes JavaScript beforehand, with Node's own
 * function for it: the same lines at the same places. Nothing else changes, and every file keeps its place.
 */
import { stripTypeScriptTypes } from 'node:module';

/** Tests, what they read, and what is written for those who work on the code. */
const isLeftOut = /(?:^|\/)(?:e2e|fixtures|decisions)\/|\.(?:test|fixture)\.ts$|\.d\.ts$|\.md$/;

/** Relative addresses of modules, in `import` and `export … from` and in `import()`. */
const moduleOfTypeScript = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g;

/** Whether a file of `src/` is a part of the package. */
export function isShipped(name: string): boolean {
  return !isLeftOut.test(name);
}

/**
 * A file of the sources as the package has it.
 *
 * @param name with "/" between its parts: "site/paths.ts"
 * @returns its name in the package, and its text; `undefined` when it is copied as it is
 * @throws {Error} when a module would still be looked for as TypeScript
 */
export function compiled(name: string, text: string): { name: string; text: string } | undefined {
  const isTypeScript = name.endsWith('.ts');
  if (!isTypeScript && !/\.(?:astro|mjs)$/.test(name)) return undefined;
  // What stood for types are spaces, which end many a line.
  const script = isTypeScript ? stripTypeScriptTypes(text).replace(/[ \t]+$/gm, '') : text;
  const rewritten = script.replace(moduleOfTypeScript, '$1$2$3.js$2');
  const left = /(['"`])\.{1,2}\/[^'"`\n]+\.ts\1/.exec(rewritten);
  if (left) throw new Error(`${name}: ${left[0]} would be looked for as TypeScript in the package`);
  return { name: isTypeScript ? name.replace(/\.ts$/, '.js') : name, text: rewritten };
}
