/** What a cell says besides its own: another room for one talk, a remark, who else is in it, a mark in front of a name. */
import type { DateOrder } from '../../../model/partial-date.ts';
import { foldedWord } from '../../languages/languages.ts';
import { findWhen } from '../dates/when.ts';
import { isRemark } from '../page/tidy.ts';
import { placeIn } from '../places/place-in-text.ts';
import { placeScore } from '../places/places.ts';
import { isRoomWord, saysCancelled, saysPostponed, wordsIn } from '../words.ts';

/** "(joint with Finance)", "(seminario congiunto con Ingegneria)", "[travail commun avec J. Novak]". */
const together =
  /^(?:\p{L}{4,14} )?(?:joint(?:ly)?|together|co-?hosted|in collaboration|en (?:commun|collaboration|colaboración|colaboração)|travail|commun|gemeinsam|zusammen|trabajo|trabalho|conjunt[ao]|lavoro|congiunt[oa]|in collaborazione|samen|gezamenlijk)(?!\p{L})|^(?:with|avec|mit|con|com|met)(?!\p{L})/iu;
/** "Room changed:", "Salle modifiée :", "Achtung:". */
const remarkLabel = /^[^:：]{2,40}[:：]\s*(?=\S)/u;
const change =
  /(?<!\p{L})(?:new|changed?|change|moved|different|unusual|note|attention|achtung|anderer|neuer|geändert|ausnahmsweise|changement|modifi[ée]e?|nouvelle|exceptionnellement|cambio|cambiada|nueva|atención|nota|cambiata|cambiato|nuova|attenzione|mudança|mudou|nova|atenção|gewijzigd|andere|nieuwe|let op)(?!\p{L})/iu;
/** Behind a word that calls a talk off, and in front of why or to when: "reportée au 15 décembre". */
const reason =
  /^(?:due|because|owing|until|till|to|for|wegen|auf|bis|aufgrund|krankheitsbedingt|au|à|aux|pour|en raison|a|al|hasta|por|debido|para|per|causa|até|op|naar|tot|wegens|vanwege|door)(?!\p{L})/u;
/** A mark of one kind of talk in front of a name: "JM: Leonor Abascal". */
const shortMark = /^(?:\p{Lu}{1,4}|\p{Lu}\p{L}{2,14}(?: \p{Ll}{2,14})?):\s+(?=\p{Lu})/u;
/** What students hand in: "Masterarbeit: Extremwerte". */
const thesis =
  /^((?:master(?:[’']?s)?|bachelor(?:[’']?s)?|ph\.?d\.?|doctoral|diploma|m\.?sc\.?|b\.?sc\.?)[ -](?:thesis|defen[cs]e|project|presentation)(?: (?:defen[cs]e|presentation))?|(?:master|bachelor|doktor|diplom|staatsexamens)-?(?:arbeit|vortrag|thesis)|soutenance(?: de (?:thèse|mémoire))?|(?:defensa|lectura|defesa|discussione) (?:de|di) (?:la )?(?:tesis|tese|tesi)|tfm|tfg|tesi di laurea|(?:master|bachelor)scriptie)\s?[:：–—-]\s+(?=\S)/iu;

/** Whether a line below a title is a remark and goes on with nothing: "(joint with Finance)", "Achtung: Raum 2.117!". */
export function isAside(text: string): boolean {
  const inside = /^[([](.{2,120})[)\]]$/u.exec(text)?.[1];
  if (inside !== undefined) return together.test(inside) || isRemark(inside) || roomIn(inside) !== undefined;
  return (
    text.length <= 90 &&
    (roomIn(text) !== undefined ||
      /^(?:achtung|attention|atención|attenzione|atenção|please note|let op|n\.?b\.?)\s?[:!]/iu.test(text))
  );
}

/** The room that a remark names for one talk: "room changed: MB310", "Achtung: Raum 2.117!", "exceptionally in Hall B". */
export function roomIn(text: string): string | undefined {
  if (text.length > 90) return undefined;
  const bare = text.replace(/^[([*!\s]+|(?<![)\]*!.\s])[)\]*!.\s]+$/gu, '');
  const behind = bare.replace(remarkLabel, '').replace(remarkLabel, '');
  const isLabelled = behind !== bare;
  const hasRoomWord = wordsIn(bare).some(isRoomWord);
  if (!isLabelled && !hasRoomWord) return undefined;
  const isChange = change.test(bare) || wordsIn(bare.slice(0, bare.length - behind.length)).some(isRoomWord);
  const isRoom = (part: string) => placeScore(part) >= 0.85 && !findWhen(part) && !change.test(part);
  if (isLabelled && isChange && isRoom(behind)) return behind;
  if (!isLabelled && isRoom(bare) && wordsIn(bare).length <= 4) return bare;
  return isChange ? placeIn(bare) : undefined;
}

/** What a text that calls a talk off and says no title says: "entfällt wegen Krankheit", "séance reportée au 15 décembre". */
export function offStatus(text: string): 'cancelled' | 'postponed' | undefined {
  const words = foldedWord(text).split(/\s+/u);
  if (words.length > 10 || /[:?]/u.test(text)) return undefined;
  for (let count = 1; count <= Math.min(4, words.length); count += 1) {
    const head = words.slice(0, count).join(' ');
    const status = saysCancelled(head) ? 'cancelled' : saysPostponed(head) ? 'postponed' : undefined;
    // "Summer report: a pipeline"
    if (!status || /(?:^|\s)report$|[:?]$/u.test(head)) continue;
    const rest = words
      .slice(count)
      .join(' ')
      .replace(/^[\s,;:(–-]+/u, '');
    return rest === '' || reason.test(rest) || /^\d/u.test(rest) ? status : undefined;
  }
  return undefined;
}

const since = /(?<!\p{L})(?:from|vom|von|du|des|dal|dallo|del|desde|van)\s+(?:\p{L}{2,12}\.?,? ){0,2}$/iu;

/** The day that a text says a talk was moved to: "séance reportée au 15 décembre". */
export function movedTo(text: string, order?: DateOrder): string | undefined {
  if (text.length > 90 || !saysPostponed(text)) return undefined;
  const found = findWhen(text, order);
  const [date] = found?.dates ?? [];
  return date && found && !since.test(text.slice(0, found.from)) ? date : undefined;
}

/** A name without a mark in front of it that is none: "JM: Leonor Abascal". */
export function withoutShortMark(text: string): string {
  return text.replace(shortMark, '');
}

/** Parts what a student hands in from its title. */
export function thesisIn(title: string): { event: string; title: string } | undefined {
  const [whole, event] = thesis.exec(title) ?? [];
  return whole && event ? { event, title: title.slice(whole.length) } : undefined;
}
