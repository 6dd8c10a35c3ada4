/** "Copy" buttons: each copies the text that stands before it, and the status after it says that it did. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = navigator.clipboard === undefined;
  const status = button.nextElementSibling;
  button.addEventListener('click', async () => {
    const text = button.previousElementSibling?.textContent ?? '';
    const words = button.closest<HTMLElement>('[data-copied]')?.dataset;
    const outcome = await navigator.clipboard.writeText(text.trim()).then(
      () => words?.['copied'] ?? '',
      () => words?.['refused'] ?? '',
    );
    if (!status) return;
    status.textContent = outcome;
    setTimeout(() => {
      status.textContent = '';
    }, 4_000);
  });
}
