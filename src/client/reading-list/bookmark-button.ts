/** The button on an entry's page that puts the entry on the reading list. */
import { readList, toggleEntry } from './list.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-star]')) {
  const id = button.dataset['star'] ?? '';
  const [addLabel, removeLabel] = [button.textContent, button.dataset['off'] ?? ''];
  const showState = (isOnList: boolean) => {
    button.textContent = isOnList ? removeLabel : addLabel;
  };
  showState(readList().includes(id));
  const status = button.nextElementSibling;
  button.addEventListener('click', () => {
    const isOnList = toggleEntry(id);
    showState(isOnList);
    if (status instanceof HTMLElement)
      status.textContent = (isOnList ? status.dataset['put'] : status.dataset['taken']) ?? '';
  });
}
