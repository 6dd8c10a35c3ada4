/** `npm run boundaries`: checks every import against the rules in `.dependency-cruiser.mjs`. */
import { cpSync, globSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import withTypes, { inBrowser } from '../.dependency-cruiser.mjs';

/** dependency-cruiser does not read `.astro`. A copy of the code has front matter and scripts as TypeScript. */
const copy = '.cache/boundaries';

function copyCode(): void {
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ['src', 'scripts']) cpSync(folder, `${copy}/${folder}`, { recursive: true });
  for (const file of ['package.json', '.dependency-cruiser.mjs']) cpSync(file, `${copy}/${file}`);
  symlinkSync(path.resolve('node_modules'), `${copy}/node_modules`, 'junction');
  for (const file of globSync(`${copy}/src/**/*.astro`)) {
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    writeFileSync(`${file}.ts`, /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
    writeFileSync(`${file}.script.ts`, pageScripts(text));
  }
}

function pageScripts(page: string): string {
  return [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .map(([, attributes = '', program]) => {
      const source = /\ssrc="(\.[^"]+)"/.exec(attributes)?.[1];
      return source ? `import '${source}';` : program;
    })
    .join('\n');
}

copyCode();
for (const { forbidden = [], options = {} } of [withTypes, inBrowser]) {
  const { output, exitCode } = await cruise(
    ['src', 'scripts'],
    { ...options, baseDir: copy, validate: true, ruleSet: { forbidden }, outputType: 'err' },
    options.enhancedResolveOptions,
    // Otherwise an import that is not used, too, counts as one of types.
    { tsConfig: { options: { verbatimModuleSyntax: true } } },
  );
  console.log(
    String(output)
      .trim()
      .replaceAll(/\.astro(?:\.script)?\.ts/g, '.astro'),
  );
  if (exitCode > 0) process.exitCode = 1;
}
