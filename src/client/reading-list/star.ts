/** The button on an entry's page that puts it on the reading list. */
import { readList, toggle } from './list.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-star]')) {
  const id = button.dataset['star'] ?? '';
  const [put, takeOff] = [button.textContent, button.dataset['off'] ?? ''];
  const say = (isOn: boolean) => {
    button.textContent = isOn ? takeOff : put;
  };
  say(readList().includes(id));
  const status = button.nextElementSibling;
  button.addEventListener('click', () => {
    const isOn = toggle(id);
    say(isOn);
    if (status instanceof HTMLElement)
      status.textContent = (isOn ? status.dataset['put'] : status.dataset['taken']) ?? '';
  });
}
