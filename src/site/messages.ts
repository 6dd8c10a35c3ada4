import { getSite } from './get-site.ts';

export const { messages } = getSite();
