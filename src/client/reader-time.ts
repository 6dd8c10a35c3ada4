/** On a talk's page: the time on the reader's own clock, where that shows another. */

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-clock]')) {
  const moment = new Date(time.dateTime);
  const own = clockOf(moment);
  const there = time.dataset['clock'] ?? '';
  if (Number.isNaN(moment.getTime()) || own === there) continue;
  const [day, clock] = own.split(' ');
  const words = day === there.split(' ')[0] ? clock : `${clock}, ${weekday(moment)}`;
  const note = document.createElement('span');
  note.className = 'quiet reader-time';
  note.textContent = ` (${(time.dataset['words'] ?? '').replace('{time}', words ?? '')})`;
  time.after(note);
}

/** "2024-02-26 14:00" on the reader's clock. */
function clockOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function weekday(moment: Date): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long' }).format(moment);
}
