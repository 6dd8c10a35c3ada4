/** Rewrites the texts of a content folder for what is published. The folder itself, its entries and dumps, stays as it is. */
import type { Content, StoredEntry } from '../../model/content.ts';
import type { DumpLedger } from '../../model/ledger.ts';

export interface ContentRewriter {
  /** A text of an entry, by its id ("talks/slug"), or of the page around it (""). */
  text: (text: string, id: string) => string;
  /** All lines of a dump; as many as they were. */
  lines: (lines: string[], dump: string) => string[];
}

/** Fields that are no text of anybody: addresses, days, numbers. */
const keptFields = new Set(
  `slug aliases origin status date formerDate start end endDate timezone volume issue pages type chapter edition isbn issn citationKey portrait still draft publishFrom`.split(
    ' ',
  ),
);

/** The content with every text of its entries, dumps and ledger rewritten. Bodies, files and dumps are read when they are asked for. */
export function rewriteContent(content: Content, rewriter: ContentRewriter): Content {
  const rewritten = <Entry extends StoredEntry>(entry: Entry): Entry => {
    const rewrite = (text: string) => rewriter.text(text, `${entry.kind}s/${entry.fields.slug}`);
    let body: string | undefined;
    return {
      ...entryWithoutTexts(entry),
      fields: rewriteFields(entry.fields, rewrite),
      get body() {
        // Every list and feed that the entry stands in asks for it.
        body ??= rewrite(entry.body);
        return body;
      },
      get text() {
        return rewriteFile(entry.text, rewrite);
      },
    } as Entry;
  };
  return {
    ...content,
    talks: content.talks.map(rewritten),
    papers: content.papers.map(rewritten),
    ledger: Object.fromEntries(
      Object.entries(content.ledger).map(([dump, ledger]) => [dump, rewriteLedger(ledger, rewriter.text)]),
    ),
    linesOf: (dump) => rewriter.lines(content.linesOf(dump), dump),
  };
}

/** Texts may be read from a file: they are not touched. */
function entryWithoutTexts({ kind, path }: StoredEntry) {
  return { kind, path };
}

function rewriteFields<Fields extends object>(fields: Fields, rewrite: (text: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      keptFields.has(name) ? value : rewriteValue(value, rewrite),
    ]),
  ) as Fields;
}

function rewriteValue(value: unknown, rewrite: (text: string) => string): unknown {
  // The name of a file of the site's own is an address.
  if (typeof value === 'string') return value.startsWith('files/') ? value : rewrite(value);
  if (Array.isArray(value)) return value.map((item) => rewriteValue(item, rewrite));
  return value !== null && typeof value === 'object' ? rewriteFields(value, rewrite) : value;
}

/** An entry's file, line for line: a patch of its other lines still fits the file itself. */
function rewriteFile(file: string, rewrite: (text: string) => string): string {
  const [frontMatter = ''] = /^\uFEFF?---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(file) ?? [];
  const fields = frontMatter.split(/^(?=["']?[a-zA-Z]+["']?\s*:)/m);
  return (
    fields
      .map((field) => (keptFields.has(/^["']?(\w+)/.exec(field)?.[1] ?? '') ? field : rewrite(field)))
      .join('') + rewrite(file.slice(frontMatter.length))
  );
}

function rewriteLedger(ledger: DumpLedger, rewrite: ContentRewriter['text']): DumpLedger {
  return {
    ...ledger,
    furniture: Object.fromEntries(
      Object.entries(ledger.furniture).map(([line, what]) => [line, rewrite(what, '')]),
    ),
    restored: Object.fromEntries(
      Object.entries(ledger.restored).map(([id, pieces]) => [
        id,
        pieces.map(({ printed, now, rule }) => ({
          printed: rewrite(printed, id),
          now: rewrite(now, id),
          rule,
        })),
      ]),
    ),
    notices: ledger.notices.map((notice) => ({ ...notice, text: rewrite(notice.text, '') })),
  };
}
