/** The time zone of a talk: by the name that its record gives, or else by what is known of the dump and the catalogue. */
import type { Source } from '../model/schema.ts';
import { zoneNamed } from '../model/zone-names.ts';
import { isInstant, readIsoDateTime } from './normalize/dates/iso-date-time.ts';
import type { DumpRecord } from './record.ts';
import type { Note } from './talk-times.ts';

export interface TalkZone {
  /** IANA name. */
  zone?: string;
  /** Whether it is that of sources.yaml. */
  isStated?: true;
  /** What it was inferred from, in words, where the record does not print it so. */
  evidence?: string;
}

/**
 * The zone whose clock a talk is told on: the one that is named; where the name stands for none, that of `sources.yaml`, then that of the
 * catalogue, with a notice. A time without a zone keeps none, except that of `sources.yaml`.
 *
 * @param home the catalogue's zone
 */
export function talkZone(
  { timezone, when, times }: DumpRecord,
  source: Source,
  home: string | undefined,
  note: Note,
): TalkZone {
  const name = timezone?.text.trim();
  const stated: TalkZone | undefined = source.timezone
    ? { zone: source.timezone, isStated: true }
    : undefined;
  if (name === undefined) {
    if (!stated && when && !times && isFloating(when.text))
      note(when, 'time-zone-unknown', 'no time zone is known for the times of this file');
    return stated ?? {};
  }
  const zone = zoneNamed(name);
  if (zone === name) return { zone };
  if (zone) {
    note(
      timezone,
      'time-zone-inferred',
      `“${name}” is read as ${zone}, by the table of the zones of Windows`,
    );
    return { zone, evidence: `“${name}”, by the table of the zones of Windows` };
  }
  const taken: TalkZone =
    stated ?? (home ? { zone: home, evidence: `“${name}” is not known; the catalogue’s zone` } : {});
  const by = stated ? `that of sources.yaml (${stated.zone})` : home && `that of the catalogue (${home})`;
  note(
    timezone,
    taken.zone ? 'time-zone-inferred' : 'time-zone-unknown',
    `“${name}” is no time zone that is known${by ? `: its times are taken to be in ${by}` : ''}`,
  );
  return taken;
}

/** A date with a time, as files write it, that names neither a zone nor an offset. */
function isFloating(text: string): boolean {
  return !isInstant(text) && readIsoDateTime(text, undefined)?.time !== undefined;
}
