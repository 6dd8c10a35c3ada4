/** The code that a page loads to search, for measuring its size. */
import { attachBoxes } from '../../../src/search/ui/box.ts';

attachBoxes(document, { address: (path) => `/${path}`, today: () => '2024-01-01' });
