/** The pictures that other sites show beside a link to a page. */
import { publishedIn } from '../../catalogue/paper-lists.ts';
import { formatDate, formatTalkTime } from '../../i18n/dates.ts';
import { formatStatus } from '../../i18n/status.ts';
import { type Entry, peopleOf } from '../../model/entry.ts';
import { plainTitle } from '../../render/math.ts';
import type { ExportContext } from '../context.ts';
import type { ExportFile } from '../export-file.ts';
import { type FormatWriter, filePath } from '../export-format.ts';
import { formatDescriptions } from '../formats.ts';
import { type SocialCard, socialCardSvg } from './social-card.ts';
import { svgToPng } from './svg-to-png.ts';

export const pictureWriter: FormatWriter = {
  entry: (entry, context) => draw(cardOf(entry, context), context),
};

/** The picture of every page that is not about one entry. */
export function sitePicture(context: ExportContext): ExportFile {
  const card: SocialCard = {
    site: new URL(context.url('')).host,
    title: context.title,
    people: context.description,
    occasion: '',
  };
  return {
    path: filePath('catalogue', 'png'),
    mediaType: formatDescriptions.png.mediaType,
    content: () => draw(card, context),
  };
}

function cardOf(entry: Entry, { title, messages }: ExportContext): SocialCard {
  const published = entry.kind === 'paper' ? publishedIn(entry.of) : undefined;
  const occasion =
    entry.kind === 'talk'
      ? [formatStatus(entry.of, messages), formatTalkTime(entry.of, messages), entry.of.location]
      : [published?.journal, published?.place, entry.of.date && formatDate(entry.of.date, messages)];
  return {
    site: title,
    title: plainTitle(entry.of.title),
    people: peopleOf(entry).join(', '),
    occasion: occasion.filter(Boolean).join(', '),
  };
}

function draw(card: SocialCard, { colours }: ExportContext): Uint8Array<ArrayBuffer> {
  return svgToPng(socialCardSvg(card, colours));
}
