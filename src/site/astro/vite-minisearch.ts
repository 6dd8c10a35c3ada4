/**
 * A Vite plugin: scripts in the browser get the members of MiniSearch that rank, and not those that build, change, store or complete an index.
 *
 * The search hands MiniSearch its own postings (see `src/search/query/ranking.ts`), so most of the library is never called. A bundler keeps
 * every method of a class; without these, it drops what they call, too. src/decisions/minisearch-private-members.md has the figures.
 */
import type { Plugin } from 'vite';

/** By class. The others are dropped. */
const used: Readonly<Record<string, readonly string[]>> = {
  MiniSearch: [
    ...['constructor', 'addFields', 'search', 'executeQuery', 'executeQuerySpec'],
    ...['termResults', 'combineResults'],
  ],
  SearchableMap: ['constructor'],
};

/** The part of an ESTree that is read. */
interface SyntaxNode {
  type: string;
  start: number;
  end: number;
}
interface ClassNode extends SyntaxNode {
  id: { name: string } | null;
  body: { body: (SyntaxNode & { key?: { name?: string } })[] };
}

export function miniSearchPlugin(): Plugin {
  return {
    name: 'colloquy:minisearch',
    apply: 'build',
    transform: {
      filter: { id: /\/minisearch\/dist\/es\/index\.js$/ },
      handler(code) {
        return { code: withoutUnused(code, this.parse(code).body), map: null };
      },
    },
  };
}

/**
 * @param statements of the module, as ESTree.
 * @throws {Error} when MiniSearch has another version, and with it other members.
 */
export function withoutUnused(code: string, statements: readonly SyntaxNode[]): string {
  const classes = statements.filter((node): node is ClassNode => node.type === 'ClassDeclaration');
  const dropped = Object.entries(used).flatMap(([name, wanted]) => {
    const members = classes.find(({ id }) => id?.name === name)?.body.body ?? [];
    const missing = wanted.filter((member) => !members.some(({ key }) => key?.name === member));
    if (missing.length > 0)
      throw new Error(
        `MiniSearch has no ${missing.map((member) => `${name}.${member}`).join(', ')}: another version. See src/decisions/minisearch-private-members.md.`,
      );
    return members.filter(({ key }) => !wanted.includes(key?.name ?? ''));
  });
  let kept = '';
  let at = 0;
  for (const { start, end } of dropped.sort((a, b) => a.start - b.start)) {
    kept += code.slice(at, start);
    at = end;
  }
  return kept + code.slice(at);
}
