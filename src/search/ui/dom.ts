/** Makes elements. Text goes in as text. */

export type Child = Node | string | undefined;

/** An element with its attributes and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function button(name: string, onClick: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, name);
  element.addEventListener('click', onClick);
  return element;
}

/** The children, with a separator between them. */
export function separated(children: readonly Child[], separator: string): Child[] {
  return children
    .filter((child) => child !== undefined)
    .flatMap((child, index) => (index > 0 ? [separator, child] : [child]));
}

/** The heading of a list of results or links. */
export const groupHeading = (name: string) => make('h2', { class: 'search-group' }, name);
