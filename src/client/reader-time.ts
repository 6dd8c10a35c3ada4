/** On a talk's page: the time on the reader's own clock, where that shows another. */
import { onOwnClock, ownZone } from '../model/reader-clock.ts';

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-clock]')) {
  const { clock = '', words = '' } = time.dataset;
  const own = onOwnClock(time.dateTime, clock, ownZone(), document.documentElement.lang);
  if (own === undefined) continue;
  const note = document.createElement('span');
  note.className = 'quiet reader-time';
  note.textContent = ` (${words.replace('{time}', own)})`;
  time.after(note);
}
