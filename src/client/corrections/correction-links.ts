/** Where a correction can be sent: links that open an issue or a mail, filled in. */
import { client as messages } from '#messages/client';

/** The settings of the catalogue for corrections. */
export interface CorrectionTargets {
  /** "https://github.com/owner/name" */
  repository?: string | undefined;
  /** An address. */
  mail?: string | undefined;
}

/** In characters. Some hosts refuse longer addresses. */
const maxAddressLength = 7_000;

export interface CorrectionLink {
  words: string;
  href: string;
  /** Whether the patch is in the address. One that is too long must be pasted. */
  isWhole: boolean;
}

/** @param text what was corrected, and why */
export function correctionLinks(
  { repository, mail }: CorrectionTargets,
  title: string,
  text: string,
  patch: string,
): CorrectionLink[] {
  const link = (words: string, write: (body: string) => string, isFenced: boolean): CorrectionLink => {
    const whole = write(isFenced ? `${text}\n\n\`\`\`\`diff\n${patch}\`\`\`\`\n` : `${text}\n\n${patch}`);
    const isWhole = whole.length <= maxAddressLength;
    return { words, href: isWhole ? whole : write(`${text}\n\n${messages.pasteHere}\n`), isWhole };
  };
  const encode = encodeURIComponent;
  return [
    ...(repository
      ? [link(messages.openIssue, (body) => issueAddress(repository, encode(title), encode(body)), true)]
      : []),
    ...(mail
      ? [
          link(
            messages.sendMail,
            (body) => `mailto:${mail}?subject=${encode(title)}&body=${encode(body)}`,
            false,
          ),
        ]
      : []),
  ];
}

function issueAddress(repository: string, title: string, body: string): string {
  const at = repository.replace(/(?:\.git)?\/*$/, '');
  return /^https?:\/\/[^/]*gitlab/.test(at)
    ? `${at}/-/issues/new?issue%5Btitle%5D=${title}&issue%5Bdescription%5D=${body}`
    : `${at}/issues/new?title=${title}&body=${body}`;
}
