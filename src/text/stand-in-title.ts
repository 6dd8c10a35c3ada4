/** Words that pages print where a title is not known yet. */
import { words } from './fold.ts';

/** Before and behind the words: "Title: TBA", "(Abstract tba)". */
const labels = 'title|titre|titulo|titolo|titel|talk title|vortragstitel';

/** Folded, without punctuation; each alone or with a label beside it. */
const standIns = [
  'n a|tba|tbc|tbd|to be announced|to be confirmed|to be determined|to be decided|announced later|to follow|coming soon|not yet known|unknown',
  'a preciser|a venir|a determiner|a confirmer|a definir|a annoncer|non communique|a paraitre',
  'a anunciar|a confirmar|por anunciar|por confirmar|por determinar|por definir|pendiente',
  'da definire|da annunciare|da confermare|da comunicare|da stabilire',
  'wird noch bekannt gegeben|wird noch bekanntgegeben|wird bekannt gegeben|noch offen|folgt|n n',
  'volgt|volgt nog|nog te bepalen|nader te bepalen|wordt nog bekendgemaakt|nog onbekend',
];

/** Made when it is first needed: the search needs the title below alone, and its code has neither this nor the words. */
let whole: RegExp | undefined;
const wholeTitle = () =>
  new RegExp(`^(?:(?:${labels}) )?(?:is )?(?:${standIns.join('|')})(?: (?:${labels}))?$`);
/** "No title", and words that stand for it alone. */
const missing =
  /^(?:no title(?: yet)?|untitled|title|sans titre|sin titulo|sem titulo|senza titolo|ohne titel|zonder titel)$/;

/** What the import writes in the place of a title that is not known. */
export const standInTitle = 'To be announced';

/** Whether a title says only that there is none yet: "TBA", "Titre à préciser", "Titel folgt", "–". */
export function isStandInTitle(title: string): boolean {
  if (title.length > 60) return false;
  if (/^[\p{Pd}?]{1,9}$/u.test(title.trim())) return true;
  const text = words(title)
    .join(' ')
    .replace(/^t b ([acd])$/, 'tb$1');
  whole ??= wholeTitle();
  return whole.test(text) || missing.test(text);
}
