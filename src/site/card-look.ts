/** What the catalogue gives its pictures for links and its icon on telephones, and what of it cannot be drawn there. */
import type { ExportFile } from '../export/export-file.ts';
import { cardColours } from '../export/images/colours.ts';
import { hasLetters } from '../export/images/drawing.ts';
import type { CardLook } from '../export/images/social-card.ts';
import { touchIcon } from '../export/images/touch-icon.ts';
import { typefaceOf } from '../export/images/typeface.ts';
import { type Brand, defaultIcon, styleTokens } from './brand.ts';
import { cardFontFile } from './card-fonts.ts';
import { touchIconFile } from './paths.ts';
import type { Site } from './site.ts';

export function cardLook({
  catalogue,
  brand,
  cardFonts,
}: Pick<Site, 'catalogue' | 'brand' | 'cardFonts'>): CardLook {
  const typeface = (of: 'text' | 'headings') => {
    const font = cardFonts.get(cardFontFile(catalogue.settings, of) ?? '');
    return font && typefaceOf(font);
  };
  const { logo } = brand.drawings;
  return {
    colours: cardColours(styleTokens, brand.colours),
    logo: logo && !hasLetters(logo) ? logo : undefined,
    text: typeface('text'),
    headings: typeface('headings'),
  };
}

/** At the root, where telephones look for it, and where the catalogue's own `public/` may have another. */
export function touchIconOf({ drawings, colours }: Brand): ExportFile {
  const { paper, accent } = cardColours(styleTokens, colours);
  const { icon } = drawings;
  return {
    path: touchIconFile,
    mediaType: 'image/png',
    content: () => touchIcon(hasLetters(icon) ? defaultIcon({ light: accent, dark: accent }) : icon, paper),
  };
}

/** What the curator is told of pictures that are not as the site is: "catalogue.yaml: logo "logo.svg" ...". */
export function unlikeTheSite({ drawings: { logo, icon } }: Brand): string[] {
  return [...new Set([logo, icon])].flatMap((drawing) =>
    drawing?.name !== undefined && hasLetters(drawing)
      ? [
          `catalogue.yaml: "${drawing.name}" has letters that every machine draws otherwise, so pictures for links and the icon on telephones leave it out. Turn its text into outlines (Inkscape: Path, Object to Path).`,
        ]
      : [],
  );
}
