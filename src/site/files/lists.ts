import type { Entry } from '../../model/entry.ts';
import { getSite } from '../get-site.ts';

export const lists = getSite().lists();
export const entries: readonly Entry[] = lists[0]?.entries ?? [];
