/** What the files and links of a talk are: slides, a recording, or something else. */
import type { File, Link, Talk } from './schema.ts';

export type MediumKind = 'slides' | 'recording';

export interface Medium {
  kind: MediumKind;
  url: string;
  /** Of the file, or the label of the link: "Roberts slides.pdf". */
  name: string;
  /** A picture of a recording, among the files of the site. */
  still?: string;
}

const isPresentation = /\.(?:pptx?|odp|key|ppsx?)$/i;
const isPdf = /\.pdf$/i;
/** Videos that browsers play themselves. */
export const playsInBrowsers = /\.(?:mp4|m4v|webm|ogv)$/i;
const isVideo = /\.(?:mp4|webm|mkv|mov|m4v|ogv)$/i;
const saysSlides =
  /\b(?:slides?|folien|pr[ée]sentation|presentation|transparents|diapos(?:itives)?|beamer)\b/i;
const saysRecording =
  /\b(?:video|vid[ée]o|recording|recorded|aufzeichnung|mitschnitt|enregistrement|youtube|vimeo)\b/i;
/** A PDF that a talk brings along is what was shown, unless its name says that it is something else. */
const saysOther =
  /\b(?:paper|preprint|article|notes?|handout|poster|flyer|abstract|programme?|announcement|affiche|aushang|skript|exercises?|solutions?|cv)\b/i;
const slideHosts = /^(?:www\.)?(?:speakerdeck\.com|slideshare\.net|slides\.com)$/;
const videoHosts =
  /^(?:www\.|m\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|videolectures\.net|carmin\.tv)$/;

/** A player for a page of the site, which a reader starts: nothing is asked of its host before. */
export interface Player {
  /** "https://www.youtube-nocookie.com" */
  origin: string;
  /** What a frame shows. */
  address: string;
}

const youtube =
  /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|live\/|embed\/)|youtu\.be\/)([\w-]{6,20})/;
const vimeo = /^(?:www\.)?vimeo\.com\/(\d{1,12})(?:\/([\da-f]{6,16}))?(?:[?#]|$)/;

/** Of a recording on a host that has players for other pages; of any other, a reader follows the link. */
export function playerOf(address: string): Player | undefined {
  const place = address.replace(/^https?:\/\//i, '');
  const [, onYoutube] = youtube.exec(place) ?? [];
  if (onYoutube) {
    // The host that sets no cookies before it plays.
    const origin = 'https://www.youtube-nocookie.com';
    return { origin, address: `${origin}/embed/${onYoutube}` };
  }
  const [, onVimeo, key] = vimeo.exec(place) ?? [];
  if (!onVimeo) return undefined;
  const origin = 'https://player.vimeo.com';
  return { origin, address: `${origin}/video/${onVimeo}?dnt=1${key ? `&h=${key}` : ''}` };
}

/** Words that stand apart in a file name: "Roberts_slides-2.pdf". */
const asWords = (name: string) => name.replace(/[_+.-]+/g, ' ');

function kindOfFile({ name, url = '', still }: File): MediumKind | undefined {
  if (still || isVideo.test(name) || isVideo.test(url)) return 'recording';
  if (isPresentation.test(name)) return 'slides';
  const words = asWords(name);
  if (saysSlides.test(words)) return 'slides';
  return isPdf.test(name) && !saysOther.test(words) ? 'slides' : undefined;
}

function kindOfLink({ url, label = '', still }: Link): MediumKind | undefined {
  if (still) return 'recording';
  const { hostname, pathname } = URL.canParse(url) ? new URL(url) : { hostname: '', pathname: '' };
  if (videoHosts.test(hostname) || isVideo.test(pathname) || saysRecording.test(label)) return 'recording';
  if (slideHosts.test(hostname) || isPresentation.test(pathname) || saysSlides.test(label)) return 'slides';
  return undefined;
}

/** Slides and recordings of a talk that can be had, slides first, and the files and links that are neither. */
export function mediaOf({ files = [], links = [] }: Pick<Talk, 'files' | 'links'>): {
  media: Medium[];
  files: File[];
  links: Link[];
} {
  const found: Medium[] = [];
  const take = (kind: MediumKind | undefined, name: string, { url, still }: Pick<File, 'url' | 'still'>) => {
    if (kind === undefined || url === undefined) return false;
    found.push({ kind, url, name, ...(still && { still }) });
    return true;
  };
  const otherFiles = files.filter((file) => !take(kindOfFile(file), file.name, file));
  const otherLinks = links.filter((link) => !take(kindOfLink(link), link.label ?? '', link));
  return {
    media: [
      ...found.filter(({ kind }) => kind === 'slides'),
      ...found.filter(({ kind }) => kind === 'recording'),
    ],
    files: otherFiles,
    links: otherLinks,
  };
}

/** Which of both a talk has, each once. */
export function mediumKinds(talk: Pick<Talk, 'files' | 'links'>): MediumKind[] {
  return [...new Set(mediaOf(talk).media.map(({ kind }) => kind))];
}
