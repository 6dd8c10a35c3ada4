/** Links of a paper as a line prints them: web addresses, a DOI, a number of arXiv. */
import type { Line } from '../../dump.ts';
import { type DumpRecord, field } from '../../record.ts';

type Links = NonNullable<DumpRecord['links']>;

const webAddress = /https?:\/\/[^\s{}<>"“”]{4,300}/gu;
const doiNumber = /(?<![\w/.])10\.\d{4,9}\/[^\s"<>]{1,200}/u;
const arxivNumber = /arXiv ?: ?((?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/)?\d{4}\.?\d{3,5}(?:v\d+)?)/iu;
const punctuation = /[.,;:!?)\]]{1,9}$/u;

/** Each address once. */
export function printedLinks(line: Line): Links {
  const { text } = line;
  const found: Links = [];
  const add = (url: string, label?: string) => {
    if (!found.some((one) => one.text === url)) found.push({ ...field(line, url), ...(label && { label }) });
  };
  for (const [url] of text.matchAll(webAddress)) add(url.replace(punctuation, ''));
  const doi = doiNumber.exec(text)?.[0];
  // "https://doi.org/10.…" is the same address.
  if (doi && !text.includes(`/${doi}`)) add(`https://doi.org/${doi.replace(punctuation, '')}`, 'DOI');
  const arxiv = arxivNumber.exec(text)?.[1];
  if (arxiv) add(`https://arxiv.org/abs/${arxiv}`, 'arXiv');
  return found;
}
