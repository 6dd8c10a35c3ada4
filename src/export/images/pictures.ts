/** The pictures that other sites show beside a link: one of the catalogue, and one of each series for its talks. */
import type { EntryList } from '../../catalogue/entry-list.ts';
import { isReservedAddress } from '../../model/reserved-address.ts';
import type { ExportContext } from '../context.ts';
import type { ExportFile } from '../export-file.ts';
import { cardWidth, type SocialCard, socialCardSvg } from './social-card.ts';
import { pictureWidth, svgToPng } from './svg-to-png.ts';

/** Below the base: "catalogue.png", "series/oxford.png". */
export const picturePath = (listPath: string) => `${listPath}.png`;

/** Nobody links to a site without an address of its own, so it has no pictures. */
export function hasPictures({ url }: Pick<ExportContext, 'url'>): boolean {
  return !isReservedAddress(url(''));
}

export function pictureFiles(lists: readonly EntryList[], context: ExportContext): ExportFile[] {
  if (!hasPictures(context)) return [];
  const { look } = context;
  return lists
    .filter(({ kind }) => kind === 'catalogue' || kind === 'series')
    .map((list) => ({
      path: picturePath(list.path),
      mediaType: 'image/png',
      content: () =>
        svgToPng(
          socialCardSvg(cardOf(list, context), look, pictureWidth / cardWidth),
          look.logo && coloursOfLogo,
        ),
    }));
}

/** A logo may have any colours; letters alone have twelve shades. */
const coloursOfLogo = 128;

function cardOf({ kind, title: listed }: EntryList, { title, description, url }: ExportContext): SocialCard {
  // Where the list is shown by itself, it is named with its site, which stands above here.
  const site = ` — ${title}`;
  const name = listed.endsWith(site) ? listed.slice(0, -site.length) : listed;
  const { host } = new URL(url(''));
  return kind === 'catalogue'
    ? { site: host, title, people: description, occasion: '' }
    : { site: title, title: name, people: '', occasion: host };
}
