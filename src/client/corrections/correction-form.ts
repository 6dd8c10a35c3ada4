/** The form that suggests a correction: filled from the entry, checked as the schema does, ending in a patch of the entry's file. */
import { client as messages } from '#messages/client';
import { fetchEntryJson } from '../entry-json.ts';
import { type CorrectionTargets, correctionLinks } from './correction-links.ts';
import {
  addLinks,
  type FieldValue,
  formatLinks,
  formatPeople,
  type LinkValue,
  type PersonValue,
  parseLinks,
  parsePeople,
  validationMessage,
} from './form-fields.ts';
import { changesMasked } from './masked-hunks.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** An entry's JSON in the API. */
type EntryFields = Record<string, unknown> & {
  abstract: { markdown: string };
  plainTitle: string;
  file: string;
  /** What stands in that file before and after the abstract. */
  source: { before: string; after: string };
};

interface CorrectionSettings {
  /** The address of a path below the base. */
  address: (path: string) => string;
  targets: CorrectionTargets;
  /** The content folder in the repository: "content". */
  contentPath: string;
}

/** The entry to correct. */
interface Subject {
  /** "talks/slug". */
  id: string;
  entry: EntryFields;
}

/**
 * Fills the form for the entry that the page's address names ("?entry=talks/slug") and shows it.
 *
 * @param forms hidden; one for each kind of entry, which `data-kind` names
 * @param status tells what the form is about, or that the entry could not be fetched
 */
export async function fillForm(
  forms: readonly HTMLFormElement[],
  status: HTMLElement,
  settings: CorrectionSettings,
): Promise<void> {
  const id = new URLSearchParams(location.search).get('entry') ?? '';
  if (!/^(?:talks|papers)\/[^/?#\s]+$/.test(id)) return;
  const subject = await fetchSubject(id, settings.address);
  const form = forms.find(({ dataset }) => id.startsWith(`${dataset['kind']}s/`));
  if (!form || !subject) {
    status.textContent = messages.entryNotFetched;
    return;
  }
  const controls = [...form.elements].filter(
    (element): element is Control => 'name' in element && element.name !== '',
  );
  const before = new Map(controls.map((control) => [control.name, textOf(subject.entry, control)]));
  for (const control of controls) {
    control.value = before.get(control.name) ?? '';
    control.addEventListener('input', () => validate(control, form));
  }
  status.textContent = messages.about(subject.entry.plainTitle);
  form.hidden = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    for (const control of controls) validate(control, form);
    // A browser cannot point at a field that is folded away.
    for (const folded of form.querySelectorAll('details'))
      if (folded.querySelector(':invalid')) folded.open = true;
    if (!form.reportValidity()) return;
    const changed = controls.filter(
      ({ name, value }) => name !== 'why' && value.trim() !== before.get(name)?.trim(),
    );
    const result = form.querySelector<HTMLElement>('[data-result]');
    if (changed.length === 0) {
      result?.replaceChildren(paragraph(messages.nothingChanged));
      return;
    }
    const why = controls.find(({ name }) => name === 'why')?.value.trim();
    const order = (form.dataset['order'] ?? '').split(' ');
    const { makePatch } = await import('./make-patch.ts');
    const patch = makePatch(
      `${settings.contentPath}/${subject.entry.file}`,
      fileOf(subject.entry),
      corrections(subject.entry, controls, changed),
      order,
    );
    const text = [`${id}: ${changed.map(({ name }) => name).join(', ')}`, why].filter(Boolean).join('\n\n');
    result?.replaceChildren(...describePatch(subject, patch, text, settings.targets));
    result?.querySelector('a')?.focus();
  });
}

async function fetchSubject(
  id: string,
  address: CorrectionSettings['address'],
): Promise<Subject | undefined> {
  const entry = await fetchEntryJson<EntryFields>(id, address).catch(() => undefined);
  return entry && { id, entry };
}

function fileOf({ source: { before, after }, abstract: { markdown } }: EntryFields): string {
  return before + markdown + after;
}

/** What a control shows of the entry. */
function textOf(entry: EntryFields, { name, dataset }: Control): string {
  if (name === 'abstract') return entry.abstract.markdown;
  const value = entry[name];
  if (dataset['check'] === 'people') return formatPeople(value as PersonValue[] | undefined);
  if (dataset['check'] === 'links') return formatLinks(value as LinkValue[] | undefined);
  return typeof value === 'string' ? value : '';
}

/** The field of the entry that a control stands for, as corrected. */
function correctedValue(entry: EntryFields, control: Control): FieldValue {
  if (control.name === 'abstract') return control.value;
  const value = control.value.trim();
  if (control.dataset['check'] === 'people')
    return parsePeople(value, entry[control.name] as PersonValue[] | undefined);
  if (control.dataset['check'] === 'links') return parseLinks(value);
  return value === '' ? undefined : value.replace(/\s+/g, ' ');
}

/** The fields of the entry that changed; links that the form adds follow those that are there. */
function corrections(entry: EntryFields, controls: readonly Control[], changed: readonly Control[]) {
  const fields = changed.filter(({ dataset }) => !dataset['addsLink']);
  const adding = changed.filter(({ dataset }) => dataset['addsLink']);
  const links = controls.find(({ name }) => name === 'links')?.value ?? '';
  return [
    ...fields
      .filter(({ name }) => adding.length === 0 || name !== 'links')
      .map((control) => ({ name: control.name, value: correctedValue(entry, control) })),
    ...(adding.length > 0
      ? [
          {
            name: 'links',
            value: addLinks(
              links,
              adding.map(({ dataset, value }) => [value, dataset['addsLink'] ?? '']),
            ),
          },
        ]
      : []),
  ];
}

function validate(control: Control, form: HTMLFormElement): void {
  const { pattern, check = '', example = '' } = control.dataset;
  const value = control.value.trim();
  const matches = !pattern || value === '' || new RegExp(pattern, 'u').test(value);
  const firstDay = () => String(new FormData(form).get('date') ?? '').trim();
  control.setCustomValidity(
    matches
      ? validationMessage(check, value, control.name === 'endDate' ? firstDay() : '')
      : messages.writeLike(example),
  );
}

/** The ways to send a patch, and the patch itself. */
function describePatch(
  { id, entry }: Subject,
  patch: string,
  text: string,
  targets: CorrectionTargets,
): HTMLElement[] {
  const title = messages.correctionOf(entry.plainTitle).slice(0, 120);
  const links = correctionLinks(targets, title, text, patch).map(({ words, href, isWhole }) =>
    paragraph(anchor(href, words), isWhole ? '' : messages.tooLong),
  );
  const download = anchor(
    URL.createObjectURL(new Blob([patch], { type: 'text/x-patch' })),
    messages.savePatch,
  );
  download.download = `${id.replace('/', '-')}.patch`;
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 12;
  area.value = patch;
  area.setAttribute('aria-label', messages.asPatch);
  const hidden = changesMasked(patch) ? [paragraph(messages.changesMasked)] : [];
  return [...hidden, ...links, paragraph(download, messages.sendPatch), area];
}

function anchor(href: string, words: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = words;
  return element;
}

function paragraph(...content: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}
