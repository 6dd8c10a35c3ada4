/** What must hold of a built site before it is published. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import ical from 'ical.js';
import { isReservedAddress } from '../../model/reserved-address.ts';
import { basePathOf } from '../urls.ts';
import { bytesInWords, type Host } from './hosts.ts';
import { addressOfBuild, filesOf, type SiteFile } from './site-files.ts';

export interface CheckedSite {
  files: number;
  /** In bytes. */
  size: number;
  /** What keeps the site from being published, a line each. */
  problems: string[];
  /** What somebody should know. */
  remarks: string[];
}

/** No more of a kind is told: a build gone wrong has thousands. */
const mostOfAKind = 5;

/**
 * @param url the public address of the settings
 * @param expected the address that the host gives to the site, where it is known
 */
export function checkSite(folder: string, url: string, host: Host, expected?: string): CheckedSite {
  const files = filesOf(folder);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const address = wrongAddress(folder, url);
  return {
    files: files.length,
    size,
    // Links of a site for another address all lead astray, and that is said already.
    problems:
      address.length > 0
        ? address
        : [
            ...beyondLimits(files, size, host),
            ...beginning(brokenLinks(folder, files, basePathOf(url))),
            ...beginning(brokenFiles(folder, files)),
          ],
    remarks: remarksOnAddress(folder, url, host, expected),
  };
}

function wrongAddress(folder: string, url: string): string[] {
  if (isReservedAddress(url))
    return [
      `url in catalogue.yaml is ${url}, which belongs to nobody: write the address at which the site will be, as links in feeds and calendars are bound to it`,
    ];
  const built = addressOfBuild(folder);
  const wanted = new URL(basePathOf(url), url).href;
  return built === undefined || built === wanted
    ? []
    : [`${folder} was built for ${built}, and url in catalogue.yaml is ${wanted}: build it again`];
}

function remarksOnAddress(
  folder: string,
  url: string,
  { name, isAtRoot }: Host,
  expected?: string,
): string[] {
  const [{ hostname }, base] = [new URL(url), basePathOf(url)];
  if (isAtRoot && base !== '/')
    return [
      `${name} serves the site at "/", and url in catalogue.yaml has the path ${base}: the page for lost addresses works only where another server brings that path here`,
    ];
  if (expected === undefined || expected === new URL(base, url).href) return [];
  if (hostname === new URL(expected).hostname)
    return [`${name} serves this repository at ${expected}, and url in catalogue.yaml is ${url}`];
  const named = path.join(folder, 'CNAME');
  const isNamed = existsSync(named) && readFileSync(named, 'utf8').trim() === hostname;
  return isNamed
    ? []
    : [
        `${name} serves this repository at ${expected} unless it is told of ${hostname}: set the domain there${name === 'GitHub Pages' ? `, which writes a file CNAME, or write one with "${hostname}" into public/` : ''}`,
      ];
}

function beyondLimits(files: readonly SiteFile[], size: number, { name, limits }: Host): string[] {
  if (!limits) return [];
  const { files: mostFiles = Infinity, total = Infinity, file: largest = Infinity, source } = limits;
  const fewer = 'files: "few" in catalogue.yaml makes it less than half';
  return [
    ...(files.length > mostFiles
      ? [`${files.length} files are more than the ${mostFiles} of ${name} (${source}): ${fewer}`]
      : []),
    ...(size > total
      ? [`${bytesInWords(size)} are more than the ${bytesInWords(total)} of ${name} (${source})`]
      : []),
    ...beginning(
      files
        .filter((file) => file.size > largest)
        .map(
          (file) =>
            `${file.path} has ${bytesInWords(file.size)}, and ${name} takes files up to ${bytesInWords(largest)} (${source})`,
        ),
    ),
  ];
}

/** Links and resources of the site's own that lead to no file: "talks/index.html leads to nowhere/, which is not there". */
function brokenLinks(folder: string, files: readonly SiteFile[], base: string): string[] {
  const there = new Set(files.map((file) => file.path));
  const broken: string[] = [];
  for (const { path: page } of files.filter((file) => file.path.endsWith('.html'))) {
    const seen = new Set<string>();
    const origin = 'https://site.invalid';
    const address = new URL(base + page.split('/').map(encodeURIComponent).join('/'), origin);
    const look = (value: string) => {
      if (seen.has(value)) return;
      seen.add(value);
      const to = URL.parse(value, address);
      if (to?.origin !== origin) return;
      const below = decoded(
        to.pathname.startsWith(base) ? to.pathname.slice(base.length) : `..${to.pathname}`,
      );
      const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      if (!there.has(file)) broken.push(`${page} leads to ${value}, which is not there`);
    };
    const parser = new Parser({
      onopentag: (_, attributes) => {
        for (const name of ['href', 'src', 'action', 'poster']) {
          const value = attributes[name];
          if (value !== undefined) look(value);
        }
      },
    });
    parser.end(readFileSync(path.join(folder, page), 'utf8'));
  }
  return broken;
}

/** Feeds, calendars and data that programs cannot read. */
function brokenFiles(folder: string, files: readonly SiteFile[]): string[] {
  return files.flatMap(({ path: file }) => {
    const check = checks[file.slice(file.lastIndexOf('.') + 1)];
    if (!check) return [];
    try {
      check(readFileSync(path.join(folder, file), 'utf8'));
      return [];
    } catch (error) {
      return [`${file} cannot be read: ${(error as Error).message}`];
    }
  });
}

const checks: Readonly<Record<string, (text: string) => void>> = {
  atom: checkXml,
  rss: checkXml,
  xml: checkXml,
  json: JSON.parse,
  ics: (text) => {
    ical.parse(text);
  },
};

function checkXml(text: string): void {
  const result = XMLValidator.validate(text);
  if (result !== true) throw new Error(`line ${result.err.line}: ${result.err.msg}`);
}

function beginning(problems: readonly string[]): string[] {
  const more = problems.length - mostOfAKind;
  return more > 0 ? [...problems.slice(0, mostOfAKind), `… and ${more} more`] : [...problems];
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
