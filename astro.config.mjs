import { defineConfig } from 'astro/config';
import { readCatalogue } from './src/settings.ts';

export default defineConfig({
  site: readCatalogue().url,
  trailingSlash: 'always',
  build: { format: 'directory' },
  prerenderConflictBehavior: 'error',
  // No picture is processed; this spares a native image library.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  server: { port: Number(process.env.PORT ?? 4321) },
  devToolbar: { enabled: false },
});
