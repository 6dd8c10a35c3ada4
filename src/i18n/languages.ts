/** The languages of the interface: the only list of them. */
import * as de from './de.ts';
import type { ClientMessages, FilterMessages, Messages, SearchMessages } from './en.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

/** All messages of a language, by where they are needed. */
interface LanguageMessages {
  pages: Messages;
  client: ClientMessages;
  search: SearchMessages;
  filters: FilterMessages;
}

/** By the name of the file, which is the BCP 47 tag. */
export const languages: Readonly<Record<string, LanguageMessages>> = { de, en, fr };

/** @throws {Error} with the known languages, when the tag is none of them */
export function messagesIn(language: string): LanguageMessages {
  const messages = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (messages) return messages;
  const known = Object.keys(languages).map((tag) => `"${tag}"`);
  throw new Error(`language "${language}" is not one of ${known.join(', ')}`);
}
