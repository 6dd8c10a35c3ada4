/** Web addresses, arXiv numbers and DOIs: what two entries have in common when they point to the same thing. */

const webAddress = /https?:\/\/[^\s<>"“”{}]+/gi;
const arxivNumber = /\barXiv[:\s]\s*(\d{4}\.\d{4,5})(?:v\d+)?\b/gi;
const doi = /\b(?:doi[:\s]\s*)(10\.\d{4,9}\/[^\s"<>]+)/gi;

/** What an address points to: "arXiv:2104.13478", "doi:10.1000/1", or the address without what does not matter. Nothing for a bare host. */
export function pointsTo(address: string): string | undefined {
  const clean = address.replace(/[.,;:!?)\]}'’»]{1,20}$/, '').split('#')[0] ?? '';
  const arxiv = /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5})/i.exec(clean);
  if (arxiv) return `arXiv:${arxiv[1]}`;
  const byDoi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i.exec(clean);
  if (byDoi) return `doi:${byDoi[1]?.toLowerCase()}`;
  const parts = /^https?:\/\/(?:www\.)?([^/?]+)(\/[^?]*)?(\?.*)?$/i.exec(clean);
  const path = (parts?.[2] ?? '').replace(/\/{1,20}$/, '').replace(/\/(hal-\d+)v\d+$/, '/$1');
  if (!parts || (!path && !parts[3])) return undefined;
  return `${parts[1]?.toLowerCase()}${path}${parts[3] ?? ''}`;
}

/** Everything that a text points to, each once. */
export function pointedTo(text: string): string[] {
  const found = [
    ...[...text.matchAll(webAddress)].map(([address]) => pointsTo(address)),
    ...[...text.matchAll(arxivNumber)].map(([, number]) => `arXiv:${number}`),
    ...[...text.matchAll(doi)].map(([, number = '']) => pointsTo(`https://doi.org/${number}`)),
  ];
  return [...new Set(found.filter((each) => each !== undefined))];
}
