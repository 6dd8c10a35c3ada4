/** The pages of a kind, as Astro's `getStaticPaths` wants them. */
import { getSite } from './get-site.ts';
import { paramsOf } from './route-params.ts';
import { type PageKind, type PropsOf, pageKinds } from './routes.ts';

export function staticPaths<Kind extends keyof typeof pageKinds>(
  kind: Kind,
): { params: Record<string, string | undefined>; props: PropsOf<Kind>; cacheKey?: string }[] {
  const { pattern, pages, keyOf } = pageKinds[kind] as PageKind<object>;
  const site = getSite();
  return pages(site).map((page) => {
    const cacheKey = keyOf?.(page, site);
    return {
      params: paramsOf(pattern, page.path),
      props: { ...page.props, path: page.path } as unknown as PropsOf<Kind>,
      ...(cacheKey !== undefined && { cacheKey }),
    };
  });
}
