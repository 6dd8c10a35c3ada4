/** Names that the files beside the pages still take from the site. */
import { getSite } from './get-site.ts';

const { catalogue, analysis } = getSite();
export const { entries, venues } = catalogue;
export const venuesFor = catalogue.venuesOf;
export const { topics } = analysis();
export const topicsFor = analysis().topicsOf;
export const belongingsOf = analysis().relatedTo;
