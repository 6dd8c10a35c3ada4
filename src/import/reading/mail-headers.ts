/** The headers of a mail, as a file has them or as a person pastes them, in seven languages. */
import type { Line } from '../dump.ts';
import { fieldNamed } from '../languages/languages.ts';

export interface MailHeader {
  name: string;
  /** With its folded lines. */
  value: string;
  /** Numbers of the first and the last line. */
  from: number;
  to: number;
}

export type HeaderRole = 'sender' | 'receiver' | 'subject' | 'sent' | 'other';

const roles: { [role in HeaderRole]?: string } = {
  sender:
    'from|von|de|da|van|sender|postedby|posted-by|absender|expéditeur|remitente|mittente|afzender|reply-to|return-path',
  receiver:
    'to|cc|bcc|an|kopie|à|cc|para|a|aan|destinataire|destinatario|newsgroups|delivered-to|empfänger|antwort an',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|topic',
  sent: 'date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|date d.envoi',
  other:
    'message-id|received|x-[\\w-]+|mime-version|content-[\\w-]+|list-[\\w-]+|in-reply-to|references|dkim-[\\w-]+|arc-[\\w-]+|authentication-results|thread-[\\w-]+|user-agent|importance|type|precedence|priority|wichtigkeit|anlagen|attachments|status|lines',
};
const roleOf = Object.entries(roles).map(
  ([role, names]) => [role as HeaderRole, new RegExp(`^(?:${names})$`, 'iu')] as const,
);
const start = /^(?<name>\p{L}[\p{L}'-]{0,30}(?: \p{L}{1,10})?) ?:(?:\s(?<value>.*))?$/u;
/** "From jane@example.edu Thu May 16 10:00:00 2024": between the mails of a mailbox. */
export const mailboxLine = /^>?From \S+ .{0,60}\d{4}/u;

/** What a header of this name says; `undefined` when mails have none of that name. */
export function headerRole(name: string): HeaderRole | undefined {
  return roleOf.find(([, names]) => names.test(name))?.[0];
}

/**
 * The headers that stand from a line on.
 *
 * @returns the headers, and the index of the first line behind them; `undefined` where there are fewer than two that only mails have
 */
export function readHeaders(
  lines: readonly Line[],
  from: number,
): { headers: MailHeader[]; end: number } | undefined {
  let at = from;
  while (at < lines.length && at < from + 4 && isSkipped(lines[at]?.text ?? '')) at += 1;
  const headers: MailHeader[] = [];
  for (; at < lines.length && headers.length < 120; at += 1) {
    const line = lines[at];
    if (!line || line.text.trim() === '') break;
    const groups = start.exec(line.text)?.groups;
    const last = headers.at(-1);
    if (groups?.['name']) {
      // A board prints its text behind the last of its headers.
      if (/^abstract$/iu.test(groups['name'])) break;
      headers.push({
        name: groups['name'],
        value: (groups['value'] ?? '').trim(),
        from: line.number,
        to: line.number,
      });
    } else if (last && /^\s/.test(line.raw ?? line.text)) {
      last.value += `\n${line.text.trim()}`;
      last.to = line.number;
    } else break;
  }
  const known = headers.filter(({ name }) => headerRole(name) !== undefined);
  const hasSubject = headers.some(({ name }) => ['subject', 'sender'].includes(headerRole(name) ?? ''));
  // The headers of a board name the talk's fields, too.
  const strange = headers.filter(
    ({ name }) => headerRole(name) === undefined && fieldNamed(name) === undefined,
  ).length;
  return known.length >= 2 && hasSubject && strange * 2 <= headers.length ? { headers, end: at } : undefined;
}

function isSkipped(text: string): boolean {
  return text.trim() === '' || mailboxLine.test(text) || /^<[^<>]{3,120}>$/.test(text.trim());
}

/** Whether lines begin with the headers of a mail. */
export function looksLikeMail(lines: readonly Line[]): boolean {
  return readHeaders(lines, 0) !== undefined;
}

/** The value of the first header with a role. */
export function headerValue(headers: readonly MailHeader[], role: HeaderRole): MailHeader | undefined {
  return headers.find(({ name }) => headerRole(name) === role);
}
