/** Names that the files beside the pages still take from the site. */
import { getSite } from './get-site.ts';

const { catalogue: found } = getSite();
export const catalogue = found.settings;
export const { talks, papers, speakers, series, dumps, redirects, bearerOf, seriesNamed, changeOf } = found;
export const speakerNamed = found.speakerAt;
export const bornId = found.permanentId;
export const fileNameOf = found.fileNameOf;
export const fileOf = found.fileTextOf;
