/** The topics as data: what `npm run topics` remembers, and whoever else asks. */
import { topics } from '../site/related.ts';

export function GET(): Response {
  return Response.json(topics.map(({ slug, label, phrases }) => ({ slug, label, phrases })));
}
