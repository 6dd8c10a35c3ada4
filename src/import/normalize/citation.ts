/** A publication in one line to the fields of a paper. */
import type { PaperFields } from '../../model/schema.ts';
import { findDate } from './dates/date.ts';

/** One author, "Surname, I"; the initials may be several letters. */
const author = /^(\p{Lu}[^,()]*?|\p{Ll}+ \p{Lu}[^,()]*?), (\p{Lu}(?:[-.]?\p{Lu})*)(?= |$)/u;
const volume = / volume (\S+)(?= |$)/;
const issue = / issue (\S+)(?= |$)/;
const pages = / ((?!\S{100})\S*\d\S*)$/;

/** Reads "Bays, M Simon, P Journal of X volume 23 issue 5 2159-2173 (04 Dec 2023)". Missing parts are left out. */
export function normaliseCitation(
  printed: string,
): Pick<PaperFields, 'authors' | 'journal' | 'volume' | 'issue' | 'pages' | 'date'> {
  let rest = printed.replace(/\s+/g, ' ').trim();
  const closing = /\s{0,9}\(([^()]*)\)$/.exec(rest);
  const found = closing && findDate(closing[1] ?? '');
  if (found) rest = rest.slice(0, closing.index);
  const authors: { name: string; printed: string }[] = [];
  for (let match = author.exec(rest); match; match = author.exec(rest)) {
    const [whole, family = '', initials = ''] = match;
    authors.push({
      name: `${initials.replace(/[-.]/g, '').split('').join('. ')}. ${family}`,
      printed: whole,
    });
    rest = rest.slice(whole.length).trim();
  }
  const [volumeFound, issueFound] = [volume.exec(rest)?.[1], issue.exec(rest)?.[1]];
  const pagesFound =
    volumeFound || issueFound ? pages.exec(rest.replace(volume, '').replace(issue, ''))?.[1] : undefined;
  const journal = rest.split(/ (?:volume|issue) /)[0]?.trim();
  return {
    ...(authors.length > 0 && { authors }),
    ...(journal && { journal }),
    ...(volumeFound && { volume: volumeFound }),
    ...(issueFound && { issue: issueFound }),
    ...(pagesFound && { pages: pagesFound }),
    ...(found && { date: found.date }),
  };
}
