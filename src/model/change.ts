/** What is remembered of how an entry changed. */

/** Of an entry that nothing is remembered of, the revision is 0 and the day is not known. */
export interface Change {
  /** How often its time, place or status changed (the SEQUENCE of RFC 5545, section 3.8.7.4). */
  revision: number;
  /** The day on which anything of it last changed, `YYYY-MM-DD`. */
  changed?: string;
}

/**
 * Stands for "not known" where a format insists on a day of change: the first day of the Unix epoch. It is the same at every
 * build, older than any true day, so that whoever compares takes the true one, and plainly no day of a talk.
 */
export const dayNotKnown = '1970-01-01';
