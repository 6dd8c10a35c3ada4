/** What `catalogue.yaml` says of logo, icon, colours and typefaces, with what it leaves out. */
import { accentOn, checkContrast, colourIn, hexColour, type Shades } from './accent.ts';
import { type CatalogueSettings, type ColourName, colourNames } from './schema.ts';

export interface LogoSettings {
  /** Files of the content folder. */
  light: string;
  dark?: string | undefined;
  /** Whether the title stands in the drawing, so that it need not stand beside it. */
  hasTitle: boolean;
}

export function logoOf({ logo }: Pick<CatalogueSettings, 'logo'>): LogoSettings | undefined {
  if (logo === undefined) return undefined;
  return typeof logo === 'string'
    ? { light: logo, hasTitle: false }
    : { ...logo, hasTitle: logo.hasTitle ?? false };
}

/** Every picture of the brand by the field that names it: "logo", "logo.dark", "icon". */
export function brandPictures(settings: BrandSettings): { field: 'logo' | 'icon'; name: string }[] {
  const logo = logoOf(settings);
  const named = [
    { field: 'logo' as const, name: logo?.light },
    { field: 'logo' as const, name: logo?.dark },
    { field: 'icon' as const, name: settings.icon },
  ];
  return named.flatMap(({ field, name }) => (name === undefined ? [] : { field, name }));
}

export interface FontFile {
  family: string;
  name: string;
  style: 'normal' | 'italic';
  weight: 400 | 700;
}

/** The files of the typefaces that the site brings along, each once. */
export function fontFiles({ fonts = {} }: Pick<CatalogueSettings, 'fonts'>): FontFile[] {
  const found = [fonts.text, fonts.headings].flatMap((font) => {
    if (font === undefined || typeof font === 'string') return [];
    const { family, regular, italic, bold } = font;
    return [
      { family, name: regular, style: 'normal' as const, weight: 400 as const },
      ...(italic === undefined
        ? []
        : [{ family, name: italic, style: 'italic' as const, weight: 400 as const }]),
      ...(bold === undefined ? [] : [{ family, name: bold, style: 'normal' as const, weight: 700 as const }]),
    ];
  });
  return [...new Map(found.map((file) => [`${file.family} ${file.style} ${file.weight}`, file])).values()];
}

export type BrandSettings = Pick<CatalogueSettings, 'logo' | 'icon' | 'accent' | 'colours' | 'fonts'>;

/** Text and what it stands on. */
const pairs: readonly (readonly [text: ColourName, ground: ColourName])[] = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['ink', 'tint'],
];

/**
 * The colours that the settings give, each for both schemes. A single one is that of light paper; the dark scheme keeps its own, but for the
 * accent, which is made lighter.
 *
 * @param tokens the style sheet of the site's colours
 * @throws {Error} naming the colours and the ratio, when a text could not be read on what it stands on
 */
export function brandColours(
  tokens: string,
  { accent, colours }: Pick<CatalogueSettings, 'accent' | 'colours'>,
): Partial<Record<ColourName, Shades>> {
  const given = { ...(accent === undefined ? {} : { accent }), ...colours };
  const colourOf = (name: ColourName, scheme: keyof Shades): string => {
    const value = given[name];
    const written = typeof value === 'string' ? (scheme === 'light' ? value : undefined) : value?.[scheme];
    return (written === undefined ? colourIn(tokens, name, scheme) : hexColour(written)) ?? '';
  };
  const bothOf = (name: ColourName): Shades => ({
    light: colourOf(name, 'light'),
    dark: colourOf(name, 'dark'),
  });
  const shades = Object.fromEntries(colourNames.map((name) => [name, bothOf(name)])) as Record<
    ColourName,
    Shades
  >;
  if (given.accent !== undefined) shades.accent = accentOn(shades.paper, given.accent);
  for (const [text, ground] of pairs)
    for (const scheme of ['light', 'dark'] as const)
      if (given[text] !== undefined || given[ground] !== undefined)
        checkContrast([text, shades[text][scheme]], [ground, shades[ground][scheme]], scheme);
  return Object.fromEntries(
    colourNames.flatMap((name) => (given[name] === undefined ? [] : [[name, shades[name]]])),
  );
}
