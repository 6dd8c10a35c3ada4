/** The topics as data: what `npm run topics` remembers, and whoever else asks. */
import { getSite } from '../site/get-site.ts';

export function GET(): Response {
  return Response.json(
    getSite()
      .analysis()
      .topics.map(({ slug, label, phrases }) => ({ slug, label, phrases })),
  );
}
