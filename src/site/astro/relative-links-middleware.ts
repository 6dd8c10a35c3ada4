/** Makes the links of every page relative when it is built. While developing they begin at the root, as those of Vite do. */
import type { MiddlewareHandler } from 'astro';
import { withRelativeLinks } from '../relative-links.ts';
import { basePath } from '../urls.ts';

/** Hosts show it at any address that is lost. */
const atEveryAddress = new Set(['/404', '/404/', '/500', '/500/']);

export const onRequest: MiddlewareHandler = async ({ routePattern, url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || atEveryAddress.has(routePattern)) return response;
  const path = `${url.pathname}/`.slice(basePath().length).replace(/\/+$/, '/');
  const html = withRelativeLinks(await response.text(), basePath(), path === '/' ? '' : path);
  return new Response(html, { status: response.status, headers: response.headers });
};
