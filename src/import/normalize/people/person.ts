/** One printed name to a person: honorifics off, "Okafor, Mira" turned round. */
import type { Appearance } from '../../../model/schema.ts';

const honorific =
  /^(?:Prof(?:essor|esseur|\.)?|Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Sir|Dame|Lord|Mme|Mlle)(?: (?=\p{Lu})|\.(?=\p{Lu}))/u;

/** "Professor Nir Gov" → "Nir Gov". A name that is nothing but an honorific stays. */
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

/** One person with an affiliation of their own. "Okafor, Mira" is Mira Okafor; a suffix is no given name. */
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

/** White space of every sort as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
