/** The pages of a kind, as Astro's `getStaticPaths` wants them. */
import { getSite } from './get-site.ts';
import { paramsOf } from './route-params.ts';
import { type PropsOf, pageKinds } from './routes.ts';

export function staticPaths<Kind extends keyof typeof pageKinds>(
  kind: Kind,
): { params: Record<string, string | undefined>; props: PropsOf<Kind> }[] {
  const { pattern, pages } = pageKinds[kind];
  return pages(getSite()).map(({ path, props }) => ({
    params: paramsOf(pattern, path),
    props: { ...props, path } as unknown as PropsOf<Kind>,
  }));
}
