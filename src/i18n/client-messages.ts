/** What the scripts of pages say, in English. A build for another language takes `said.<language>.ts` in the place of this file. */
import { listed } from '../text/counted.ts';
import { timeOfInEnglish, whereYouAreInEnglish } from './clocks.ts';

/** For dates that only the browser knows (BCP 47); never that of the machine. */
export const locale = 'en-GB';
/** A date as `Intl` writes it, set as this language does. */
export const set = (date: string) => date;

export const found = (number: number) => `${number || 'none'} found`;
export const searchFailed = 'The search could not be loaded.';

export const takeFound = 'Export all that was found:';
export const takeAlong = 'Export:';
export const calendar = 'calendar';
export const fileOfSearch = 'search';
export const collecting = (done: number, of: number) => `Collecting ${done} of ${of} …`;
export const saved = (count: number) =>
  count === 0 ? 'None of them has a day in the calendar.' : `Saved ${count === 1 ? 'one' : count}.`;
export const notSaved = 'Not everything could be fetched, so nothing was saved.';

export const today = 'today';
export const tomorrow = 'tomorrow';

export const readingList = 'Reading list';
export const emptyList =
  'Nothing is on it yet. The page of every talk and of every paper has a button that puts it here; the list stays in this browser.';
export const gone = (id: string) => `${id}: no longer here, or not to be fetched`;
export const sameTime = (titles: readonly string[]) =>
  `at the same time as ${listed(titles.map((title) => `“${title}”`))}`;
export const timeOf = timeOfInEnglish;
export const whereYouAre = whereYouAreInEnglish;
export const takeOff = 'Take off';
/** For those who hear the button alone. */
export const takeOffThat = (title: string) => `Take off: ${title}`;
export const takenOff = (title: string) => `“${title}” is off the list.`;
export const statuses: Readonly<Record<string, string>> = { cancelled: 'cancelled', postponed: 'postponed' };
export const fromAddress = 'This list came in an address. ';
export const putAll = 'Save all of it to my reading list';
export const asAddress = 'This list as an address';
export const whoHasIt = ': whoever has it sees what is on it now.';

export const entryNotFetched = 'This entry could not be fetched.';
export const about = (title: string) => `About “${title}”.`;
export const correctionOf = (title: string) => `Correction: ${title}`;
export const nothingChanged = 'Nothing is changed yet.';
export const asPatch = 'The correction as a patch';
export const tooLong = ': the patch is too long for an address, so paste it there.';
export const pasteHere = '(paste the patch here)';
export const savePatch = 'Save the patch';
export const sendPatch = ', to send it to whoever keeps the catalogue: “git apply” takes it.';
export const openIssue = 'Open an issue, filled in';
export const sendMail = 'Send it by mail';
export const writeLike = (example: string) => `Write it like this: ${example}`;
export const notADay = 'This is not a day of the calendar.';
export const lastDayBefore = 'The last day is before the first.';
export const notAZone = 'This is not a time zone: write an IANA name such as Europe/Lisbon.';
export const notALink = 'A link begins with https:// or http://, one on a line.';
