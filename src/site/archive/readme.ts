/** What stands in an archive, in words. */

export interface ArchiveContents {
  title: string;
  url: string;
  day: string;
  talks: number;
  papers: number;
  hasContent: boolean;
}

/** Plain text in English. */
export function archiveReadme({ title, url, day, talks, papers, hasContent }: ArchiveContents): string {
  return `${title}
${url}

A catalogue of ${talks} talks and ${papers} papers, as it was on ${day}.

data/entries.jsonl              every entry: one JSON object a line, UTF-8 (https://jsonlines.org/)
data/schemas/*.schema.json      what these objects hold: JSON Schema, draft 2020-12; "kindOfEntry" says which of the two
data/site/                      the website, as it was published; any web server shows it
${
  hasContent
    ? `data/content/                   what the website was made from: an entry a Markdown file with YAML front matter (talks/, papers/),
                                the pages and files that were imported (dumps/), settings (*.yaml), and what the import
                                remembers (import.lock.json, import.ledger.json). It holds what the website masks, such
                                as private e-mail addresses: pass it on only to whom you would show those
`
    : ''
}manifest-sha256.txt             the SHA-256 checksum of every file below data/: "sha256sum -c manifest-sha256.txt"
bagit.txt, bag-info.txt         make this folder a bag (BagIt, RFC 8493), which programs of archives check

No program is needed to read any of this. The website was made with Colloquy, from data/content/${hasContent ? '' : ' (not in this archive)'}.
`;
}
