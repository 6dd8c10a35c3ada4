/** Types of what other projects may import. */
import path from 'node:path';
import ts from 'typescript';

const entries = ['src/colloquy.ts', 'src/site/public.ts'];

/**
 * The declaration files of the public modules, and of all that they take types from.
 *
 * @param root the repository
 * @returns texts by their names below `src/`
 * @throws {Error} with what TypeScript finds wrong
 */
export function declarations(root: string): Map<string, string> {
  const source = path.join(root, 'src');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(
    entries.map((entry) => path.join(root, entry)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: source,
      outDir: source,
    },
  );
  const texts = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const modules = text.replace(
      /((?:\bfrom|\bimport)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g,
      '$1$2$3.js$2',
    );
    texts.set(path.relative(source, file).replaceAll(path.sep, '/'), modules);
  });
  if (diagnostics.length > 0)
    throw new Error(
      diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
    );
  return withoutUnused(texts);
}

/** Only what the public modules lead to. */
function withoutUnused(texts: ReadonlyMap<string, string>): Map<string, string> {
  const used = new Map<string, string>();
  const follow = (name: string) => {
    const text = texts.get(name);
    if (text === undefined || used.has(name)) return;
    used.set(name, text);
    for (const [, module = ''] of text.matchAll(/['"](\.{1,2}\/[^'"\n]+)\.js['"]/g))
      follow(path.posix.join(path.posix.dirname(name), `${module}.d.ts`));
  };
  for (const entry of entries) follow(entry.replace(/^src\//, '').replace(/\.ts$/, '.d.ts'));
  return used;
}
