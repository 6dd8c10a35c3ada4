/**
 * What stands below the dialog's box as a list box that the box controls: the focus stays in the box, which names the
 * active option (WAI-ARIA APG, combobox with a list box). An option is a link still, for those who point.
 */

/** The group of which an option is the first: its name is said with it. */
function groupOf(option: HTMLElement): HTMLElement[] {
  const list = option.closest('ul');
  const group = list?.previousElementSibling;
  if (
    !(group instanceof HTMLElement) ||
    !group.matches('.search-group') ||
    list?.querySelector('a') !== option
  )
    return [];
  group.id = `${option.id}-group`;
  group.ariaHidden = 'true';
  return [group];
}

/** Makes options of the links, whenever they have been replaced; the one that was active stays so, if it is still there. */
export type Renew = () => void;

export function attachListbox(box: HTMLInputElement, body: HTMLElement, name: string): Renew {
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
    box.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length > 0) {
      body.role = 'listbox';
      body.ariaLabel = name;
    } else {
      body.role = null;
      body.ariaLabel = null;
    }
    for (const element of found.length > 0 ? body.querySelectorAll<HTMLElement>('ul, li, p, h2') : []) {
      element.role = 'presentation';
      element.ariaLabel = null;
    }
    for (const [index, option] of found.entries()) {
      option.role = 'option';
      option.id = `${body.id}-${index}`;
      option.tabIndex = -1;
      option.ariaSelected = 'false';
      // Who, when and where are read after the title, and are no options.
      const others = [...(option.parentElement?.children ?? [])].filter((other) => other !== option);
      others.forEach((other, part) => {
        other.id = `${option.id}-${part}`;
        other.ariaHidden = 'true';
      });
      const described = [...groupOf(option), ...others];
      if (described.length > 0)
        option.setAttribute('aria-describedby', described.map(({ id }) => id).join(' '));
    }
    activate(active && found.find(({ href }) => href === active?.href));
  };
}
