/** Labels in front of fields: "Title: …", "SPEAKER  …", "Título\t…", "Abstract" alone on its line. */

import type { Line } from '../../dump.ts';
import type { FieldName } from '../../languages/language.ts';
import { fieldNamed } from '../../languages/languages.ts';

/** A label and what stands behind it on its line. */
export interface Labelled {
  /** As printed, without its mark and number: "Lecture" of "Lecture 2:". */
  label: string;
  /** The fields that it names: one, or the two of "Date & Venue". */
  fields: FieldName[];
  value: string;
  /** Whether a colon or a tab stands behind it. */
  isMarked: boolean;
}

const start = String.raw`^[\s*•·>–-]{0,8}(?:\*\*|__)?`;
const name = String.raw`(?<label>\p{L}[\p{L}\p{M} .’'&/()*·-]{0,36}?(?::(?:r|in|innen))?)`;
const number = String.raw`(?<number>[ .]?#? ?\d{1,2}| [IVX]{1,4})?`;
const marked = new RegExp(
  `${start}${name}${number} ?(?:\\*\\*|__)?(?<mark> ?[:：]|\\t| [–—-] )(?:\\*\\*|__)?(?<value>.*)$`,
  'u',
);
const spaced = new RegExp(`${start}${name} {2,}(?<value>\\S.*)$`, 'u');
const alone = new RegExp(`${start}${name}(?:\\*\\*|__)?$`, 'u');
/** Labels behind the first one on a line. */
const further = /(?:(?<! ) {2,}| ?[|;•·] ?|\t|(?<=[\p{L}\d)]),? )(?<label>\p{Lu}[\p{L} &/]{1,24}):(?=\s)/gu;

/** "Lecture 2: …": with its number, the word is the label of a title. */
const numberedTalks =
  /^(?:lecture|talk|vortrag|conférence|exposé|conferencia|charla|palestra|lezione|lezing|voordracht)$/iu;

/** Words that are labels only in front of a colon or a tab. */
const isWeak = (label: string) =>
  !['title', 'people', 'date', 'start', 'location', 'abstract', 'bio'].includes(fieldNamed(label) ?? '') ||
  numberedTalks.test(label) ||
  /^(?:talk|who|what|was|wat|quoi|qué|cosa|o que|name|nom|name|nombre|nome|naam|le|à|par|qui|chi|wie|wer|wo|ort|guest|gast|day|tag|hour|presentation|description|summary|details|thema|tema|topic|subject|sujet|from)$/iu.test(
    label,
  );

/** Fields whose label may stand alone, with the value below it and no colon. */
const mayStandAlone: ReadonlySet<FieldName> = new Set([
  'title',
  'people',
  'authors',
  'date',
  'start',
  'location',
  'abstract',
  'bio',
]);

/** Fields whose label stands alone only on pages where most labels do: "Host", "Event type". */
const aloneAmongOthers: ReadonlySet<FieldName> = new Set(['host', 'note', 'kind', 'affiliation', 'link']);

/** Whether a field's label may stand alone wherever it is printed. */
export function isAloneAnywhere(field: FieldName): boolean {
  return mayStandAlone.has(field);
}

/** The labels of a line, in order; none when it does not begin with one. */
export function labelsIn(line: Line): Labelled[] {
  const text = line.raw?.includes('\t') ? line.raw.replace(/[\u00A0\r\n]/g, ' ') : line.text;
  const first = firstLabel(text);
  return first ? [first, ...split(first)] : [];
}

function firstLabel(text: string): Labelled | undefined {
  const { label, number: count, mark, value = '' } = marked.exec(text)?.groups ?? {};
  const fields: FieldName[] =
    count && numberedTalks.test(label ?? '') ? ['title'] : label ? fieldsNamed(label) : [];
  if (label && fields.length > 0 && !isHeaderRow(value, mark)) {
    const isDash = /[–—-]/u.test(mark ?? '');
    if (!isDash || (!isWeak(label) && value.trim() !== ''))
      return { label: label.trim(), fields, value: value.trim(), isMarked: !isDash };
  }
  const wide = spaced.exec(text)?.groups;
  const named = wide?.['label'] ? fieldsNamed(wide['label']) : [];
  if (
    wide?.['label'] &&
    /^\p{Lu}[^.]*$/u.test(wide['label']) &&
    named.length > 0 &&
    !isWeak(wide['label'].trim())
  )
    return {
      label: wide['label'].trim(),
      fields: named,
      value: (wide['value'] ?? '').trim(),
      isMarked: false,
    };
  const only = text.length <= 40 ? alone.exec(text)?.groups?.['label']?.trim() : undefined;
  const field = only && /^\p{Lu}/u.test(only) ? fieldNamed(only) : undefined;
  return only && field && (mayStandAlone.has(field) || aloneAmongOthers.has(field))
    ? { label: only, fields: [field], value: '', isMarked: false }
    : undefined;
}

/** The header of a table is no label: its next cell is a label too. */
function isHeaderRow(value: string, mark: string | undefined): boolean {
  return mark === '\t' && fieldNamed(value.split('\t')[0] ?? '') !== undefined;
}

/** "Date & Time", "Datum und Ort": the fields that a label names; none when it names none. */
export function fieldsNamed(label: string): FieldName[] {
  const whole = fieldNamed(label.replace(/:(?:r|in|innen)$/u, ''));
  if (whole)
    return /^(?:time|zeit|hora|ora|heure)[^\p{L}]+(?:and|und|y|e|et|&|\/)/iu.test(label) &&
      whole === 'location'
      ? ['start', 'location']
      : [whole];
  const halves = label.split(/\s{0,9}(?:&|\/|,| and | und | et | y | e | en )\s*/u);
  const fields = halves.map((half) => fieldNamed(half));
  return halves.length > 1 && halves.length < 4 && fields.every((field) => field !== undefined)
    ? ([...new Set(fields)] as FieldName[])
    : [];
}

/** Cuts the value of a label where the next one begins: "3 May   Time: 4pm   Place: Room 5". */
function split(first: Labelled): Labelled[] {
  if (first.fields[0] === 'abstract' || first.fields[0] === 'bio' || first.value.length > 400) return [];
  const { value } = first;
  const found = [...value.matchAll(further)].filter(({ groups }) =>
    fieldsNamed(groups?.['label'] ?? '').some((field) => mayStandAlone.has(field)),
  );
  if (found.length === 0) return [];
  first.value = value.slice(0, found[0]?.index).trim();
  return found.map((match, index) => ({
    label: (match.groups?.['label'] ?? '').trim(),
    fields: fieldsNamed(match.groups?.['label'] ?? ''),
    value: value.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
    isMarked: true,
  }));
}
