import { expect, it, vi } from 'vitest';
import buildLog from './build-log.ts';

it('says how many pages there are, in one line', () => {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const log = buildLog();
  const tell = (message: string) =>
    log.write({ level: 'info', label: null, message, newLine: false } as unknown as Parameters<
      typeof log.write
    >[0]);
  for (let page = 0; page < 1000; page += 1)
    tell(`  \u001b[34m├─\u001b[39m \u001b[2m/talks/${page}/index.html\u001b[22m`);
  tell('\u001b[32m✓ Completed in 9s.');
  tell('1000 page(s) built in \u001b[1m9s\u001b[22m');
  write.mockRestore();
  expect(said.join('').match(/pages: 1 000 in [\d.]+ s\n/g)).toHaveLength(1);
});
