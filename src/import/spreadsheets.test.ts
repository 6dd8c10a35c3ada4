/** Spreadsheets (.xlsx, .ods): their sheets as tables, from the file to the entries. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.ts';
import { type ContentFolder, contentFolder } from './content-folder.fixture.ts';

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A workbook with a sheet for talks, one that is hidden and one for the autumn. */
const workbook = (rows: string, { date1904 = '0', more = '' } = {}) =>
  zip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${date1904}"/><sheets><sheet name="Talks" r:id="r1"/><sheet name="Secret" state="hidden" r:id="r2"/><sheet name="Autumn" r:id="r3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="r3" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Title</t></si><si><r><t>Til</t></r><r><t>ings &amp; foam</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot;d&quot;/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet>${more}<sheetData>${rows}</sheetData><hyperlinks><hyperlink ref="E2" r:id="r9"/></hyperlinks></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="r9" TargetMode="External" Target="https://tiles.example/a.pdf"/></Relationships>',
    'xl/worksheets/sheet2.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>no</t></is></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet3.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" t="str"><v>Speaker</v></c></row><row r="2"><c r="A2" t="str"><v>Salt</v></c><c r="B2" t="str"><v>Hoa Tran</v></c></row></sheetData></worksheet>',
  });

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'Speaker')}${text('C1', 'Date')}${text('D1', 'Start')}${text('E1', 'Slides')}</row>`;
const talk = (date: number) =>
  `<row r="2"><c r="A2" t="s"><v>1</v></c>${text('B2', 'Mira Okafor')}<c r="C2" s="1"><v>${date}</v></c><c r="D2" s="2"><f>A1</f><v>0.58333333333</v></c>${text('E2', 'Slides')}</row>`;

const ods = zip({
  'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Talks">
<table:table-row><table:table-cell office:value-type="string"><text:p>Title</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Speaker</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Start</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>draft</text:p></office:annotation><text:p>Til<text:span>ings</text:span></text:p><text:p>again</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Mira<text:s/>Okafor</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-05-16"><text:p>16.05.24</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT14H00M00S"><text:p>14:00</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>Hidden</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>`,
});

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder();
});
afterEach(() => folder.remove('.'));

function run(name: string, bytes: Uint8Array) {
  folder.put(`dumps/${name}`, bytes);
  const { stdout } = folder.run();
  const entries = Object.entries(folder.files()).filter(([file]) => file.startsWith('talks'));
  return { said: stdout, entries: entries.map(([, entry]) => entry) };
}

describe('a workbook', () => {
  it('is a table a sheet, with days and hours as its formats mean them, and links', () => {
    const { said, entries } = run('plan.xlsx', workbook(header + talk(45428)));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatch(
      /title: "Tilings & foam"\nspeakers:\n {2}- name: "Mira Okafor"\ndate: "2024-05-16"\nstart: "14:00"\nfiles:\n {2}- name: "Slides"\n {4}url: "https:\/\/tiles\.example\/a\.pdf"/,
    );
    expect(entries[0]).toMatch(/dump: "plan\.xlsx"\n {4}lines: "2"/);
    expect(entries[1]).toMatch(/title: "Salt"[\s\S]*dump: "plan\.xlsx\/Autumn"/);
    expect(said).toMatch(/plan\.xlsx:1: hidden in the spreadsheet, and so not read: the sheet “Secret”/);
    expect(folder.run().stdout).toMatch(/nothing changed/);
    expect(readContent(folder.at).linesOf('plan.xlsx/Autumn')[1]).toBe('Salt\tHoa Tran');
  });

  it('may count its days from 1904', () => {
    expect(run('plan.xlsx', workbook(header + talk(43966), { date1904: '1' })).entries[0]).toMatch(
      /date: "2024-05-16"/,
    );
  });

  it('says which rows and columns it hides, and does not publish them', () => {
    const hidden = `<row r="3" hidden="1">${text('A3', 'Not yet')}${text('B3', 'Jan Tal')}</row>`;
    const columns = '<cols><col min="4" max="5" hidden="1"/></cols>';
    const { said, entries } = run('plan.xlsx', workbook(header + talk(45428) + hidden, { more: columns }));
    expect(entries).toHaveLength(2);
    expect(entries[0]).not.toMatch(/start|Slides/);
    expect(said).toMatch(/not read: row 3, columns D, E and the sheet “Secret”/);
  });

  it('keeps its entries when it can no longer be read', () => {
    run('plan.xlsx', workbook(header + talk(45428)));
    const { said, entries } = run('plan.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]));
    expect(entries).toHaveLength(2);
    expect(said).toMatch(/plan\.xlsx:1: is damaged: open it in its program/);
    expect(said).not.toMatch(/gone-from-dump/);
  });

  it.each([
    ['holds no spreadsheet', zip({ 'word/document.xml': '<a/>' })],
    ['locked by a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ['no sheet with anything in it', zip({ 'xl/workbook.xml': '<workbook/>' })],
    ['too large', zip({ 'xl/workbook.xml': 'x'.repeat(100_000_001) })],
  ])('that %s is a message with its name', (message, bytes) => {
    expect(run('plan.xlsx', bytes).said).toMatch(new RegExp(`plan\\.xlsx:1: .*${message}`));
  });
});

describe('a spreadsheet of OpenDocument', () => {
  it('is read likewise', () => {
    const { said, entries } = run('plan.ods', ods);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatch(
      /title: "Tilings again"[\s\S]*"Mira Okafor"\ndate: "2024-05-16"\nstart: "14:00"/,
    );
    expect(entries[0]).toMatch(/lines: "4-5"/);
    expect(said).toMatch(/not read: row 5\./);
  });
});
