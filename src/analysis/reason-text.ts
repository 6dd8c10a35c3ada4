/** Why two entries belong together, in words. */
import { pages as en, type Messages } from '../i18n/en.ts';
import type { Reason } from './relations.ts';

/** A sentence without its full stop, read on the page of the first entry and said of the other, which is a talk or a paper; of shared words, these alone. */
export function reasonWords(reason: Reason, other: 'talk' | 'paper', messages: Messages = en): string {
  switch (reason.why) {
    case 'occasion':
      return messages.reasons.occasion;
    case 'part':
      return messages.reasons.part(reason.part);
    case 'title':
      return messages.reasons.title;
    case 'cites':
      return other === 'paper' ? messages.reasons.citesPaper : messages.reasons.citesTalk;
    case 'cited':
      return other === 'paper' ? messages.reasons.citedByPaper : messages.reasons.citedByTalk;
    case 'address':
      return messages.reasons.address(messages.listed(reason.addresses));
    case 'content':
      return reason.terms.join(', ');
  }
}
