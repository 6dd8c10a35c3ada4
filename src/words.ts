/** The words of the interface, in the language that catalogue.yaml names. */
import { catalogue } from './load.ts';
import { en, type Words } from './words/en.ts';
import { fr } from './words/fr.ts';

export const words: Words = { en, fr }[catalogue.language];
