/** Before the first browser test: builds the fixture's site twice, serves both, and starts one browser for all tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { fixtureFolder } from '../fixtures/folders.ts';
import { serve } from '../site/commands/serve.ts';
import { buildSite } from './build.ts';
import { findOrInstallChromium } from './chromium.ts';

/** A build of the site, and where it is served. */
export interface TestSite {
  folder: string;
  base: string;
  /** With the base path, ends in "/". */
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The site at the root of its host. */
    site: TestSite;
    /** The same site below a path. */
    siteBelowPath: TestSite;
    browserAddress: string;
  }
}

export default async function setup(project: TestProject) {
  const executablePath = findOrInstallChromium();
  const parent = mkdtempSync(path.join(tmpdir(), 'colloquy-'));
  const buildAndServe = async (name: string, base: string) => {
    const folder = path.join(parent, name);
    console.log(`Building the site for the browser tests, at ${base} …`);
    buildSite(folder, { base, content: fixtureFolder });
    const { url, close } = await serve(folder, base);
    return { site: { folder, base, url }, close };
  };
  const atRoot = await buildAndServe('at-root', '/');
  const belowPath = await buildAndServe('below-path', '/some/path/');
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  project.provide('site', atRoot.site);
  project.provide('siteBelowPath', belowPath.site);
  project.provide('browserAddress', browser.wsEndpoint());

  return async () => {
    await browser.close();
    await atRoot.close();
    await belowPath.close();
    rmSync(parent, { recursive: true });
  };
}
