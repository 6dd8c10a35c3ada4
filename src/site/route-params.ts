/** The params of a route that lead to a path. */

/**
 * `paramsOf('/talks/[slug]', 'talks/my-talk/')` is `{ slug: 'my-talk' }`. A rest parameter ("[...number]") takes all that is left, and is
 * `undefined` where nothing is.
 *
 * @throws {Error} when the path is none of the pattern's
 */
export function paramsOf(pattern: string, path: string): Record<string, string | undefined> {
  const parts = path.split('/').filter((part) => part !== '');
  const params: Record<string, string | undefined> = {};
  for (const segment of pattern.split('/').filter((segment) => segment !== '')) {
    const [, rest, name] = /^\[(\.\.\.)?(.*)\]$/.exec(segment) ?? [];
    if (name === undefined) {
      if (parts.shift() !== segment) throw new Error(`the path "${path}" is none of the route "${pattern}"`);
    } else if (rest) params[name] = parts.splice(0).join('/') || undefined;
    else params[name] = parts.shift();
  }
  if (
    parts.length > 0 ||
    Object.entries(params).some(([name, value]) => value === undefined && !pattern.includes(`[...${name}]`))
  )
    throw new Error(`the path "${path}" is none of the route "${pattern}"`);
  return params;
}
