/** A snippet for nginx, to be included in the `server` block that serves the site. */
import { escapePattern } from '../../text/escape-pattern.ts';
import { addressPattern } from './patterns.ts';
import { compressedTypes, headerRules, isTextType, type Move, mediaTypes, revalidate } from './rules.ts';

/** Two catalogues on one server must not share a variable. */
function variableOf(header: string, base: string): string {
  return `$${['colloquy', ...(base.match(/\w+/g) ?? []), header].join('_').replaceAll('-', '_').toLowerCase()}`;
}

/** @param base the path of the site: "/" or "/seminar/" */
export function nginxSnippet(base: string, moves: readonly Move[]): string {
  const variable = (header: string) => variableOf(header, base);
  const everywhere = headerRules.filter(({ place }) => 'everywhere' in place);
  const elsewhere = headerRules.filter(({ place }) => !('everywhere' in place));
  const varying = [...new Set(elsewhere.flatMap(({ headers }) => Object.keys(headers)))];
  return `${[
    '# Written by the build. In the "server" block that serves the site:',
    '#     root /srv/www;    # such that the site lies below it at its path',
    '#     include /srv/www/PATH/.nginx.conf;',
    ...varying.map((name) => `set ${variable(name)} "${name === 'Cache-Control' ? revalidate : ''}";`),
    // "if" with nothing but "set" in it is safe, and a header that is empty is not sent.
    ...elsewhere.map(
      ({ place, headers }) =>
        `if ($uri ~ "${addressPattern(base, place)}") { ${Object.entries(headers)
          .map(([name, value]) => `set ${variable(name)} "${value}";`)
          .join(' ')} }`,
    ),
    `location "${base}" {`,
    '  index index.html;',
    // A proxy in front of nginx, or a port, stays as the reader wrote it.
    '  absolute_redirect off;',
    `  error_page 404 ${base}404.html;`,
    ...everywhere.flatMap(({ headers }) =>
      Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    ),
    ...varying.map((name) => `  add_header ${name} ${variable(name)};`),
    '  charset utf-8;',
    `  charset_types ${compressedTypes.join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_min_length 1000;',
    `  gzip_types ${compressedTypes.join(' ')};`,
    '  location ~ "/\\.(?!well-known/)" { return 404; }',
    ...Object.entries(mediaTypes)
      // The first that matches is taken.
      .sort(([a], [b]) => b.length - a.length)
      .map(
        ([extension, type]) =>
          `  location ~ "\\.${escapePattern(extension)}$" { types {} default_type ${type};${isTextType(type) ? '' : ' charset off;'} }`,
      ),
    '}',
    ...moves.map(({ from, to }) => `location = "${from}" { return 301 "${to}"; }`),
  ].join('\n')}\n`;
}
