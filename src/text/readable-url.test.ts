import { expect, it } from 'vitest';
import { plainAddress } from './readable-url.ts';

it.each([
  ['https://people.example/gribonval', 'people.example/gribonval'],
  ['http://www.people.example/', 'www.people.example'],
  ['HTTPS://people.example:8080/~ada/index.html?lang=en#top', 'people.example:8080/~ada/index.html'],
  ['https://people.example/élève', 'people.example/élève'],
  ['https://known.example@other.example/me', 'other.example/me'],
  ['https://other.example\\@known.example', 'other.example\\@known.example'],
  ['https://?', 'https://?'],
])('%s is read as %s', (address, read) => expect(plainAddress(address)).toBe(read));
