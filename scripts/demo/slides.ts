/** Slides of talks that nobody gave: small, real PDF files (ISO 32000) of three pages. */
import { wrapped } from '../../src/export/announcements/plain-forms.ts';

interface SlideTexts {
  title: string;
  speaker: string;
  affiliation: string;
  abstract: string;
}

const [width, height] = [720, 540];

/** The file as Latin-1 text, every character a byte. The same texts give the same bytes. */
export function writeSlides({ title, speaker, affiliation, abstract }: SlideTexts): string {
  const pages = [
    [
      `0.04 0.35 0.42 rg 0 ${height - 190} ${width} 190 re f`,
      ...textLines(wrapped(title, 34).split('\n'), { x: 48, y: height - 90, size: 36, colour: '1 1 1' }),
      ...textLines([speaker, affiliation], { x: 48, y: height - 260, size: 22, colour: '0.15 0.15 0.15' }),
      ...textLines(['Osterhaven Colloquium'], { x: 48, y: 48, size: 16, colour: '0.4 0.4 0.4' }),
    ],
    [
      ...textLines(['What it is about'], { x: 48, y: height - 80, size: 32, colour: '0.04 0.35 0.42' }),
      ...textLines(wrapped(abstract || title, 52).split('\n'), {
        x: 48,
        y: height - 150,
        size: 22,
        colour: '0.15 0.15 0.15',
      }),
    ],
    [
      ...textLines(['A picture'], { x: 48, y: height - 80, size: 32, colour: '0.04 0.35 0.42' }),
      '0.04 0.35 0.42 RG 1.5 w',
      ...curve(title),
    ],
  ];
  return pdfOf(pages.map((operators) => operators.join('\n')));
}

/** A closed curve of its own for every title. */
function curve(title: string): string[] {
  const [a, b] = [2 + (title.length % 5), 3 + (title.length % 7)];
  return Array.from({ length: 241 }, (_, step) => {
    const angle = (step / 240) * 2 * Math.PI;
    const [x, y] = [360 + 250 * Math.sin(a * angle + 0.5), 230 + 180 * Math.sin(b * angle)];
    return `${x.toFixed(1)} ${y.toFixed(1)} ${step === 0 ? 'm' : 'l'}`;
  }).concat('S');
}

interface TextStyle {
  x: number;
  y: number;
  size: number;
  colour: string;
}

function textLines(lines: readonly string[], { x, y, size, colour }: TextStyle): string[] {
  return lines.map((line, index) => {
    const text = latin1(line).replace(/[\\()]/g, String.raw`\$&`);
    return `BT ${colour} rg /F ${size} Tf ${x} ${(y - index * size * 1.35).toFixed(1)} Td (${text}) Tj ET`;
  });
}

/** Without the marks of formulas, and with "?" for what Latin-1 lacks. */
function latin1(text: string): string {
  return text
    .replace(/\$|\\(?:sqrt|times|log)\b|[{}]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\x20-\xff]/g, '?');
}

/** @param contents the drawing of each page */
function pdfOf(contents: readonly string[]): string {
  const pageNumbers = contents.map((_, index) => 4 + index * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${(pageNumbers[index] ?? 0) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
