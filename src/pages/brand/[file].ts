/** The logo, and the sheet that sets the accent, where the catalogue has them. */
import type { APIRoute } from 'astro';
import { type BrandFile, brandFiles } from '../../site/brand.ts';

export const getStaticPaths = () =>
  brandFiles.map((file) => ({ params: { file: file.name }, props: { file } }));

export const GET: APIRoute<{ file: BrandFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'Content-Type': file.type } });
