/** Reads every page of a site as a browser does, follows its links, and validates its HTML. */
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { builtPages, pageHtml } from './built-pages.ts';
import type { TestSite } from './setup.ts';

export interface CrawledPage {
  /** Below the base. */
  address: string;
  ids: string[];
  canonical: string | undefined;
  /** Where it leads and what it loads, absolute; `isLink` where a visitor follows, and not only the browser. */
  links: { to: string; isLink: boolean }[];
}

/** Every page of a site, parsed by the browser. */
export async function crawl(page: Page, site: TestSite): Promise<CrawledPage[]> {
  return page.evaluate(
    (pages) =>
      pages.map(({ address, at, html }) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const links = ['href', 'src', 'srcset', 'action', 'poster'].flatMap((name) =>
          [...parsed.querySelectorAll(`[${name}]`)].flatMap((element) => {
            const value = element.getAttribute(name) ?? '';
            const isLink = element.localName === 'a' || element.localName === 'form';
            return (name === 'srcset' ? value.split(',') : [value]).map((part) => ({
              to: new URL(part.trim().split(/\s/)[0] ?? '', at).href,
              isLink,
            }));
          }),
        );
        const canonical = parsed.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
        return { address, links, canonical, ids: [...parsed.querySelectorAll('[id]')].map(({ id }) => id) };
      }),
    builtPages(site.folder).map((address) => ({
      address,
      at: site.url + address,
      html: pageHtml(site.folder, address),
    })),
  );
}

/** Links and resources that the site does not answer with status 200, or whose fragment no element has: "from → to". */
export async function brokenLinks(site: TestSite, pages: readonly CrawledPage[]): Promise<string[]> {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const statuses = new Map<string, number>();
  const isBroken = async (to: string) => {
    if (!isOnSite(site, to)) return !/^(?:https?|mailto|webcal|data):/.test(to);
    const { origin, pathname, hash } = new URL(to);
    const status = statuses.get(pathname) ?? (await statusOf(origin + pathname));
    statuses.set(pathname, status);
    if (status !== 200) return true;
    return hash !== '' && !ids.get(addressOf(site, to))?.has(decodeURIComponent(hash.slice(1)));
  };
  const broken: string[] = [];
  for (const { address, links } of pages)
    for (const { to } of links) if (await isBroken(to)) broken.push(`${address || 'home'} → ${to}`);
  return broken;
}

/** Pages that no chain of links leads to from the home page. */
export function unreachablePages(site: TestSite, pages: readonly CrawledPage[]): string[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const reached = new Set(['']);
  for (const from of reached)
    for (const { to, isLink } of byAddress.get(from)?.links ?? [])
      if (isLink && isOnSite(site, to)) reached.add(addressOf(site, to));
  return pages.map(({ address }) => address).filter((address) => !reached.has(address));
}

/** What is not valid HTML, as "page:line:column rule: message". */
export async function htmlErrors(folder: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // The standard allows void elements, attributes and styles as Astro and temml write them.
    rules: {
      'void-style': 'off',
      'no-inline-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  });
  const errors: string[] = [];
  for (const page of builtPages(folder)) {
    const html = pageHtml(folder, page);
    // The validator reads elements, not where a document ends.
    if (!html.trimEnd().endsWith('</html>')) errors.push(`${page}: something stands after </html>`);
    const report = await validator.validateString(html, page);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        errors.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  return errors;
}

/** A redirect counts as itself: a link is to name the address that it leads to. */
async function statusOf(address: string): Promise<number> {
  const response = await fetch(address, { method: 'HEAD', redirect: 'manual' });
  return response.status;
}

const isOnSite = (site: TestSite, to: string) => new URL(to).origin === new URL(site.url).origin;

const addressOf = (site: TestSite, to: string) => decodeURI(new URL(to).pathname).slice(site.base.length);
