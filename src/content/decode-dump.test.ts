/** Encodings of pasted pages: read where they can be told, refused where they would be guessed. */
import { describe, expect, it } from 'vitest';
import { decodeDump, repairMojibake } from './decode-dump.ts';
import { decodeWindows1252, encodeWindows1252 } from './windows-1252.ts';

const decode = (bytes: Uint8Array) => decodeDump('dumps/page.txt', bytes);
const latin = (text: string) => encodeWindows1252(text) as Uint8Array;
const garbled = (text: string) => decodeWindows1252(new TextEncoder().encode(text));

describe('a dump', () => {
  it('in UTF-16 with a byte order mark is read, whatever the order', () => {
    const text = 'Zoë Ångström — “π”\n';
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decode(little)).toEqual({ text });
    expect(decode(big)).toEqual({ text });
  });

  it('in Windows-1252 is read, and says from which line on', () => {
    expect(decode(latin('Title\nZoë on “sums” – 3 €\n'))).toEqual({
      text: 'Title\nZoë on “sums” – 3 €\n',
      guessed: { name: 'Windows-1252', line: 2 },
    });
  });

  it('in Windows-1252 may hold marks of footnotes, powers and quotation marks', () => {
    const text = 'Zoë Bee¹, Cyd Dee³ in R³, 5 cm², «l’été», ¿qué?\n';
    expect(decode(latin(text)).text).toBe(text);
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), /is a picture \(PNG\)/],
    ['a PDF', Buffer.from('%PDF-1.7\nx'), /is a PDF/],
    ['bytes', Uint8Array.of(0xff, 3, 0, 7, 0xe9, 1), /is not UTF-8/],
    // "Тема" of a Cyrillic encoding, "Paweł Łoś" of a Polish one.
    ['Cyrillic', Uint8Array.of(0xd2, 0xe5, 0xec, 0xe0, 0x20, 0xf1), /is not UTF-8/],
    ['Polish', Buffer.from('Pawe\xb3 \xa3o\x9c', 'latin1'), /is not UTF-8/],
  ])('that is %s is refused', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message);
  });
});

describe('UTF-8 that was read as Windows-1252', () => {
  it('is repaired, line by line', () => {
    const text = 'Plain\nBenoît à l’école – “x”\r\nZoë';
    const repaired = repairMojibake(garbled(text));
    expect(repaired.text).toBe(text);
    expect(repaired.lines.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    'À l’ÂGE d’or, São Paulo',
    'le mot « CAFÉ » et “CAFÉ”…',
    // One line of it holds a letter that is right, so another program wrote it.
    `${garbled('Benoît')} et Zoë`,
    `${garbled('Benoît')}\n${garbled('Zoë')} ü`,
    `${garbled('Benoît')} Łoś`,
  ])('is not looked for in %j', (text) => {
    expect(repairMojibake(text)).toEqual({ text, lines: [] });
  });
});
