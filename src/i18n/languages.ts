/** The languages of the interface: the only list of them. */
import * as deSearch from '../search/messages/de.ts';
import type * as searchMessages from '../search/messages/en.ts';
import * as enSearch from '../search/messages/en.ts';
import * as frSearch from '../search/messages/fr.ts';
import * as de from './de.ts';
import type { ClientMessages, Messages } from './en.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

/** All messages of a language, by where they are needed. */
interface LanguageMessages {
  pages: Messages;
  client: ClientMessages;
  search: typeof searchMessages;
}

/** By the name of both files, which is the BCP 47 tag. The search has its messages in its own folder. */
export const languages: Readonly<Record<string, LanguageMessages>> = {
  de: { ...de, search: deSearch },
  en: { ...en, search: enSearch },
  fr: { ...fr, search: frSearch },
};

/** @throws {Error} with the known languages, when the tag is none of them */
export function messagesIn(language: string): LanguageMessages {
  const messages = Object.hasOwn(languages, language) ? languages[language] : undefined;
  if (messages) return messages;
  const known = Object.keys(languages).map((tag) => `"${tag}"`);
  throw new Error(`language "${language}" is not one of ${known.join(', ')}`);
}
