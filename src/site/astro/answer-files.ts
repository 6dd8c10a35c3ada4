/** Answers the files that are no pages while `astro dev` runs; a build writes them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentType, type ExportFile } from '../../export/export-file.ts';
import { basePath } from '../urls.ts';

/** @param files asked for at each request; those of the content as it is then */
export function answerFiles(files: () => ExportFile[]) {
  return (
    { url = '', originalUrl = url }: IncomingMessage & { originalUrl?: string | undefined },
    answer: ServerResponse,
    next: (error?: unknown) => void,
  ): void => {
    try {
      // Astro takes the base out of the other.
      const path = pathBelowBase(originalUrl);
      // Pages end in a slash, and what Vite answers lies in folders of its own.
      const file = path?.includes('.') ? files().find((one) => one.path === path) : undefined;
      if (!file) next();
      else answer.writeHead(200, { 'Content-Type': contentType(file) }).end(file.content());
    } catch (error) {
      next(error);
    }
  };
}

function pathBelowBase(url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.startsWith(basePath()) ? decodeURIComponent(pathname.slice(basePath().length)) : undefined;
}
