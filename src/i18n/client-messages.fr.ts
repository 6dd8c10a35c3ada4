/** What the scripts of pages say, in French. */

import type * as said from './client-messages.ts';
import { timeOfInFrench, whereYouAreInFrench } from './clocks.ts';

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;
const listed = (words: readonly string[]) =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' et ');

export const locale = 'fr-FR';
/** The first of a month is "1er". */
export const set: typeof said.set = (date) => date.replace(/(?<!\d)1(?= [\p{L}–])/gu, '1er');

export const found: typeof said.found = (number) =>
  number === 0 ? 'aucun résultat' : `${number} résultat${number < 2 ? '' : 's'}`;
export const searchFailed = 'La recherche n’a pas pu être chargée.';

export const takeFound = 'Exporter tout ce qui est trouvé\u00A0:';
export const takeAlong = 'Exporter\u00A0:';
export const calendar = 'agenda';
export const fileOfSearch = 'recherche';
export const collecting: typeof said.collecting = (done, of) => `${done} sur ${of}…`;
export const saved: typeof said.saved = (count) =>
  count === 0
    ? 'Rien de cela n’a de jour dans l’agenda.'
    : count === 1
      ? 'Une entrée enregistrée.'
      : `${count} entrées enregistrées.`;
export const notSaved = 'Tout n’a pas pu être chargé\u00A0; rien n’a été enregistré.';

export const today = 'aujourd’hui';
export const tomorrow = 'demain';

export const readingList = 'Liste de lecture';
export const emptyList =
  'Rien n’y figure encore. La page de chaque exposé et de chaque article a un bouton qui l’y met\u00A0; la liste reste dans ce navigateur.';
export const gone: typeof said.gone = (id) => `${id}\u00A0: n’est plus ici, ou n’a pas pu être chargé`;
export const sameTime: typeof said.sameTime = (titles) => `en même temps que ${listed(titles.map(quoted))}`;
export const timeOf = timeOfInFrench;
export const whereYouAre = whereYouAreInFrench;
export const takeOff = 'Retirer';
export const takeOffThat: typeof said.takeOffThat = (title) => `Retirer\u00A0: ${title}`;
export const takenOff: typeof said.takenOff = (title) => `${quoted(title)} n’est plus sur la liste.`;
export const statuses: typeof said.statuses = { cancelled: 'annulé', postponed: 'reporté' };
export const fromAddress = 'Cette liste est venue dans une adresse. ';
export const putAll = 'Tout mettre sur ma liste de lecture';
export const asAddress = 'Cette liste en une adresse';
export const whoHasIt = '\u00A0: qui la reçoit voit ce qui y figure à présent.';

export const entryNotFetched = 'Cette entrée n’a pas pu être chargée.';
export const about: typeof said.about = (title) => `À propos de ${quoted(title)}.`;
export const correctionOf: typeof said.correctionOf = (title) => `Correction\u00A0: ${title}`;
export const nothingChanged = 'Rien n’est encore changé.';
export const asPatch = 'La correction sous forme de patch';
export const tooLong = '\u00A0: le patch est trop long pour une adresse, collez-le là-bas.';
export const pasteHere = '(collez le patch ici)';
export const savePatch = 'Enregistrer le patch';
export const sendPatch = ', à envoyer à qui tient le catalogue\u00A0: «\u00A0git apply\u00A0» le prend.';
export const openIssue = 'Ouvrir un ticket déjà rempli';
export const sendMail = 'L’envoyer par courriel';
export const writeLike: typeof said.writeLike = (example) => `À écrire ainsi\u00A0: ${example}`;
export const notADay = 'Ce n’est pas un jour du calendrier.';
export const lastDayBefore = 'Le dernier jour précède le premier.';
export const notAZone = 'Ce n’est pas un fuseau horaire\u00A0: écrivez un nom IANA tel que Europe/Paris.';
export const notALink = 'Un lien commence par https:// ou http://, un par ligne.';
