/** The site that is being built or served, for pages, components and files. */
import { asOneError } from '../content/input-error.ts';
import { readContent, readWhatIsRight } from '../content/read-content.ts';
import type { StartPhase } from '../text/progress.ts';
import type { CardFonts } from './brand.ts';
import type { DerivedStore } from './cache/derived-store.ts';
import { createSite } from './create-site.ts';
import type { Previews } from './preview.ts';
import { type ProcessSettings, processSettings } from './settings-of-process.ts';
import type { Site } from './site.ts';

/** A content folder in one state: another object after each change of it. */
export type OpenedContent = NonNullable<ProcessSettings['content']>;

export interface Building {
  /** The day that the site is of, `YYYY-MM-DD`. */
  day?: string | undefined;
  /** What former builds computed. */
  derived?: DerivedStore | undefined;
  /** Pictures of files, which are made when the catalogue is known: before the first page. */
  previews?: Previews | undefined;
  /** Letters of pictures for links, in the same way. */
  cardFonts?: CardFonts | undefined;
  /** Tells how far it has come. */
  startPhase?: StartPhase | undefined;
}

let building: Building = {};
let made: { of: OpenedContent; site: Site } | undefined;

/**
 * Says which content folder the site is made of, or that something in it has changed. Nothing is read yet.
 *
 * @param how for a build, which makes every page
 */
export function openContent(folder: string, how: Building = {}): void {
  processSettings().content = { folder, day: how.day };
  building = how;
}

/**
 * The same while somebody edits: reads the folder, and remembers what is wrong in it for {@link contentProblems}. What was right before
 * stays in the place of what is wrong now.
 *
 * @throws {Error} with file, line and value, when `catalogue.yaml` is wrong and never was right
 */
export function openWhatIsRight(folder: string, day: string): void {
  const settings = processSettings();
  const before = settings.content?.folder === folder ? settings.content.read : undefined;
  const { content, problems } = readWhatIsRight(folder, { day, before });
  if (!content) throw asOneError(folder, problems);
  settings.content = { folder, day, read: content };
  settings.problems.content = problems.map(({ message }) => message);
  building = {};
}

/** What is wrong in the content while somebody edits: "talks/name.md:6: date is no date ...". None in a build, which stops instead. */
export function contentProblems(): string[] {
  const { content, import: ofImport } = processSettings().problems;
  return [...new Set([...content, ...ofImport])];
}

/** @throws {Error} when no content folder was opened */
export function openedContent(): OpenedContent {
  const { content } = processSettings();
  if (!content) throw new Error('openContent() comes first: the integration calls it');
  return content;
}

/**
 * The site of the opened content folder. Read at the first call, and the same at every later one until the folder is opened anew.
 *
 * @throws {Error} with file, line and value of everything that is wrong in the content folder
 */
export function getSite(): Site {
  const content = openedContent();
  if (made?.of !== content) {
    const { folder, day, read } = content;
    const { startPhase, derived, previews, cardFonts } = building;
    made = {
      of: content,
      site: createSite(read ?? readContent(folder, { startPhase, day }), {
        derived,
        day,
        previews,
        cardFonts,
      }),
    };
  }
  return made.site;
}
