/** What a page of a site loads to search, for weighing. */
import { attachBoxes } from '../../../src/search/ui/box.ts';

attachBoxes(document, { address: (path) => `/${path}` });
