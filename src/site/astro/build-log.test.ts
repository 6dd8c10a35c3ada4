import { expect, it, vi } from 'vitest';
import buildLog from './build-log.ts';

it('counts pages, and not the files beside them', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const { write } = buildLog();
  const tell = (message: string) =>
    write({ level: 'info', label: null, message, newLine: false } as unknown as Parameters<typeof write>[0]);
  for (let page = 0; page < 1000; page += 1)
    for (const file of ['/index.html', '.json', '.ics'])
      tell(`  \u001b[34m├─\u001b[39m \u001b[2m/talks/${page}${file}\u001b[22m`);
  tell('1000 page(s) built in \u001b[1m9s\u001b[22m');
  expect(said.mock.calls.flat()).toEqual(['  1000 pages …', '1000 pages built in \u001b[1m9s\u001b[22m']);
  said.mockRestore();
});
