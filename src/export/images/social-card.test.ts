import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { cardColours } from './colours.ts';
import { type CardLook, type SocialCard, socialCardSvg } from './social-card.ts';
import { svgToPng } from './svg-to-png.ts';
import { typefaceOf } from './typeface.ts';

const look: CardLook = { colours: cardColours('') };
const { isDrawable, widthOf } = typefaceOf();
const about: SocialCard = {
  site: 'Colloquy',
  title: 'Modelling cells in one dimension',
  people: 'Petar Veličković, Łukasz Ωmega',
  occasion: 'Friday 19 January 2024, 14:00–15:00, L3',
};
const uses = (svg: string) => svg.split('<use').length - 1;

describe('the picture of an entry', () => {
  it('is drawn in the colours of the site, with outlines and no text', () => {
    const svg = socialCardSvg(about, look);
    expect(svg).toContain(look.colours.paper);
    expect(svg).not.toContain('<text');
    expect(uses(svg)).toBeGreaterThan(60);
  });

  it('is a PNG of the size that it says, the same every time', () => {
    const png = Buffer.from(svgToPng(socialCardSvg(about, look)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 420]);
    expect(png.equals(svgToPng(socialCardSvg(about, look)))).toBe(true);
  });

  it('holds nothing of a hostile title but outlines', () => {
    const svg = socialCardSvg({ ...about, title: '</svg><script>alert(1)</script> & "' }, look);
    expect(svg).not.toContain('script');
  });

  it('stays on the paper, however long the title or a word of it is', () => {
    for (const title of ['word '.repeat(200), 'w'.repeat(400), ''])
      expect(socialCardSvg({ ...about, title }, look).match(/<g /g)?.length ?? 0).toBeLessThanOrEqual(8);
  });

  it('leaves out what it has no letters for, and never shows a box', () => {
    expect(isDrawable('∞-Laplacian, ℝ, 𝔤 and é')).toBe(true);
    expect(isDrawable('微分方程')).toBe(false);
    expect(uses(socialCardSvg({ ...about, title: '微分方程' }, look))).toBe(
      uses(socialCardSvg({ ...about, title: 'Colloquy' }, look)),
    );
    expect(widthOf('mm')).toBeGreaterThan(widthOf('ii'));
  });
});

describe('the picture of a site with a logo', () => {
  const logoOf = (width: number, height: number, hasTitle = false) => ({
    mediaType: 'image/svg+xml' as const,
    // Its style sheet would colour every letter, were it not a document of its own.
    content: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>path{fill:#00f}@media (prefers-color-scheme:dark){path{fill:#f00}}</style><path d="M0 0h${width}v${height}H0z"/></svg>`,
    width,
    height,
    hasTitle,
  });
  /** Where there is blue, in pixels. */
  const blueIn = (card: CardLook) => {
    const { pixels, width } = new Resvg(socialCardSvg(about, card), {
      font: { loadSystemFonts: false },
    }).render();
    const found = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
    for (let at = 0; at < pixels.length / 4; at += 1) {
      if (pixels[at * 4 + 2] !== 255 || pixels[at * 4] !== 0) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
    }
    return found;
  };

  it.each([
    ['square', 48, 48],
    ['very wide', 900, 20],
    ['very tall', 20, 900],
  ])('shows one that is %s, whole, between the margin and the title', (_, width, height) => {
    const { left, right, top, bottom } = blueIn({ ...look, logo: logoOf(width, height) });
    expect(left).toBeGreaterThanOrEqual(89);
    expect(left).toBeLessThan(92);
    expect(right).toBeLessThanOrEqual(1110);
    expect(top).toBeGreaterThanOrEqual(25);
    expect(bottom).toBeLessThanOrEqual(123);
    expect((right - left) / (bottom - top)).toBeGreaterThan((width / height) * 0.6);
  });

  it('names the site beside it, unless it holds the name', () => {
    const all = uses(socialCardSvg(about, look));
    expect(uses(socialCardSvg(about, { ...look, logo: logoOf(900, 20) }))).toBe(all);
    expect(uses(socialCardSvg(about, { ...look, logo: logoOf(90, 20, true) }))).toBe(all - about.site.length);
  });

  it('has smooth edges in a large PNG, which is made smaller step by step', () => {
    const stripes = Array.from({ length: 400 }, (_, at) => `<path d="M${at * 4} 0h2v1600h-2z"/>`).join('');
    const large = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1600"><rect width="1600" height="1600" fill="#fff"/>${stripes}</svg>`,
    ).render();
    const logo = {
      mediaType: 'image/png' as const,
      content: large.asPng(),
      width: 1600,
      height: 1600,
      hasTitle: false,
    };
    const { pixels, width } = new Resvg(socialCardSvg(about, { ...look, logo })).render();
    // Stripes too fine to be seen are an even grey.
    const shades = Array.from({ length: 60 }, (_, x) => pixels[(70 * width + 110 + x) * 4] ?? 0);
    expect(Math.min(...shades)).toBeGreaterThan(90);
    expect(Math.max(...shades)).toBeLessThan(165);
  });
});
