/** What a build says: that it goes on, how many pages it made, and every warning and error; not a line a page. */
import log from 'astro/logger/node';

type Destination = ReturnType<typeof log>;
type Message = Parameters<Destination['write']>[0];

const pagesBetweenSigns = 1000;

/** Astro asks for it by its name in astro.config.mjs. */
export default function buildLog(options: Record<string, unknown> = {}): Destination {
  const everything = log(options);
  let pages = 0;
  return {
    write(message: Message) {
      if (message.level !== 'info') everything.write(message);
      else if (/[├└]─/.test(message.message)) {
        // Files beside the pages are told of as well, and are no pages.
        if (!/\.html\b/.test(message.message)) return;
        pages += 1;
        if (pages % pagesBetweenSigns === 0) console.log(`  ${pages} pages …`);
      } else if (message.message.startsWith('mode: ')) console.log('Building the site …');
      else if (message.message.includes('page(s) built in'))
        console.log(message.message.replace('page(s)', 'pages'));
    },
  };
}
