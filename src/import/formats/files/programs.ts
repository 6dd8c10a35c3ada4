/**
 * Which program wrote a file of works, by members that only its files have. A file is of one program at most, so that exactly one format
 * recognises it.
 */
import { type DataNode, valuesAt } from './data-tree.ts';

/** How the files of a program are known. */
interface Program {
  /** Where its works stand; "" is the file itself, or the list that it is. */
  paths: readonly string[];
  /** Whether an object is one of its works. */
  isOne(node: DataNode): boolean;
  /** Whether the whole file is one of the program, where that does not follow from its works. */
  isFile?(root: DataNode): boolean;
}

/** The text of a member, "" where it has none. */
function textAt(node: DataNode, path: string): string {
  return valuesAt(node, path)[0]?.text ?? '';
}

function has(node: DataNode, ...names: string[]): boolean {
  return names.every((name) => node.members.some((member) => member.name === name));
}

/** The types of CSL (appendix III of its specification) that no other list of works uses. */
const typesOfCsl = new Set(
  `article-journal article-magazine article-newspaper chapter entry-dictionary entry-encyclopedia legal_case
  motion_picture musical_score paper-conference personal_communication post-weblog review-book speech`.split(
    /\s+/,
  ),
);
/** Types of CSL that others use, too. */
const commonTypes = new Set(
  `article bill book broadcast classic collection dataset document entry event figure graphic hearing interview
  legislation manuscript map pamphlet patent performance periodical post proceedings regulation report review
  software song standard thesis treaty webpage`.split(/\s+/),
);

/** The first that knows the file is its program. */
const programs = {
  colloquy: {
    paths: ['', 'items'],
    isOne: (node) =>
      /^(?:talk|paper)$/.test(textAt(node, 'kindOfEntry')) && /^(?:talks|papers)\//.test(textAt(node, 'id')),
  },
  'json-feed': {
    paths: ['items'],
    isOne: (node) => has(node, 'id') || has(node, 'url'),
    isFile: (node) => /^https?:\/\/jsonfeed\.org\/version\//.test(textAt(node, 'version')),
  },
  openalex: {
    paths: ['results', ''],
    isOne: (node) => /^https?:\/\/openalex\.org\/W\d/.test(textAt(node, 'id')),
  },
  openreview: {
    paths: ['notes', ''],
    isOne: (node) =>
      has(node, 'content') &&
      (has(node, 'invitation') || has(node, 'invitations')) &&
      (has(node, 'forum') || has(node, 'id')),
  },
  'semantic-scholar': {
    paths: [
      ...['', 'data', 'papers', 'recommendedPapers', 'data.papers'],
      ...['data.citingPaper', 'data.citedPaper', 'citations', 'references'],
    ],
    isOne: (node) => has(node, 'paperId') && has(node, 'title'),
  },
  dblp: {
    paths: ['result.hits.hit', 'hits.hit'],
    isOne: (node) => has(node, 'info') && valuesAt(node, 'info.title').length > 0,
  },
  'schema-org': {
    paths: ['', '@graph', 'itemListElement.item', 'itemListElement', 'mainEntity'],
    isOne: (node) =>
      valuesAt(node, '@type').some(({ text }) =>
        /(?:Event|ScholarlyArticle|(?:^|[/:])(?:Thesis|Report|Article|Chapter))$/.test(text),
      ),
    isFile: (root) => [root, ...root.items].some((node) => valuesAt(node, '@context').length > 0),
  },
  crossref: {
    paths: ['message.items', 'message', ''],
    isOne: (node) =>
      has(node, 'DOI') &&
      ['indexed', 'reference-count', 'is-referenced-by-count', 'deposited', 'prefix'].some((name) =>
        has(node, name),
      ),
  },
  'csl-json': {
    paths: ['', 'items'],
    isOne: (node) => {
      const type = textAt(node, 'type');
      if (typesOfCsl.has(type)) return has(node, 'title') || has(node, 'id');
      return (
        commonTypes.has(type) &&
        (['container-title', 'citation-key', 'URL', 'DOI', 'publisher-place', 'event-title'].some((name) =>
          has(node, name),
        ) ||
          valuesAt(node, 'issued.date-parts').length > 0 ||
          ['family', 'literal'].some((name) => valuesAt(node, `author.${name}`).length > 0))
      );
    },
  },
  pretalx: {
    paths: ['results', 'slots', 'results.slots', ''],
    isOne: (node) =>
      (has(node, 'code', 'title') &&
        ['state', 'submission_type', 'slot_count', 'slot', 'slots'].some((name) => has(node, name))) ||
      (has(node, 'submission', 'start', 'room') && (has(node, 'end') || has(node, 'schedule'))),
  },
  sessionize: {
    paths: ['sessions', 'rooms.sessions', ''],
    isOne: (node) =>
      has(node, 'title', 'isServiceSession') ||
      (has(node, 'fullName', 'tagLine') && (has(node, 'isTopSpeaker') || has(node, 'profilePicture'))),
  },
} satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

export interface ProgramFile {
  name: ProgramName;
  /** In their order; also those that no entry is to be made of. */
  works: DataNode[];
}

const known = new WeakMap<DataNode, { file: ProgramFile | undefined }>();

/** The works in a file, and whose they are; `undefined` where no program is known by its members. */
export function programFile(root: DataNode): ProgramFile | undefined {
  const before = known.get(root);
  if (before) return before.file;
  const file = found(root);
  known.set(root, { file });
  return file;
}

function found(root: DataNode): ProgramFile | undefined {
  for (const [name, { paths, isOne, isFile }] of Object.entries<Program>(programs))
    for (const path of paths) {
      if (isFile && !isFile(root)) continue;
      const works = valuesAt(root, path).filter(({ kind }) => kind === 'object');
      const own = works.filter(isOne).length;
      if (own > 0 && own * 2 >= works.length) return { name: name as ProgramName, works };
    }
  return undefined;
}
