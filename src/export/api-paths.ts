/** Where the files of the static API lie, for pages and scripts alike. */

export const apiFolder = 'api/v1/';

/** "api/v1/talks/slug.json": what is known of an entry, or a list in short. */
export const apiPath = (path: string) => `${apiFolder}${path}.json`;
