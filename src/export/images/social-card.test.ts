import { describe, expect, it } from 'vitest';
import { cardColours } from './colours.ts';
import { type SocialCard, socialCardSvg } from './social-card.ts';
import { svgToPng } from './svg-to-png.ts';
import { isDrawable, widthOf } from './typeface.ts';

const colours = cardColours('');
const about: SocialCard = {
  site: 'Colloquy',
  title: 'Modelling cells in one dimension',
  people: 'Petar Veličković, Łukasz Ωmega',
  occasion: 'Friday 19 January 2024, 14:00–15:00, L3',
};
const uses = (svg: string) => svg.split('<use').length - 1;

describe('the picture of an entry', () => {
  it('is drawn in the colours of the site, with outlines and no text', () => {
    const svg = socialCardSvg(about, colours);
    expect(svg).toContain(colours.paper);
    expect(svg).not.toContain('<text');
    expect(uses(svg)).toBeGreaterThan(60);
  });

  it('is a PNG of the size that it says, the same every time', () => {
    const png = Buffer.from(svgToPng(socialCardSvg(about, colours)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 420]);
    expect(png.equals(svgToPng(socialCardSvg(about, colours)))).toBe(true);
  });

  it('holds nothing of a hostile title but outlines', () => {
    const svg = socialCardSvg({ ...about, title: '</svg><script>alert(1)</script> & "' }, colours);
    expect(svg).not.toContain('script');
  });

  it('stays on the paper, however long the title or a word of it is', () => {
    for (const title of ['word '.repeat(200), 'w'.repeat(400), ''])
      expect(socialCardSvg({ ...about, title }, colours).match(/<g /g)?.length ?? 0).toBeLessThanOrEqual(8);
  });

  it('leaves out what it has no letters for, and never shows a box', () => {
    expect(isDrawable('∞-Laplacian, ℝ, 𝔤 and é')).toBe(true);
    expect(isDrawable('微分方程')).toBe(false);
    expect(uses(socialCardSvg({ ...about, title: '微分方程' }, colours))).toBe(
      uses(socialCardSvg({ ...about, title: 'Colloquy' }, colours)),
    );
    expect(widthOf('mm')).toBeGreaterThan(widthOf('ii'));
  });
});
