/**
 * A table with a header, as spreadsheets write it: a talk or a paper in each row; commas, semicolons or tabs separate the cells.
 *
 *     Title,Speaker,Affiliation,Date,Start,End,Room,Abstract
 *     "Tilings, again",Mira Okafor,Ulm,2024-05-16,14:00,15:00,L3,"A pentagon …"
 */
import { CsvError, parse } from 'csv-parse/sync';
import { type Line, rawText } from '../dump.ts';
import {
  type Boilerplate,
  type DumpRecord,
  type PrintedField,
  type Reading,
  type Remark,
  recordOf,
} from '../record.ts';
import type { Format } from './format.ts';
import { firstNonBlank, nonBlank } from './lines.ts';
import { brokenFile, cleanText, doiAddress, notKept, textParagraphs } from './parsed-file.ts';

/** The headers of each column. Case, accents and punctuation do not matter. */
const columns: Record<string, readonly string[]> = {
  id: ['id', 'uid', 'key', 'identifier', 'identifiant'],
  kind: ['type', 'kind'],
  title: ['title', 'talk title', 'paper title', 'titre', 'intitulé', 'titel', 'título'],
  people: [
    ...['speaker', 'speakers', 'presenter', 'presenters', 'name', 'speaker name'],
    ...['orateur', 'orateurs', 'oratrice', 'intervenant', 'intervenante', 'intervenants'],
    ...['conférencier', 'conférencière', 'nom', 'orador', 'vortragende'],
  ],
  authors: ['author', 'authors', 'auteur', 'auteurs', 'autrice', 'autores', 'autoren'],
  affiliation: [
    ...['affiliation', 'affiliations', 'institution', 'speaker affiliation', 'university'],
    ...['établissement', 'laboratoire', 'université'],
  ],
  date: ['date', 'day', 'jour', 'datum', 'data'],
  start: [
    ...['time', 'start', 'start time', 'starts', 'begin', 'start date'],
    ...['heure', 'horaire', 'début', 'heure de début', 'date de début'],
  ],
  end: ['end', 'end time', 'ends', 'end date', 'fin', 'heure de fin', 'date de fin'],
  timezone: ['timezone', 'time zone', 'tz', 'fuseau horaire'],
  location: ['location', 'room', 'venue', 'place', 'where', 'salle', 'lieu', 'sala', 'raum'],
  series: ['series', 'seminar', 'seminar series', 'série', 'séminaire'],
  event: ['event', 'conference', 'occasion', 'workshop', 'événement', 'conférence', 'colloque'],
  status: ['status', 'statut'],
  abstract: ['abstract', 'description', 'summary', 'résumé', 'resumo'],
  journal: ['journal', 'revue'],
  volume: ['volume', 'tome'],
  issue: ['issue', 'number', 'numéro'],
  pages: ['pages'],
  year: ['year', 'année'],
  doi: ['doi'],
  link: ['link', 'url', 'website', 'web page', 'homepage', 'lien', 'page web'],
  paper: ['paper', 'paper link', 'arxiv', 'preprint', 'article', 'prépublication'],
  video: ['video', 'video link', 'recording', 'youtube', 'vidéo', 'enregistrement'],
  slides: ['slides', 'slides link', 'file', 'files', 'transparents', 'diapositives', 'fichier'],
};
const columnByWords = new Map(
  Object.entries(columns).flatMap(([column, names]) =>
    names.map((name) => [foldedHeader(name), column] as const),
  ),
);

export const csvTable: Format = {
  name: 'csv-table',
  layout:
    'a table (.csv) with a header, parted by commas, semicolons or tabs, a talk or a paper a row; headers, in any case:',
  details: Object.entries(columns).map(([column, names]) => `${column}: ${names.join(', ')}`),

  recognises: ({ lines }) => {
    const [first, second] = nonBlank(lines);
    if (!first || !second || first.text.length > 2000) return false;
    const { names } = headerOf(first);
    const known = new Set(names.map(columnOf).filter((column) => column !== undefined));
    return names.length > 1 && new Set(names).size === names.length && known.has('title') && known.size > 1;
  },

  read: ({ lines }) => {
    const first = firstNonBlank(lines);
    if (!first) return { records: [], boilerplate: [] };
    const { names, delimiter } = headerOf(first);
    const rows = rowsOf(lines, delimiter);
    if ('records' in rows) return rows;
    const indexOf = new Map(names.map((name, index) => [columnOf(name) ?? `“${name}”`, index] as const));
    const boilerplate: Boilerplate[] = [{ line: first.number, what: 'header' }];
    const records: DumpRecord[] = [];
    for (const row of rows.rows.slice(1)) {
      if (row.cells.every((cell) => cell === ''))
        for (let line = row.from; line <= row.to; line += 1) boilerplate.push({ line, what: 'empty row' });
      else records.push(readRow(row, indexOf));
    }
    return { records, boilerplate, remarks: unknownColumns(names, indexOf, rows.rows.slice(1)) };
  },
};

interface Row {
  cells: string[];
  from: number;
  to: number;
}

function columnOf(header: string): string | undefined {
  return columnByWords.get(foldedHeader(header));
}

function foldedHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The names in the header and their delimiter: the one that gives the most names. */
function headerOf(line: Line): { names: string[]; delimiter: string } {
  const text = rawText([line]).replace(/^\uFEFF/, '');
  const tried = [',', ';', '\t'].map((delimiter) => {
    try {
      const [names = []] = parse(text, { delimiter, relax_column_count: true }) as string[][];
      return { names: names.map((name) => name.trim()), delimiter };
    } catch {
      return { names: [], delimiter };
    }
  });
  return tried.reduce((best, next) => (next.names.length > best.names.length ? next : best));
}

function rowsOf(lines: readonly Line[], delimiter: string): { rows: Row[] } | Reading {
  try {
    const found = parse(rawText(lines), {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let last = -1;
    const rows = found.map(({ record, info }) => {
      // `info` has the line where the row ends. Blank lines in front of the row are skipped.
      let from = last + 1;
      while (from < info.lines - 1 && lines[from]?.text === '') from += 1;
      last = info.lines - 1;
      return {
        cells: record.map(cleanText),
        from: lines[from]?.number ?? 1,
        to: lines[last]?.number ?? lines[from]?.number ?? 1,
      };
    });
    return { rows };
  } catch (error) {
    const index = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] - 1 : 0;
    return brokenFile(lines[index]?.number ?? 1, error instanceof Error ? error.message : String(error));
  }
}

function readRow(row: Row, indexOf: ReadonlyMap<string, number>): DumpRecord {
  const at = (text: string): PrintedField => ({ text, from: row.from, to: row.to });
  const cell = (column: string) => row.cells[indexOf.get(column) ?? -1] ?? '';
  const of = (column: string) => (cell(column) ? at(cell(column)) : undefined);
  const isPaper =
    /paper|article|preprint|publication/i.test(cell('kind')) ||
    (!/\S/.test(cell('kind')) &&
      ['people', 'start', 'location'].every((column) => !indexOf.has(column)) &&
      ['authors', 'journal', 'doi', 'year'].some((column) => indexOf.has(column)));
  const start = [cell('date'), cell('start')].filter((text) => text !== '');
  const links = (['link', 'paper', 'video'] as const).flatMap((column) =>
    /^https?:\/\/\S+$/.test(cell(column))
      ? [{ ...at(cell(column)), ...(column !== 'link' && { label: column === 'paper' ? 'Paper' : 'Video' }) }]
      : [],
  );
  const slides = cell('slides');
  return recordOf(isPaper ? 'paper' : 'talk', {
    id: of('id'),
    title: of('title'),
    people: of('people') ?? of('authors'),
    affiliation: of('affiliation'),
    when: start.length > 0 ? at(start.join('\n')) : of('year'),
    until: of('end'),
    timezone: of('timezone'),
    location: of('location'),
    series: of('series'),
    event: of('event'),
    status: of('status'),
    journal: of('journal'),
    volume: of('volume'),
    issue: of('issue'),
    pages: of('pages'),
    files: slides
      ? [/^https?:/.test(slides) ? { ...at(slides.split('/').at(-1) || 'Slides'), url: slides } : at(slides)]
      : [],
    links: [...links, ...(cell('doi') ? [{ ...at(doiAddress(cell('doi'))), label: 'DOI' }] : [])],
    body: textParagraphs(cell('abstract')).map(at),
  });
}

/** Remarks on columns that nothing reads, where a row has something in them, and on cells beyond the last column. */
function unknownColumns(
  names: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  rows: readonly Row[],
): Remark[] {
  const remarks: Remark[] = [];
  names.forEach((name, index) => {
    const [first, ...more] = rows.filter((row) => row.cells[index]);
    const column = columnOf(name);
    // Of two columns of one kind (“Time” and “Start”), only one is read.
    if (!first || (column !== undefined && indexOf.get(column) === index)) return;
    remarks.push(
      notKept(first.from, `the column “${name}”`, first.cells[index] ?? '', `, in ${more.length + 1} rows`),
    );
  });
  for (const row of rows) {
    const beyond = row.cells.slice(names.length).filter((cell) => cell !== '');
    if (beyond.length > 0)
      remarks.push({
        line: row.from,
        rule: 'too-many-cells',
        text: `“${beyond.join('”, “').slice(0, 80)}” stands below no column: put cells that hold the separator in quotes`,
      });
  }
  return remarks;
}
