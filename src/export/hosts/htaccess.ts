/**
 * `.htaccess` of Apache 2.4. Only what the class FileInfo allows stands in it, and nothing that a module brings without asking for the
 * module: one word too much, and the server answers every request with an error.
 */
import { escapePattern } from '../../text/escape-pattern.ts';
import { addressPattern } from './patterns.ts';
import { compressedTypes, headerRules, isTextType, type Move, mediaTypes, revalidate } from './rules.ts';

/** @param base the path of the site: "/" or "/seminar/". The page for lost addresses and moved pages are bound to it, as Apache knows no other way. */
export function htaccess(base: string, moves: readonly Move[]): string {
  const extensions = Object.entries(mediaTypes);
  const texts = extensions.filter(([, type]) => isTextType(type)).map(([extension]) => extension);
  return `${[
    '# Written by the build. Apache reads it where AllowOverride has FileInfo.',
    `ErrorDocument 404 ${base}404.html`,
    '<IfModule mod_mime.c>',
    ...extensions
      .filter(([extension]) => !extension.includes('.'))
      .map(([extension, type]) => `  AddType ${type} .${extension}`),
    `  AddCharset utf-8 .html .css .js .json .xml .txt ${texts
      .filter((extension) => !extension.includes('.'))
      .map((extension) => `.${extension}`)
      .join(' ')}`,
    '</IfModule>',
    // Apache looks at the last extension alone.
    ...extensions
      .filter(([extension]) => extension.includes('.'))
      .flatMap(([extension, type]) => [
        `<FilesMatch "\\.${escapePattern(extension)}$">`,
        `  ForceType ${type}`,
        '</FilesMatch>',
      ]),
    '<IfModule mod_headers.c>',
    `  Header set Cache-Control "${revalidate}"`,
    ...headerRules.flatMap(({ place, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `Header set ${name} "${value}"`);
      if ('everywhere' in place) return lines.map((line) => `  ${line}`);
      return [
        `  <If "%{REQUEST_URI} =~ m#${addressPattern(base, place)}#">`,
        ...lines.map((line) => `    ${line}`),
        '  </If>',
      ];
    }),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '  <IfModule mod_filter.c>',
    `    AddOutputFilterByType DEFLATE text/html ${compressedTypes.join(' ')}`,
    '  </IfModule>',
    '</IfModule>',
    ...(moves.length === 0
      ? []
      : [
          '<IfModule mod_alias.c>',
          ...moves.map(({ from, to }) => `  Redirect permanent "${from}" "${to}"`),
          '</IfModule>',
        ]),
  ].join('\n')}\n`;
}
