import locales from '@citation-js/plugin-csl/lib-mjs/locales.json' with { type: 'json' };
import { describe, expect, it, test } from 'vitest';
import { languages, messagesIn } from './languages.ts';

/** Every message by its path, with its type: "pages.count.talks: function". */
function shapeOf(messages: unknown, path: string): string[] {
  return messages && typeof messages === 'object'
    ? Object.entries(messages).flatMap(([name, inner]) => shapeOf(inner, path ? `${path}.${name}` : name))
    : [`${path}: ${typeof messages}`];
}

describe.each(Object.entries(languages))('%s', (tag, language) => {
  it('has every message, and no other', () => {
    expect(shapeOf(language, '').sort()).toEqual(shapeOf(languages['en'], '').sort());
  });

  it('names itself by its tag, which `Intl` knows', () => {
    expect(language.pages.language).toBe(tag);
    expect(Intl.DateTimeFormat.supportedLocalesOf([tag, language.client.locale])).toHaveLength(2);
  });

  it('takes the words of citations from a locale that there is', () => {
    expect(Object.keys(locales)).toContain(language.pages.citationLocale);
  });

  it('tells by script what became of a talk as pages do', () => {
    const { cancelled, postponed } = language.pages.status;
    expect(language.client.statuses).toEqual({ cancelled, postponed });
  });
});

test('a language that there is none of is named, with those that there are', () => {
  expect(messagesIn('fr').pages.names.talks).toBe('Exposés');
  expect(() => messagesIn('tlh')).toThrow('language "tlh" is not one of "de", "en", "fr"');
  expect(() => messagesIn('constructor')).toThrow('"constructor" is not one of');
});
