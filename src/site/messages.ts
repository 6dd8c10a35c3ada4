/** The words of the interface, in the language that catalogue.yaml names. */

import { en, type Messages } from '../i18n/en.ts';
import { fr } from '../i18n/fr.ts';
import { catalogue } from './load.ts';

export const messages: Messages = { en, fr }[catalogue.language];
