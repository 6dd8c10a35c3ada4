/** The arrow keys of the search page: from the box through the results and back. Typing on a result goes on in the box. */
export function moveWithArrowKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.search-results a, .search-start a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInBox = document.activeElement === box;
    const goTo = (target: HTMLElement | undefined) => {
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    if (event.key === 'ArrowDown' && (isInBox || at >= 0)) goTo(links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) goTo(links[at - 1] ?? box);
    else if (event.key === 'Home' && at >= 0) goTo(links[0]);
    else if (event.key === 'End' && at >= 0) goTo(links.at(-1));
    else if (at >= 0 && (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ')))
      box.focus();
  });
}
