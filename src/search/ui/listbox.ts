/**
 * Makes the results below the dialog's box a listbox of a combobox (WAI-ARIA Authoring Practices): the focus stays in the
 * box, which names the active option. The options remain links for the mouse.
 */

/** Call it whenever the links have been replaced. The active option stays active if it is still there. */
export type RefreshOptions = () => void;

export function attachListbox(box: HTMLInputElement, body: HTMLElement, name: string): RefreshOptions {
  let active: HTMLAnchorElement | undefined;
  const options = () =>
    body.querySelector('.search-results, .search-start') ? [...body.querySelectorAll('a')] : [];

  const activate = (option: HTMLAnchorElement | undefined) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) return box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    (option.closest('li') ?? option).scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  };

  box.addEventListener('input', () => activate(undefined));
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const found = options();
    const at = active ? found.indexOf(active) : -1;
    if (event.key === 'ArrowDown') activate(found[at + 1] ?? active);
    else if (event.key === 'ArrowUp') activate(found[at - 1]);
    else if (event.key === 'Enter' && active) active.click();
    else return;
    event.preventDefault();
  });

  return () => {
    const found = options();
    const hasOptions = found.length > 0;
    box.setAttribute('aria-expanded', String(hasOptions));
    body.role = hasOptions ? 'listbox' : null;
    body.ariaLabel = hasOptions ? name : null;
    for (const element of hasOptions ? body.querySelectorAll<HTMLElement>('ul, li, p, h2') : []) {
      element.role = 'presentation';
      element.ariaLabel = null;
    }
    for (const [index, option] of found.entries()) makeOption(option, `${body.id}-${index}`);
    activate(active && found.find(({ href }) => href === active?.href));
  };
}

function makeOption(option: HTMLAnchorElement, id: string): void {
  option.role = 'option';
  option.id = id;
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  // The details are read after the title, and are no options.
  const details = [...(option.parentElement?.children ?? [])].filter((other) => other !== option);
  details.forEach((detail, part) => {
    detail.id = `${id}-${part}`;
    detail.ariaHidden = 'true';
  });
  const described = [...headingOf(option), ...details];
  if (described.length > 0) option.setAttribute('aria-describedby', described.map(({ id }) => id).join(' '));
}

/** The heading of the group of which an option is the first: it is read with the option. */
function headingOf(option: HTMLElement): HTMLElement[] {
  const list = option.closest('ul');
  const heading = list?.previousElementSibling;
  const isHeading = heading instanceof HTMLElement && heading.matches('.search-group');
  if (!isHeading || list?.querySelector('a') !== option) return [];
  heading.id = `${option.id}-group`;
  heading.ariaHidden = 'true';
  return [heading];
}
