import { expect, it } from 'vitest';
import { compiled, isShipped } from './compile.ts';

it('makes JavaScript of TypeScript, line by line', () => {
  const made = compiled(
    'site/a.ts',
    `import type { A } from './a.ts';\nimport { b } from "../b/b.ts";\nexport const c = (d: A): string => b(d!);\nconst e = await import('./e.ts');\n`,
  );
  expect(made?.name).toBe('site/a.js');
  expect(made?.text).toMatch(
    /^\nimport \{ b \} from "\.\.\/b\/b\.js";\nexport const c = \(d\s*\)\s*=> b\(d\s*\);\nconst e = await import\('\.\/e\.js'\);\n$/,
  );
});

it('lets templates import JavaScript, in their scripts, too', () => {
  const text = `---\nimport { href } from '../site/urls.ts';\n---\n<script>\n  import '../client/copy.ts';\n</script>\n`;
  expect(compiled('a.astro', text)?.text).toBe(text.replaceAll('.ts', '.js'));
});

it('copies what is no program', () => {
  expect(compiled('styles/a.css', '@import "./b.ts";')).toBeUndefined();
});

it('refuses a module that it would not find', () => {
  expect(() => compiled('a.ts', `new Worker(new URL('./worker.ts', import.meta.url));`)).toThrow(
    "'./worker.ts'",
  );
});

it.each([
  ['site/urls.ts', true],
  ['import/formats/data.json', true],
  ['site/urls.test.ts', false],
  ['fixtures/seminar/catalogue.yaml', false],
  ['import/formats/fixtures/a.txt', false],
  ['e2e/setup.ts', false],
  ['README.md', false],
])('%s is in the package: %s', (name, is) => {
  expect(isShipped(name)).toBe(is);
});
