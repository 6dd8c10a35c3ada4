/** Why two entries belong together, in words. */
import { en, type Words } from '../i18n/en.ts';
import type { Reason } from './relations.ts';

/** A sentence without its full stop, read on the page of the first entry and said of the other, which is a talk or a paper; of shared words, these alone. */
export function reasonWords(reason: Reason, other: 'talk' | 'paper', words: Words = en): string {
  switch (reason.why) {
    case 'occasion':
      return words.reasons.occasion;
    case 'part':
      return words.reasons.part(reason.part);
    case 'title':
      return words.reasons.title;
    case 'cites':
      return other === 'paper' ? words.reasons.citesPaper : words.reasons.citesTalk;
    case 'cited':
      return other === 'paper' ? words.reasons.citedByPaper : words.reasons.citedByTalk;
    case 'address':
      return words.reasons.address(words.listed(reason.addresses));
    case 'content':
      return reason.terms.join(', ');
  }
}
