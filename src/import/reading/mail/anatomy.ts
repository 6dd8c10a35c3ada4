/** Takes a mail apart: headers, what it says, what it quotes or forwards, greeting, signature and list footer. */
import type { Line } from '../../dump.ts';
import type { Boilerplate } from '../../record.ts';
import { type MailHeader, readHeaders } from '../mail-headers.ts';

export interface Mail {
  headers: MailHeader[];
  /** What the mail itself says. */
  body: Line[];
  /** The mail that it forwards or answers. */
  inner?: Mail;
  /** Lines that say nothing of the talk. */
  boilerplate: Boilerplate[];
}

const forward =
  /^[\s>-]*(?:begin|début|inizio|_{5,})?\s{0,9}(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d.origine|original)|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original)|messaggio (?:inoltrato|originale)|doorgestuurd bericht|oorspronkelijk bericht|anfang der weitergeleiteten)/iu;
const wrote =
  /^(?:on|am|le|el|em|il|op) .{6,120}(?:wrote|schrieb(?: .{2,60})?|a écrit|escribió|escreveu|ha scritto|schreef(?: .{2,60})?) ?:$|^.{3,80} (?:wrote|schrieb|a écrit|escribió|ha scritto|schreef):$/iu;
/** "Mira writes:" may introduce an abstract: it is a quotation only where marks show one. */
const writes = /^.{3,80} (?:writes|schreibt|écrit|escribe|escreve|scrive|schrijft):$/iu;
const greeting =
  /^(?:dear|liebe[rs]?|sehr geehrte[rs]?|chère?s?|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|gentil[ei]|geachte|beste) .{0,60}[,!:]?$|^(?:hi|hello|hallo|hola|olá|ciao|salut|bonjour|all|folks|colleagues|everyone|car[oaie])\b.{0,30}[,!:]$/iu;
const closing =
  /^(?:best|kind|warm|with)?\s*(?:regards|wishes|apologies|thanks|thank you|cheers|sincerely|yours(?: \p{L}+)?|best|mit freundlichen grüßen|viele grüße|herzliche grüße|beste grüße|gruß|cordialement|bien cordialement|bien à vous|amicalement|saludos|un saludo|atentamente|cordialmente|abraços|cumprimentos|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|groeten),?!?$/iu;
const footer =
  /unsubscribe|you (?:are receiving|receive|received) this|mailing list|to leave this list|abmelden|abbestellen|désabonner|désinscri|darse de baja|cancelar (?:a )?(?:inscrição|suscripci)|disiscri|uitschrijven|listinfo|mailman|_{20,}/iu;

/** Takes apart the mail whose lines these are. */
export function anatomyOf(lines: readonly Line[], depth = 0): Mail {
  const boilerplate: Boilerplate[] = [];
  const note = (part: readonly Line[], what: string) => {
    for (const { number, text } of part) if (text.trim() !== '') boilerplate.push({ line: number, what });
  };
  const found = readHeaders(lines, 0);
  let from = found?.end ?? 0;
  note(lines.slice(0, from), 'mail header');
  const opening = lines[from];
  if (found && opening && /^abstract:\s*$/iu.test(opening.text)) {
    note([opening], 'mail header');
    from += 1;
  }
  const text = lines.slice(from);
  const cut = innerStart(text, depth);
  const own = text.slice(0, cut?.at ?? text.length);
  const mail: Mail = { headers: found?.headers ?? [], body: [], boilerplate };
  mail.body = withoutFurniture(own, note);
  if (cut) {
    note(text.slice(cut.at, cut.from), 'quotation');
    const quoted = text.slice(cut.from, cut.to).map(unquoted);
    mail.inner = anatomyOf(quoted, depth + 1);
    // An answer below the quotation is the mail's own word.
    for (const each of withoutFurniture(text.slice(cut.to), note)) mail.body.push(each);
  }
  return mail;
}

/** Where the mail that is forwarded or answered begins, and its lines. */
function innerStart(
  lines: readonly Line[],
  depth: number,
): { at: number; from: number; to: number } | undefined {
  if (depth > 5) return undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (forward.test(text)) return { at, from: at + 1, to: lines.length };
    const next = lines.slice(at + 1, at + 3).find((line) => line.text.trim() !== '');
    const isIntro = wrote.test(text.trim()) || (writes.test(text.trim()) && /^\s*>/.test(next?.text ?? ''));
    if (isIntro && next) {
      if (!/^\s*>/.test(next.text)) return { at, from: at + 1, to: lines.length };
      const first = lines.indexOf(next);
      return { at, from: first, to: quoteEnd(lines, first) };
    }
    if (/^\s{0,3}> ?\S/.test(text) && /^\s{0,3}>/.test(lines[at + 1]?.text ?? ''))
      return { at, from: at, to: quoteEnd(lines, at) };
    if (
      at > 0 &&
      /^(?:From|Von|De|Da|Van): /u.test(text) &&
      (lines[at - 1]?.text.trim() ?? '') === '' &&
      readHeaders(lines, at)
    )
      return { at, from: at, to: lines.length };
  }
  return undefined;
}

function quoteEnd(lines: readonly Line[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (/^\s{0,3}>/.test(text)) end = at + 1;
    else if (text.trim() !== '') break;
  }
  return end;
}

function unquoted(line: Line): Line {
  if (!/^\s{0,3}>/.test(line.text)) return line;
  const raw = (line.raw ?? line.text).replace(/^\s{0,3}> ?/, '');
  const text = line.text.replace(/^\s{0,3}> ?/, '');
  return { number: line.number, text, ...(raw !== text && { raw }) };
}

/** The lines without greeting, closing, signature and the footer of a list. */
function withoutFurniture(
  lines: readonly Line[],
  note: (part: readonly Line[], what: string) => void,
): Line[] {
  let end = lines.length;
  const signature = lines.findIndex(({ text }) => /^\s*--\s*$/.test(text));
  if (signature >= 0) end = signature;
  for (let at = 0; at < end; at += 1) {
    const { text } = lines[at] as Line;
    if (footer.test(text) && at > 2) end = at;
    else if (closing.test(text.trim()) && isShortTail(lines.slice(at + 1, end))) end = at;
  }
  // The lines of a footer begin behind the gap above it.
  note(lines.slice(end), 'signature');
  const body = lines.slice(0, end);
  const greeted = body.findIndex(({ text }) => text.trim() !== '');
  if (greeted >= 0 && greeting.test(body[greeted]?.text.trim() ?? '')) {
    note([body[greeted] as Line], 'greeting');
    return [...body.slice(0, greeted), ...body.slice(greeted + 1)];
  }
  return body;
}

function isShortTail(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '').slice(0, 3);
  return filled.every(({ text }) => text.length < 60) && filled.length < 8;
}
