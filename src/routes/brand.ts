/** The logo, and the sheet that sets the accent, where the catalogue has them. */
import type { APIRoute } from 'astro';
import type { BrandFile } from '../site/brand.ts';
import { getSite } from '../site/get-site.ts';

export const getStaticPaths = () =>
  getSite().brand.files.map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<{ file: BrandFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'Content-Type': file.mediaType } });
