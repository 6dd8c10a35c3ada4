/** What looks like a phone number or a code, and is none. */
import { type PrivateSpan, spansOf } from './span.ts';

/** Formulas in TeX, at most 1000 characters long. */
const formulas = [
  /(?<![\\$])\$\$[^$]{1,1000}\$\$/dg,
  /(?<![\\$])\$(?![\s$])[^$]{0,1000}[^\s\\$]\$(?![\d$])/dg,
  /\\\([^\n]{1,1000}?\\\)/dg,
  /\\\[[^\n]{1,1000}?\\\]/dg,
];

const addresses = [/\b(?:https?|ftp|webcal):\/\/[^\s<>"]+/dgi, /\bwww\.[^\s<>"]+/dgi];

const identifiers = [
  /\b10\.\d{4,9}\/[^\s"<>]+/dg,
  /\b\d{4}\.\d{4,5}(?:v\d{1,2})?\b/dg,
  /\b(?:e?ISSN|ISBN|ORCID|PMID|MR|Zbl|OCLC)[-\s:]{0,3}(?:1[03][:\s]{1,2})?[\dX][\dX -]{6,20}/dg,
  /\b97[89][- ]\d{1,5}[- ]\d{1,7}[- ]\d{1,7}[- ][\dX]\b/dg,
  /\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/dg,
];

const dates = [
  /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![./-]?\d)/dg,
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/dg,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/dg,
];

/** Formulas and web addresses: nothing in them is a number of a person. */
export function formulasAndAddresses(text: string): PrivateSpan[] {
  return [...formulas, ...addresses].flatMap((pattern) => spansOf(text, pattern));
}

/** Identifiers of publications, dates and times. */
export function identifiersAndDates(text: string): PrivateSpan[] {
  return [...identifiers, ...dates].flatMap((pattern) => spansOf(text, pattern));
}
