/** The registry of notice rules: everything that the import asks a curator to look at. */

import { dumpName } from '../model/schema.ts';

export interface RuleHelp {
  /** What was found, and what the import made of it. */
  meaning: string;
  /** What to do about it. */
  action: string;
}

/** By id, which is stable: settings and tools name rules by it. `npm run import -- --explain RULE` prints the help. */
export const noticeRules = {
  'dump-unread': {
    meaning:
      'A dump could not be read. Entries that were read from it before stay as they are, and all other dumps are imported.',
    action:
      'The notice says what is wrong and what came near. Paste the page again as text, write one of its entries under "examples" in sources.yaml, name its "format" there, or remove the file.',
  },
  proposal: {
    meaning:
      'A page of no known format can be read, but nobody has looked at the reading yet. Nothing of it was imported.',
    action:
      'Look at the proposal. If it is right, run the import with --accept and the name of the dump. If it is not, run it with --example and the name, correct the example in sources.yaml, and import again.',
  },
  'layout-outgrown': {
    meaning:
      'A page no longer fits the layout that was accepted for it. Its entries stay as they were, and a new reading is proposed.',
    action: 'As for a proposal: look at it, then run the import with --accept, or give an example.',
  },
  'layout-read-anew': {
    meaning:
      'This version of the program reads an unchanged page differently from the version that read it last. The entries stay as they were.',
    action:
      'Look at the proposal. Run the import with --accept and the name of the dump if it is right, or give an example.',
  },
  'example-not-followed': {
    meaning:
      'The page has what the examples in sources.yaml say, but no layout was found that reads all of it that way. The nearest reading is proposed.',
    action:
      'Look at the proposal. If most of it is right, accept it and correct the entries in their files. Otherwise give a second example, or only the fields that the first one is wrong in.',
  },
  'example-not-found': {
    meaning:
      'An example in sources.yaml does not stand on the page, or contradicts another one. The dump was not read.',
    action: 'Give the fields of the example as the page prints them.',
  },
  'decoded-as': {
    meaning: 'The bytes of the file are not UTF-8. They were read as the encoding that fits.',
    action:
      'Compare a few accents with the page. Save the file as UTF-8, or settle the notice with "seen" if all are right.',
  },
  'letters-repaired': {
    meaning:
      'Accented letters were garbled ("BenoÃ®t"), since a program took UTF-8 for another encoding. They were turned back.',
    action: 'Nothing, if the names are right: settle the notice with "seen". Otherwise correct the dump.',
  },
  'unread-line': {
    meaning:
      'A line of the dump is in no entry, and the format does not know it as part of the page around the entries.',
    action:
      'Correct the dump if the line was pasted wrongly. Otherwise say in sources.yaml, under "settled", what it is: "furniture" for a line that the page prints around its entries, "talk" or "paper" for lines that are one.',
  },
  'no-title': {
    meaning: 'Lines look like an entry but have no title, so no entry was made of them.',
    action:
      'Add the title in the dump. Or say in sources.yaml, under "settled", where the talk or paper begins and ends: its first line is then the title.',
  },
  'entry-broken': {
    meaning:
      'An entry of a bibliography, an event of a calendar or a row of a table cannot be read, or not to its end: a comma, a brace, a quote, its “@”, its key or its end is missing. No entry was made of it, unless the notice says so; those around it are imported.',
    action: 'The notice says what is missing, and where. Mend the entry in the dump.',
  },
  'title-unknown': {
    meaning: 'A talk has speakers and no title. It stands as “To be announced”, marked as unknown.',
    action:
      'Nothing, if the page prints none: the title comes with a newer page. Otherwise write it into the file of the entry.',
  },
  'date-in-doubt': {
    meaning: 'The date or the time of a talk contradicts itself, or can be read in more than one way.',
    action:
      'Compare it with the page, and correct the date in the file of the entry. If it is right as it is, settle the notice in sources.yaml with "seen".',
  },
  'date-order-unknown': {
    meaning:
      'Dates in figures can be read with the day first and with the month first, and nothing in the file tells which is meant. These talks stand as undated.',
    action:
      'Write dateOrder: "day-first" or dateOrder: "month-first" for the dump into sources.yaml, or the dates into the files of the entries.',
  },
  'field-in-doubt': {
    meaning: 'A field could be read in two ways. It was left out, or the likelier reading was taken.',
    action:
      'Compare it with the page, and correct the field in the file of the entry. If it is right as it is, settle the notice with "seen".',
  },
  'year-unknown': {
    meaning: 'The page prints a day without its year. No year is guessed: the talk is listed as undated.',
    action: 'Write the full date into the file of the entry, if you know it.',
  },
  'time-zone-unknown': {
    meaning:
      'Times of the file are in no zone that is known. Calendars show such a time to everyone alike, wherever they are.',
    action:
      'Write "timezone" for the dump into sources.yaml, such as "Europe/Lisbon". If the zone does not matter, settle the notice with "seen".',
  },
  'time-zone-inferred': {
    meaning:
      'The file names a zone that is not one of the usual ones ("Europe/Lisbon"). The notice says which zone was taken, and by what.',
    action:
      'If the zone is right, settle the notice with "seen". Otherwise correct the name in the dump, or write the times and the zone into the files of the entries.',
  },
  'value-refused': {
    meaning:
      'A field has a value that the schema does not allow. It was left out of the entry; of a list only the wrong item was.',
    action:
      'The notice names the field, the value and the form that is expected. Correct it in the dump, or write the field into the file of the entry.',
  },
  'status-unknown': {
    meaning: 'The page gives the talk a status that is not known. The talk is shown as taking place.',
    action:
      'Write the status into the file of the entry: "confirmed", "tentative", "cancelled" or "postponed". If it takes place as announced, settle the notice with "seen".',
  },
  'left-out': {
    meaning:
      'The file holds something that is no talk and no paper of its own, or that is no longer one: a review, a comment, a break, a draft, a proposal that is not in the programme, a work that was deleted, withdrawn or retracted. No entry was made of it.',
    action:
      'Nothing, if that is right: settle the notice with "seen". Otherwise write an entry for it by hand.',
  },
  'hidden-talk': {
    meaning: 'The file holds a talk that its own page hides. No entry was made of it.',
    action:
      'Nothing, if it is to stay hidden: settle the notice with "seen". Otherwise write an entry for it by hand.',
  },
  'field-not-found': {
    meaning:
      'sources.yaml says under "fields" what a name of the files in a folder stands for, and none of the files has that name.',
    action:
      'Write the name as the files have it: the notice lists those that there are. A dot leads to a member of a member.',
  },
  'not-kept': {
    meaning: 'A field or a column of the file has no counterpart in an entry. Its values are in no entry.',
    action: 'Add what matters of it to the entries by hand, and settle the notice with "seen".',
  },
  repeats: {
    meaning:
      'A calendar event repeats, and not all of its days are known: its rule has no end, gives too many days, or cannot be read. The notice says which days became entries.',
    action:
      'If they are all, settle the notice with "seen". Otherwise give the rule an end in the dump (UNTIL), or export the calendar again later; of a rule that cannot be read, write entries for the other days by hand.',
  },
  'too-many-cells': {
    meaning:
      'A row of a table has more cells than the table has columns. The cells beyond the last column are in no entry.',
    action: 'Put a cell that holds the separator into double quotes, in the dump.',
  },
  'settled-line-gone': {
    meaning: 'sources.yaml settles a line or a notice that is no longer there, because the page changed.',
    action: 'Take the item out of "settled" in sources.yaml, or give it the new text of the line.',
  },
  'deleted-or-new': {
    meaning:
      'The lock file was lost, and an entry of the dump has no file: it may be new, or it may have been deleted by hand. No file was written.',
    action:
      'If it is new, run the import with --restore and the id that the notice names. If it was deleted, settle the notice with "seen".',
  },
  'id-not-unique': {
    meaning:
      'An id of the file (a UID, a key, a column "id") stands at several talks or papers, so it identifies none of them. They are known again by title, people and day.',
    action:
      'Give each its own id in the dump, or take the column out. If the ids are as the source gives them, settle the notice with "seen".',
  },
  'one-paper-now': {
    meaning:
      'Two papers that have a file each are taken for one, since the dumps say more of them than they did. Both files stay.',
    action:
      'If they are one, name both ids under "same" in entries.yaml, the one that is to stay first: the address of the other leads to it. If they are two, name one of them under "apart".',
  },
  'corrected-twice': {
    meaning:
      'A field was corrected by hand, and the page changed the same field to something else. The correction stays.',
    action:
      'Write the value that is right into the file of the entry. The notice goes away when file and dump agree, or when you settle it with "seen".',
  },
  'gone-from-dump': {
    meaning: 'The lines of an entry are no longer in the dump. The entry stays as it is.',
    action: 'Delete the file of the entry if it is to go. Otherwise settle the notice with "seen".',
  },
} as const satisfies Record<string, RuleHelp>;

export type NoticeRule = keyof typeof noticeRules;

/** Something for the curator to look at. */
export interface Notice {
  /** File name in `content/dumps/`. */
  dump: string;
  /** Counts from 1. */
  line: number;
  rule: NoticeRule;
  /** What was found here, and what to do about it. */
  text: string;
  /** What other files of its folder say alike; told once for all of them. */
  repeats?: string;
}

/** Rules that say that a dump was not imported. */
const ofLeftDumps: ReadonlySet<NoticeRule> = new Set([
  'dump-unread',
  'proposal',
  'layout-outgrown',
  'layout-read-anew',
  'example-not-found',
]);

/** Whether the notice says that its dump was not imported. */
export function isOfLeftDump({ rule }: Notice): boolean {
  return ofLeftDumps.has(rule);
}

/** One line for the terminal: "dumps/page.txt:12: text [rule]". */
export function showNotice({ dump, line, rule, text }: Notice): string {
  return `dumps/${shownName(dump)}:${line}: ${text} [${rule}]`;
}

/** The name of a file for the terminal, which obeys control characters and turns text around where it is told to. */
export function shownName(name: string): string {
  if (dumpName.safeParse(name).success) return name;
  return JSON.stringify(name).replace(
    /[^\x20-\x7E\p{L}\p{N}]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** Help on a rule, in lines for the terminal; `undefined` when there is no such rule. */
export function explainRule(rule: string): string[] | undefined {
  if (!isRule(rule)) return undefined;
  const { meaning, action } = noticeRules[rule];
  return [rule, `  ${meaning}`, `  What to do: ${action}`];
}

/** Help on every rule. */
export function explainAllRules(): string[] {
  return Object.keys(noticeRules).flatMap((rule, index) => [
    ...(index > 0 ? [''] : []),
    ...(explainRule(rule) ?? []),
  ]);
}

function isRule(rule: string): rule is NoticeRule {
  return Object.hasOwn(noticeRules, rule);
}
