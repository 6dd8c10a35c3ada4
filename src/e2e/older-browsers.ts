/**
 * Makes a browser behave like the oldest ones that the site is for (Firefox 115, Chrome 109, Safari 16.4): what one of them lacks gets a name
 * that no browser knows, so that rules, conditions and custom properties fail as they do there.
 */
import type { BrowserContext } from 'playwright-core';

/** What is younger than one of them and that a style sheet may use as an extra, by how it is written. Versions: MDN's compatibility data. */
const newerInStyles: Record<string, RegExp> = {
  // Chrome 123, Firefox 120, Safari 17.5
  'light-dark()': /\blight-dark(?=\()/g,
  // Chrome 111
  'color-mix()': /\bcolor-mix(?=\()/g,
  // Firefox 121
  ':has()': /(?<=:)has(?=\()/g,
  // Chrome 131, Firefox 143, Safari 18.4
  '::details-content': /(?<=::)details-content\b/g,
  // Chrome 126, Safari 18.2
  '@view-transition': /(?<=@)view-transition\b/g,
  '::view-transition-group': /(?<=::)view-transition-group\b/g,
  // Firefox 128
  '@property': /(?<=@)property\b/g,
  // Chrome 117
  subgrid: /\bsubgrid\b/g,
  // Chrome 115, Safari 26
  'animation-timeline': /\banimation-timeline\b/g,
  'scroll()': /\bscroll(?=\()/g,
  // Chrome 120, Safari 17
  scripting: /(?<=\()scripting\b/g,
  // Chrome 119, Safari 16.5
  ':user-invalid': /(?<=:)user-invalid\b/g,
  // Firefox 128, Safari 17.4
  'content with a text to read': /\bcontent(?=:\s*"[^"]*"\s*\/)/g,
  // Chrome 114, Firefox 121, Safari 17.4
  'text-wrap': /\btext-wrap\b/g,
  // Safari 18.2
  'scrollbar-gutter': /\bscrollbar-gutter\b/g,
  // Chrome 121, Safari 18.2
  'scrollbar-width': /\bscrollbar-width\b/g,
  // Chrome 137
  'reading-flow': /\breading-flow\b/g,
};

/** A style sheet as the oldest browsers read it. */
export function withoutNewerStyles(css: string): string {
  return Object.values(newerInStyles).reduce((text, written) => text.replace(written, 'x-unknown'), css);
}

/** Names that a style sheet may use: those that every browser of ours knows, and those that are taken away. */
export function unknownNames(css: string): string[] {
  const newer = Object.keys(newerInStyles).join(' ');
  const known = new Set([...inAllBrowsers.split(/\s+/), ...newer.split(/[\s:@()]+/)]);
  const text = css
    .replace(/"[^"]*"|url\([^)]*\)/g, '""')
    .replace(/\((?:prefers-[a-z-]+|forced-colors|scripting):[a-z-]+\)/g, '');
  const names = [
    ...text.matchAll(/@([a-z-]+)/g),
    ...text.matchAll(/::?([a-z-]+)(?=[^{}]*\{)/g),
    ...text.matchAll(/([a-z-]+)\(/g),
    ...text.matchAll(/(?<![#\w-])[\d.]*\d([a-z]+|%)/g),
  ].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !known.has(name)).sort();
}

/** At-rules, pseudo-classes and pseudo-elements, functions, units. */
const inAllBrowsers = `
  media supports container keyframes font-face page
  after before first-letter placeholder backdrop selection -webkit-search-cancel-button
  root is not where target hover focus focus-visible first-child last-child only-child nth-child empty
  and or selector local format url var calc min max clamp repeat minmax fit-content linear-gradient translate rgb inset attr
  rem em px pt mm vh vw dvh ms s fr deg %
`;

/** What scripts must not need: built-in objects by their path from the global one. */
const newerInScripts = [
  'Array.fromAsync',
  ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => `Array.prototype.${name}`),
  'Map.groupBy',
  'Object.groupBy',
  'Promise.withResolvers',
  'Promise.try',
  ...[
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ].map((name) => `Set.prototype.${name}`),
  ...[
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ].map((name) => `Iterator.prototype.${name}`),
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'RegExp.escape',
  'Intl.Segmenter',
  'Intl.DurationFormat',
  'Temporal',
  'URL.canParse',
  'URL.parse',
  'AbortSignal.any',
  'Element.prototype.checkVisibility',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'HTMLDialogElement.prototype.requestClose',
  'Document.prototype.startViewTransition',
  'CSS.highlights',
  'requestIdleCallback',
  'scheduler',
  'navigation',
  'Uint8Array.fromBase64',
  'Uint8Array.prototype.toBase64',
];

/** Takes away from every page of a context what one of the oldest browsers lacks. */
export async function makeOlder(context: BrowserContext): Promise<void> {
  await context.addInitScript((paths) => {
    for (const path of paths) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      const owner = names.reduce<unknown>(
        (object, name) => (object as Record<string, unknown> | undefined)?.[name],
        globalThis,
      );
      if (owner && !Reflect.deleteProperty(owner, last)) throw new Error(`${path} cannot be taken away`);
    }
  }, newerInScripts);
  await context.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutNewerStyles(await response.text()) });
  });
}
