/** The form that suggests a correction: filled from the entry, checked as the schema does, ending in a patch. */
import { client as said } from '#messages/client';
import {
  complaint,
  type Desk,
  destinations,
  type Person,
  readLinks,
  readPeople,
  type Value,
  withBody,
  withField,
  writeLinks,
  writePeople,
} from './edit-entry.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Fields = Record<string, unknown> & { abstract: { markdown: string }; plainTitle: string; file: string };

interface Surroundings {
  address: (path: string) => string;
  desk: Desk;
  /** Where the content lies in the repository: "content". */
  contentPath: string;
}

/** @param forms one for each kind of entry, hidden, with `data-kind`; the address says which entry it is about. */
export async function fillForm(
  forms: readonly HTMLFormElement[],
  status: HTMLElement,
  { address, desk, contentPath }: Surroundings,
): Promise<void> {
  const id = new URLSearchParams(location.search).get('entry') ?? '';
  if (!/^(?:talks|papers)\/[^/?#\s]+$/.test(id)) return;
  const [json, markdown] = await Promise.all(
    ['json', 'md'].map((format) => fetch(address(`${id}.${format}`)).catch(() => undefined)),
  );
  const form = forms.find(({ dataset }) => id.startsWith(`${dataset['kind']}s/`));
  if (!form || !json?.ok || !markdown?.ok) {
    status.textContent = said.entryNotFetched;
    return;
  }
  const entry = (await json.json()) as Fields;
  const file = await markdown.text();
  const controls = [...form.elements].filter(
    (element): element is Control => 'name' in element && element.name !== '',
  );
  const before = new Map(controls.map((control) => [control.name, shown(entry, control)]));
  for (const control of controls) {
    control.value = before.get(control.name) ?? '';
    control.addEventListener('input', () => check(control, form));
  }
  status.textContent = said.about(entry.plainTitle);
  form.hidden = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    for (const control of controls) check(control, form);
    if (!form.reportValidity()) return;
    const order = (form.dataset['order'] ?? '').split(' ');
    const changed = controls.filter(
      ({ name, value }) => name !== 'why' && value.trim() !== before.get(name)?.trim(),
    );
    const after = changed.reduce(
      (text, control) =>
        control.name === 'abstract'
          ? withBody(text, control.value)
          : withField(text, control.name, read(entry, control), order),
      file,
    );
    await show(
      changed.map(({ name }) => name),
      after,
    );
  });

  const place = form.querySelector<HTMLElement>('[data-result]');
  const show = async (names: readonly string[], after: string) => {
    if (!place) return;
    if (names.length === 0) {
      place.replaceChildren(line(said.nothingChanged));
      return;
    }
    const { createTwoFilesPatch } = await import('diff');
    const at = `${contentPath}/${entry.file}`;
    const patch = createTwoFilesPatch(`a/${at}`, `b/${at}`, file, after, '', '');
    const why = controls.find(({ name }) => name === 'why')?.value.trim();
    const text = [`${id}: ${names.join(', ')}`, why].filter(Boolean).join('\n\n');
    const ways = destinations(desk, said.correctionOf(entry.plainTitle).slice(0, 120), text, patch);
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.rows = 12;
    area.value = patch;
    area.setAttribute('aria-label', said.asPatch);
    const links = ways.map(({ words, href, isWhole }) => {
      const paragraph = line('');
      const anchor = document.createElement('a');
      anchor.href = href;
      anchor.textContent = words;
      paragraph.append(anchor, isWhole ? '' : said.tooLong);
      return paragraph;
    });
    const download = document.createElement('a');
    download.href = URL.createObjectURL(new Blob([patch], { type: 'text/x-patch' }));
    download.download = `${id.replace('/', '-')}.patch`;
    download.textContent = said.savePatch;
    const saving = line('');
    saving.append(download, said.sendPatch);
    place.replaceChildren(...links, saving, area);
    place.querySelector('a')?.focus();
  };
}

function check(control: Control, form: HTMLFormElement): void {
  const pattern = control.dataset['pattern'];
  const value = control.value.trim();
  const isFormed = !pattern || value === '' || new RegExp(pattern, 'u').test(value);
  control.setCustomValidity(
    isFormed
      ? complaint(control.dataset['check'] ?? '', value, control.name === 'endDate' ? firstDay(form) : '')
      : said.writeLike(control.dataset['example'] ?? ''),
  );
}

const firstDay = (form: HTMLFormElement) => String(new FormData(form).get('date') ?? '').trim();

/** What stands in a field of the form. */
function shown(entry: Fields, { name, dataset }: Control): string {
  if (name === 'abstract') return entry.abstract.markdown;
  const value = entry[name];
  if (dataset['check'] === 'people') return writePeople((value as Person[] | undefined) ?? []);
  if (dataset['check'] === 'links') return writeLinks((value as { url: string }[] | undefined) ?? []);
  return typeof value === 'string' ? value : '';
}

function read(entry: Fields, control: Control): Value {
  const value = control.value.trim();
  if (control.dataset['check'] === 'people')
    return readPeople(value, entry[control.name] as Person[] | undefined);
  if (control.dataset['check'] === 'links') return readLinks(value);
  return value === '' ? undefined : value.replace(/\s+/g, ' ');
}

function line(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}
