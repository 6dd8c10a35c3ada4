/** Reads the public data that models are trained from: pyvideo (CC0), probablepeople (MIT), anystyle (BSD-2). None of it is committed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RecordedTalk {
  title: string;
  speakers: string[];
  description: string;
}

/** Files below a folder with this ending, in the order of their paths. */
function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => join(folder, path));
}

/** The talks of `github:pyvideo/data`, unpacked into `pyvideo`. */
export function readTalks(folder: string): RecordedTalk[] {
  return filesBelow(join(folder, 'pyvideo'), '.json')
    .filter((path) => path.includes('/videos/'))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')))
    .map(({ title, speakers, description }) => ({
      title: typeof title === 'string' ? title : '',
      speakers: Array.isArray(speakers) ? speakers.filter((name) => typeof name === 'string') : [],
      description: typeof description === 'string' ? description : '',
    }));
}

const xmlSigns: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML without tags. */
export function plainXml(xml: string): string {
  return xml
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => xmlSigns[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Labelled names of `github:datamade/probablepeople`, unpacked into `probablepeople`. */
export function readLabelledNames(folder: string, kind: 'person' | 'company'): string[] {
  const file = join(folder, 'probablepeople/name_data/labeled', `${kind}_labeled.xml`);
  return [...readFileSync(file, 'utf8').matchAll(/<Name>([\s\S]*?)<\/Name>/g)].map(([, name = '']) =>
    plainXml(name),
  );
}

/** One reference: its labelled parts as printed, in their order. */
export type LabelledReference = { label: string; text: string }[];

/** The references of `github:inukshuk/anystyle`, whose folder `res/parser` has `core.xml` and others. */
export function readReferences(file: string): LabelledReference[] {
  return [...readFileSync(file, 'utf8').matchAll(/<sequence>([\s\S]*?)<\/sequence>/g)].map(
    ([, sequence = '']) =>
      [...sequence.matchAll(/<([a-z-]+)>([\s\S]*?)<\/\1>/g)].map(([, label = '', text = '']) => ({
        label,
        text: plainXml(text),
      })),
  );
}
