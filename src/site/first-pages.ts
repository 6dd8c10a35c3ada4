/** Draws the first page of PDF files, with PDFium in WebAssembly: the same bytes on every machine. It is loaded only where there is one to draw. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { palettePng } from '../export/images/palette-png.ts';

/** Twice the size at which a page shows them, in pixels: the longer side. */
const longest = 520;
/** Slides are flat: more colours than these cost bytes, and are not seen at this size. */
const colours = 48;

interface FirstPage {
  width: number;
  height: number;
  /** In base64. */
  png: string;
}

/** @returns for each file its first page; `null` where it is no PDF, is locked, or has no page */
export async function firstPages(files: readonly Uint8Array[]): Promise<(FirstPage | null)[]> {
  const library = await PDFiumLibrary.init();
  try {
    const pages: (FirstPage | null)[] = [];
    for (const file of files) pages.push(await firstPage(library, file));
    return pages;
  } finally {
    library.destroy();
  }
}

async function firstPage(library: PDFiumLibrary, file: Uint8Array): Promise<FirstPage | null> {
  const document = await library.loadDocument(file).catch(() => undefined);
  if (!document) return null;
  try {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = longest / Math.max(originalWidth, originalHeight);
    const [width, height] = [originalWidth, originalHeight].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const image = await page.render({
      width: width ?? 1,
      height: height ?? 1,
      render: async ({ data }) => data,
      renderFormFields: true,
    });
    const png = palettePng(image.data, image.width, image.height, colours);
    return { width: image.width, height: image.height, png: Buffer.from(png).toString('base64') };
  } catch {
    return null;
  } finally {
    document.destroy();
  }
}
