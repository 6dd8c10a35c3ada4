/** One printed name to a person: without honorifics, given name first. */
import type { Appearance } from '../../../model/schema.ts';

const honorific =
  /^(?:Prof(?:essor|esseur|\.)?|Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Sir|Dame|Lord|Mme|Mlle)(?: (?=\p{Lu})|\.(?=\p{Lu}))/u;

/** "Professor Nir Gov" → "Nir Gov". An honorific alone stays. */
export function normaliseName(printed: string): string {
  let name = printed.replace(/\s+/g, ' ').trim();
  for (
    let shorter = name.replace(honorific, '');
    shorter !== name && shorter !== '';
    shorter = name.replace(honorific, '')
  )
    name = shorter;
  return name;
}

/** One person with their affiliation. "Okafor, Mira" becomes "Mira Okafor"; in "Vale, Jr." the suffix is no given name. */
export function normalisePerson(printed: string, affiliation?: string): Appearance {
  const text = oneLine(printed);
  const [family = '', given = '', more] = normaliseName(text).split(/\s*,\s*/);
  const isSuffix = /^(?:Jr|Sr|I{2,3}|IV|Ph\.?D|MD|M\.D)\.?$/i;
  const turned =
    given === '' || isSuffix.test(given)
      ? more === undefined
        ? normaliseName(text)
        : `${more} ${family}, ${given}`
      : more === undefined
        ? `${given} ${family}`
        : normaliseName(text);
  const name = normaliseName(turned);
  const place =
    affiliation &&
    oneLine(affiliation)
      .replace(/^\((.*)\)$/su, '$1')
      .trim();
  return { name, ...(name !== text && { printed: text }), ...(place && { affiliation: place }) };
}

/** Replaces line breaks and runs of white space by one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
