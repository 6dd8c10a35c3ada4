/** `npm run packages`: the packages `colloquy` and `create-colloquy` as they are published, in `.pack/`. */
import { packAll } from './pack/packages.ts';

for (const file of Object.values(packAll('.pack'))) console.log(file);
