/** HTML to plain paragraphs. No markup survives. */
import { Parser } from 'htmlparser2';

const paragraph = new Set(
  'address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object', 'svg']);

/** Blank lines separate paragraphs; `<br>` and list items begin a line. A link becomes its text and, if that differs, the address in parentheses. */
export function plainOfHtml(html: string): string {
  let text = '';
  const hidden: string[] = [];
  const numbers: number[] = [];
  let address: { url: string; from: number } | undefined;
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (unseen.has(name)) hidden.push(name);
      else if (name === 'br') text += '\n';
      else if (name === 'li') {
        const number = numbers.at(-1);
        if (number !== undefined && number > 0) numbers[numbers.length - 1] = number + 1;
        text += number ? `\n${number}. ` : '\n- ';
      } else if (paragraph.has(name)) text += '\n\n';
      if (name === 'ol') numbers.push(1);
      if (name === 'ul') numbers.push(0);
      if (name === 'a' && href && /^https?:/i.test(href)) address = { url: href, from: text.length };
    },
    ontext: (part) => {
      if (hidden.length === 0) text += part.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      if (hidden.at(-1) === name) hidden.pop();
      else if (paragraph.has(name)) text += '\n\n';
      if (name === 'ol' || name === 'ul') numbers.pop();
      if (name === 'a' && address) {
        const { url, from } = address;
        const shown = text.slice(from).trim();
        if (shown === '') text += url;
        else if (shown !== url && shown !== url.replace(/^https?:\/\/|\/$/g, '')) text += ` (${url})`;
        address = undefined;
      }
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
