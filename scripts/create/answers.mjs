// What a new catalogue is told: from options, from questions, or as it is on this machine.
import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** Of the interface; those of src/i18n/languages.ts. */
export const interfaceLanguages = ['en', 'fr', 'de'];

/** In the order in which they are asked for. `wrong` says what is wrong with an answer, or nothing. */
export const questions = {
  name: {
    ask: 'Name of the catalogue',
    otherwise: ({ folder }) => nameOf(folder),
    wrong: (answer) => (answer.trim() === '' ? 'is empty' : undefined),
  },
  address: {
    ask: 'Public address, if it is known already (https://dept.example/seminar/)',
    otherwise: () => '',
    wrong: (answer) =>
      answer === '' || isAddress(answer) ? undefined : 'is no address: it begins with https://',
  },
  zone: {
    ask: 'Time zone',
    otherwise: () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    wrong: (answer) => (isZone(answer) ? undefined : 'is no time zone: write one such as Europe/Paris'),
  },
  language: {
    ask: `Language of the site (${interfaceLanguages.join(', ')})`,
    otherwise: () => {
      const tag = new Intl.DateTimeFormat().resolvedOptions().locale.split('-')[0];
      return interfaceLanguages.includes(tag) ? tag : 'en';
    },
    wrong: (answer) =>
      interfaceLanguages.includes(answer) ? undefined : `is none of ${interfaceLanguages.join(', ')}`,
  },
};

/** "my-seminar" is "My seminar". */
function nameOf(folder) {
  const words = path
    .basename(path.resolve(folder))
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Seminar' : words[0].toUpperCase() + words.slice(1);
}

function isAddress(text) {
  return /^https?:\/\/[^/\s]/i.test(text) && URL.canParse(text);
}

function isZone(text) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text !== '';
  } catch {
    return false;
  }
}

/** The host of the address; without one, an id that is nobody else's, since calendars know the talks by it for ever (RFC 7986, section 5.3). */
export function calendarHostOf(address, newId = randomUUID) {
  return address === '' ? newId() : new URL(address).hostname;
}
