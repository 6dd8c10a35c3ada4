/** "Copy" buttons: each copies the text that stands before it, and says that it did. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = navigator.clipboard === undefined;
  const words = button.textContent;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling?.textContent ?? '';
    const outcome = await navigator.clipboard.writeText(text.trim()).then(
      () => button.dataset['copy'] ?? '',
      () => button.dataset['refused'] ?? '',
    );
    button.textContent = outcome;
    setTimeout(() => {
      button.textContent = words;
    }, 2_000);
  });
}
