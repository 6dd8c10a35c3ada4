/** The registry of notice rules: everything that the import asks a curator to look at. */

export interface RuleHelp {
  /** What was found, and what the import made of it. */
  meaning: string;
  /** What to do about it. */
  action: string;
}

/** By id, which is stable: settings and tools name rules by it. `npm run import -- --explain RULE` prints the help. */
export const noticeRules = {
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
  'date-in-doubt': {
    meaning: 'The date or the time of a talk contradicts itself, or can be read in more than one way.',
    action:
      'Compare it with the page, and correct the date in the file of the entry. If it is right as it is, settle the notice in sources.yaml with "seen".',
  },
  'year-unknown': {
    meaning: 'The page prints a day without its year. No year is guessed: the talk is listed as undated.',
    action: 'Write the full date into the file of the entry, if you know it.',
  },
  'value-refused': {
    meaning: 'A field has a value that the schema does not allow. The field was left out of the entry.',
    action:
      'The notice names the field, the value and the form that is expected. Correct it in the dump, or write the field into the file of the entry.',
  },
  'status-unknown': {
    meaning: 'The page gives the talk a status that is not known. The talk is shown as taking place.',
    action:
      'Write the status into the file of the entry: "confirmed", "tentative", "cancelled" or "postponed". If it takes place as announced, settle the notice with "seen".',
  },
  'hidden-talk': {
    meaning: 'The file holds a talk that its own page hides. No entry was made of it.',
    action:
      'Nothing, if it is to stay hidden: settle the notice with "seen". Otherwise write an entry for it by hand.',
  },
  'not-kept': {
    meaning: 'A field or a column of the file has no counterpart in an entry. Its values are in no entry.',
    action: 'Add what matters of it to the entries by hand, and settle the notice with "seen".',
  },
  repeats: {
    meaning: 'A calendar event repeats. Only its first day became an entry.',
    action:
      'Export the calendar with each day as an event of its own, or write entries for the other days by hand; then settle the notice with "seen".',
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
}

/** One line for the terminal: "dumps/page.txt:12: text [rule]". */
export function showNotice({ dump, line, rule, text }: Notice): string {
  return `dumps/${dump}:${line}: ${text} [${rule}]`;
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
