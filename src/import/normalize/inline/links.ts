/** Finds web addresses in running text, also those that "\href" and "\url" left doubled, labelled or escaped. */
import { unescapedAddress } from '../../../text/tex-characters.ts';
import { byPattern, type Inline, type InlineRule } from './pieces.ts';

/** A web address. LaTeX escapes some of its characters: "\_". */
const address = String.raw`https?:\/\/(?=[A-Za-z\d[\u00A1-\uFFFF])(?:[^\s<>"{}|\\^\u0060\u2018-\u201F\u3000-\u303F\uFF00-\uFFEF]|\\[_%#&~])+`;
const group = String.raw`\{([^{}\n]{1,300})\}`;

/** An address without the punctuation and the closing brackets of the sentence around it. */
function trimmed(printed: string): string {
  let end = printed.length;
  let round = count(printed, '(') - count(printed, ')');
  let square = count(printed, '[') - count(printed, ']');
  for (; end > 0; end--) {
    const last = printed[end - 1] ?? '';
    if (last === ')' && round < 0) round++;
    else if (last === ']' && square < 0) square++;
    else if (!/[.,;:!?'*]/.test(last)) break;
  }
  return printed.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

function link(printed: string, url: string, rule: string): Inline {
  return printed === url ? { type: 'link', url } : { type: 'link', url, printed, rule };
}

/** "https://example.org/{https://example.org/}", "https://example.org/{here}": what "\href{…}{…}" left behind. */
const addressWithGroup = byPattern(
  { name: 'address-with-label', needs: '://', begins: 'hH' },
  new RegExp(`(${address})${group}`, 'iy'),
  (match) => {
    const [whole, printed = '', label = ''] = match;
    const url = unescapedAddress(printed);
    if (unescapedAddress(label).replace(/\/$/, '') === url.replace(/\/$/, ''))
      return [link(whole, url, 'address-twice')];
    const rest: Inline = {
      type: 'text',
      text: ` (${label})`,
      printed: `{${label}}`,
      rule: 'address-with-label',
    };
    return [link(printed, url, 'address-with-escapes'), rest];
  },
);

/** "\href{https://example.org}{here}", also without its backslash. */
const hrefCommand = byPattern(
  { name: 'address-with-label', needs: '://', begins: '\\hH' },
  new RegExp(String.raw`\\?href\{(${address})\}${group}`, 'iy'),
  (match) => {
    const [, printed = '', label = ''] = match;
    const url = unescapedAddress(printed);
    const before = match[0].slice(0, match[0].length - label.length - 2);
    const same = unescapedAddress(label).replace(/\/$/, '') === url.replace(/\/$/, '');
    if (same) return [link(match[0], url, 'address-twice')];
    return [
      link(before, url, 'address-command'),
      { type: 'text', text: ` (${label})`, printed: `{${label}}`, rule: 'address-with-label' },
    ];
  },
);

/** "\url{https://example.org}", also without its backslash. */
const urlCommand = byPattern(
  { name: 'address-command', needs: '://', begins: '\\uU' },
  new RegExp(String.raw`\\?url\{\s?(${address})\s?\}`, 'iy'),
  (match) => [link(match[0], unescapedAddress(match[1] ?? ''), 'address-command')],
);

const bareAddress: InlineRule = {
  name: 'address',
  needs: '://',
  begins: 'hH',
  reader: (text) => {
    const pattern = new RegExp(address, 'iy');
    return (at) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      const printed = found && trimmed(found);
      if (!printed) return undefined;
      return {
        end: at + printed.length,
        pieces: [link(printed, unescapedAddress(printed), 'address-with-escapes')],
      };
    };
  },
};

export const linkRules: InlineRule[] = [urlCommand, hrefCommand, addressWithGroup, bareAddress];
