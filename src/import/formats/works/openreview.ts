/**
 * Notes as the API of OpenReview gives them, in both of its versions. Papers are notes, and so are their reviews, comments and decisions.
 *
 *     { "notes": [ { "id": "aB3", "forum": "aB3", "invitations": ["Attics.org/2024/Conference/-/Submission"], "pdate": 1715817600000,
 *                    "content": { "title": { "value": "Tilings, again" }, "authors": { "value": ["Mira Okafor"] },
 *                                 "abstract": { "value": "…" }, "venue": { "value": "Attics 2024 oral" }, "pdf": { "value": "/pdf/….pdf" } } } ] }
 */
import type { PrintedField } from '../../record.ts';
import type { Format } from '../format.ts';
import { distinctLinks, type Work, worksFormat } from './works.ts';

export const openreview: Format = worksFormat('JSON of OpenReview: "notes" with their "content"', {
  name: 'openreview',
  known: `id forum replyto number original invitation invitations domain cdate tcdate mdate tmdate pdate odate ddate
    signatures readers writers nonreaders content details version license parentInvitations license_url externalId externalIds`,

  leftOut: (work) => {
    const [id, forum, reply] = [work.text('id'), work.text('forum'), work.text('replyto')];
    if (reply !== '' || (forum !== '' && id !== '' && forum !== id)) return replyKind(work);
    if (work.text('ddate')) return 'is deleted';
    const venue = `${inContent(work, 'venueid')?.text ?? ''} ${inContent(work, 'venue')?.text ?? ''}`;
    if (/withdrawn/i.test(venue)) return 'is withdrawn';
    if (/desk.{0,1}reject/i.test(venue)) return 'is rejected without a review';
    // The content of a deleted note is empty, and so is that of a profile or a form.
    return inContent(work, 'title') ? undefined : 'has no title';
  },

  read: (work) => {
    const id = work.of('id|forum');
    const venue = inContent(work, 'venue');
    const isOpen = venue !== undefined && /submitted|submission|under review|rejected/i.test(venue.text);
    const pdf = inContent(work, 'pdf');
    return {
      id,
      title: inContent(work, 'title'),
      people: work
        .people('content.authors.value|content.authors', { name: 'name|fullname|value' })
        .map(({ name, ...rest }) => ({ ...rest, name: { ...name, text: nameOf(name.text) } })),
      when: published(work),
      // "Submitted to Attics 2024" says where the paper was sent, and nothing about where it appeared.
      event: isOpen ? undefined : venue,
      links: distinctLinks(
        id && /^[\w-]{1,40}$/.test(id.text)
          ? [{ ...id, text: `https://openreview.net/forum?id=${id.text}`, label: 'OpenReview' }]
          : [],
        pdf && /^\/(?:pdf|attachment)\b/.test(pdf.text)
          ? [{ ...pdf, text: `https://openreview.net${pdf.text}`, label: 'PDF' }]
          : pdf && /^https?:\/\//.test(pdf.text)
            ? [{ ...pdf, label: 'PDF' }]
            : [],
        work.links('content.code.value|content.code', 'Code'),
      ),
      body: work.body('content.abstract.value|content.abstract'),
    };
  },
});

/** A member of the content: `{ "value": … }` in the second version of the API, the value alone in the first. */
function inContent(work: Work, name: string): PrintedField | undefined {
  return work.of(`content.${name}.value|content.${name}`);
}

/** "~Mira_Okafor1" is how OpenReview refers to a person. */
function nameOf(text: string): string {
  const [, words] = /^~(\S{2,200}?)\d{1,4}$/.exec(text) ?? [];
  return words?.replaceAll('_', ' ') ?? text;
}

/** What a reply is, by the invitation that it answers. */
function replyKind(work: Work): string {
  const invitation = work.nodes('invitations|invitation')[0]?.text ?? '';
  if (/meta.?review/i.test(invitation)) return 'is a meta-review';
  if (/review/i.test(invitation)) return 'is a review';
  if (/decision/i.test(invitation)) return 'is a decision';
  if (/rebuttal/i.test(invitation)) return 'is a rebuttal';
  return 'is a comment';
}

/** The year that its BibTeX states, or else the day (UTC) on which it was published. That of its submission says nothing. */
function published(work: Work): PrintedField | undefined {
  const bibtex = work.of('content._bibtex.value|content._bibtex');
  const year = bibtex && /\byear\s{0,5}=\s{0,5}[{"]?(\d{4})/.exec(bibtex.text)?.[1];
  if (bibtex && year) return { text: year, from: bibtex.from, to: bibtex.to };
  const at = work.of('pdate');
  const day =
    at && /^\d{12,13}$/.test(at.text) ? new Date(Number(at.text)).toISOString().slice(0, 10) : undefined;
  return at && day ? { ...at, text: day } : undefined;
}
