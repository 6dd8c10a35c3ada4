/** Proposals are pages of `npm run dev`, and of nothing that is published. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import astroConfig from '../../astro.config.mjs';
import { allPageKinds } from '../site/routes.ts';
import proposals from './integration.ts';

function routesOf(command: 'dev' | 'build' | 'preview') {
  const routes: { pattern: string; entrypoint: string }[] = [];
  const setup = proposals().hooks['astro:config:setup'] as unknown as (context: object) => void;
  setup({ command, injectRoute: (route: (typeof routes)[number]) => routes.push(route) });
  return routes;
}

describe('the pages of proposals', () => {
  it('are there while developing', () => {
    const routes = routesOf('dev');
    expect(routes.map(({ pattern }) => pattern)).toEqual(['/proposals', '/proposals/[...dump]']);
    expect(routes.filter(({ entrypoint }) => !existsSync(entrypoint))).toEqual([]);
    expect(JSON.stringify(astroConfig.integrations)).toContain('colloquy-proposals');
  });

  it('are in no build', () => {
    expect(routesOf('build')).toEqual([]);
    expect(allPageKinds.filter(({ pattern }) => pattern.startsWith('/proposals'))).toEqual([]);
  });
});
