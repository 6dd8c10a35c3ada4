/** Pictures of the catalogue's own, a logo or an icon, as a part of one that is drawn here. */
import { Resvg } from '@resvg/resvg-js';

export interface Drawing {
  mediaType: 'image/svg+xml' | 'image/png';
  /** An SVG without scripts and references to other files: see `safeSvg`. */
  content: string | Uint8Array;
  /** In pixels, or of a view box. */
  width: number;
  height: number;
}

/** No font of the machine is taken for a picture, so there would be nothing in the place of such letters. */
export function hasLetters({ mediaType, content }: Drawing): boolean {
  return mediaType === 'image/svg+xml' && /<text[\s>]/.test(textOf(content));
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** As large as a box allows, at its left, in the middle of its height. */
export function fitted({ width, height }: Pick<Drawing, 'width' | 'height'>, box: Box): Box {
  const scale = Math.min(box.width / width, box.height / height);
  const size = { width: width * scale, height: height * scale };
  return { x: box.x, y: box.y + (box.height - size.height) / 2, ...size };
}

/**
 * As an element of an SVG. The drawing stays a document of its own: its style sheet holds for nothing around it.
 *
 * @param scale pixels of the picture for each unit of the SVG
 */
export function embedded(drawing: Drawing, { x, y, width, height }: Box, scale: number): string {
  const { mediaType, content } =
    drawing.mediaType === 'image/png' ? reduced(drawing, width * scale) : drawing;
  const data = Buffer.from(content).toString('base64');
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:${mediaType};base64,${data}"/>`;
}

/** Halved while it has twice the pixels that are shown: one that leaves out most of them has ragged edges. */
function reduced(drawing: Drawing, shownWidth: number): Drawing {
  if (drawing.width < 2 * shownWidth || drawing.height < 2) return drawing;
  const [width, height] = [Math.ceil(drawing.width / 2), Math.ceil(drawing.height / 2)];
  const data = Buffer.from(drawing.content).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" preserveAspectRatio="none" href="data:image/png;base64,${data}"/></svg>`;
  return reduced({ ...drawing, content: new Resvg(svg).render().asPng(), width, height }, shownWidth);
}

const textOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
