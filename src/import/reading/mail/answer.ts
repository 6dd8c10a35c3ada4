/** A mail that answers or forwards another: what of the first one still holds. */
import type { DumpRecord, Reading } from '../../record.ts';
import { headerValue } from '../mail-headers.ts';
import { saysCancelled, saysPostponed } from '../words.ts';
import type { Mail } from './anatomy.ts';

const unchanged =
  /unchanged|same|as before|as announced|remain|see below|unverändert|wie angekündigt|bleib|inchang|même|sin cambios|mism[oa]|inalterad|mesm[oa]|invariat|stess[oa]|ongewijzigd|zelfde/iu;
const all =
  /everything|otherwise|all other|all else|alles andere|ansonsten|im übrigen|tout le reste|todo lo demás|tudo o resto|tutto il resto|verder/iu;
const named: Record<'title' | 'people' | 'body' | 'location' | 'hour', RegExp> = {
  title: /title|titel|titre|título|titolo/iu,
  people: /speaker|vortragende|orateur|ponente|orador|relat|spreker/iu,
  body: /abstract|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting/iu,
  location: /place|room|venue|location|ort|raum|salle|lieu|lugar|sala|aula|luogo|zaal|plaats/iu,
  hour: /time|hour|uhrzeit|zeit|heure|hora|ora|tijd/iu,
};

/** Whether a mail changes what the one that it quotes announced: another day, a cancellation. */
export function isUpdate(mail: Mail): boolean {
  const subject = headerValue(mail.headers, 'subject')?.value ?? '';
  const texts = [subject, ...mail.body.slice(0, 30).map(({ text }) => text)];
  return texts.some(
    (text) =>
      saysCancelled(text) ||
      saysPostponed(text) ||
      /correction|korrektur|room change|raumänderung/iu.test(text),
  );
}

/** Fills what an answer does not say from the mail that it quotes: only what it says is unchanged. */
export function answered(own: DumpRecord, quoted: DumpRecord, mail: Mail): DumpRecord {
  const says = mail.body
    .map(({ text }) => text)
    .join(' ')
    .split(/(?<=[.!?]) /u)
    .filter((sentence) => unchanged.test(sentence));
  const holds = (field: keyof typeof named) =>
    says.some((sentence) => named[field].test(sentence) || all.test(sentence));
  const isCancelled = own.status?.text === 'cancelled';
  const merged: DumpRecord = { ...own };
  // A talk that is cancelled is the one announced.
  if (isCancelled && !own.times?.date && quoted.when) {
    merged.when = quoted.when;
    if (quoted.alsoWhen) merged.alsoWhen = quoted.alsoWhen;
    if (quoted.times) merged.times = quoted.times;
  }
  if (quoted.title && (isCancelled || holds('title'))) merged.title = quoted.title;
  if (quoted.people && (isCancelled || holds('people') || isSamePerson(own, quoted) || !own.people))
    merged.people = quoted.people;
  if (quoted.body && (isCancelled || holds('body'))) merged.body = quoted.body;
  else delete merged.body;
  if (!own.location && quoted.location && (isCancelled || holds('location')))
    merged.location = quoted.location;
  if (!own.times?.start && quoted.times?.start && own.times && holds('hour')) {
    merged.times = {
      ...own.times,
      start: quoted.times.start,
      ...(quoted.times.end && { end: quoted.times.end }),
    };
    if (quoted.when) merged.alsoWhen = [...(own.alsoWhen ?? []), quoted.when];
  }
  if (quoted.links && !own.links) merged.links = quoted.links;
  return merged;
}

function isSamePerson(own: DumpRecord, quoted: DumpRecord): boolean {
  const names = (record: DumpRecord) =>
    Array.isArray(record.people) ? record.people.map(({ name }) => name.text) : [];
  return names(own).some((name) =>
    names(quoted).some((other) => other.includes(name) || name.includes(other)),
  );
}

/** The lines of a covering letter, and of the mail that an answer quotes, as boilerplate. */
export function notedLines(mail: Mail, reading: Reading, what: string): Reading['boilerplate'] {
  const known = new Set(reading.boilerplate.map(({ line }) => line));
  return mail.body
    .filter(({ number, text }) => text.trim() !== '' && !known.has(number))
    .map(({ number }) => ({ line: number, what }));
}
